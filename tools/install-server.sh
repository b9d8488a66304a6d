#!/bin/sh
# Makes sure that nginx, its module for brotli, wrk and openssl are there; installs Debian's packages where it may.
set -eu

has_program() {
  command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]
}

has_all() {
  has_program nginx && has_program wrk && has_program openssl && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]
}

if has_all; then
  exit 0
fi

packages="nginx-light libnginx-mod-http-brotli-static wrk openssl"
if [ "$(id -u)" = 0 ]; then
  administrator=""
elif sudo -n true 2>/dev/null; then
  administrator="sudo"
else
  administrator="none"
fi
if ! command -v apt-get >/dev/null 2>&1 || [ "$administrator" = none ]; then
  printf '不能继续：测试需要nginx、它的brotli模块、wrk和openssl。请以管理员身份运行：apt-get install %s\n' "$packages" >&2
  exit 1
fi
printf '正在安装测试用的nginx和wrk……\n'
patience="-o Acquire::http::Timeout=30 -o Acquire::Retries=1 -o DPkg::Lock::Timeout=120"
had_nginx=$(has_program nginx && echo yes || true)
export DEBIAN_FRONTEND=noninteractive
{ $administrator apt-get $patience update -qq && $administrator apt-get $patience install -y -qq --no-install-recommends $packages >/dev/null; } || {
  printf '不能继续：%s没有装上。请检查网络和Debian软件源的设置，然后再试。\n' "$packages" >&2
  exit 1
}
# Debian starts it at once, on a port where nobody asked for it.
[ -n "$had_nginx" ] || $administrator service nginx stop >/dev/null 2>&1 || true
