# Sourced by the install scripts: installs Debian's packages where it may, and says what is missing where it may not.
# Usage: install_packages WHAT PACKAGE...
install_packages() {
  needed=$1
  shift
  if [ "$(id -u)" = 0 ]; then
    administrator=""
  elif sudo -n true 2>/dev/null; then
    administrator="sudo"
  else
    administrator="none"
  fi
  if ! command -v apt-get >/dev/null 2>&1 || [ "$administrator" = none ]; then
    printf '不能继续：测试需要%s。请以管理员身份运行：apt-get install %s\n' "$needed" "$*" >&2
    exit 1
  fi
  printf '正在安装测试用的%s……\n' "$needed"
  export DEBIAN_FRONTEND=noninteractive
  patience="-o Acquire::http::Timeout=30 -o Acquire::Retries=1 -o DPkg::Lock::Timeout=120"
  { $administrator apt-get $patience update -qq && $administrator apt-get $patience install -y -qq --no-install-recommends "$@" >/dev/null; } || {
    printf '不能继续：%s没有装上。请检查网络和Debian软件源的设置，然后再试。\n' "$*" >&2
    exit 1
  }
}
