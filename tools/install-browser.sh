#!/bin/sh
# Makes sure that Chromium, Firefox and a Chinese font are there; installs Debian's packages where it may.
set -eu

has_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

has_firefox() {
  command -v firefox-esr || command -v firefox
}

has_font() {
  command -v fc-list && fc-list :lang=zh | grep -q .
}

if has_chromium >/dev/null && has_firefox >/dev/null && has_font >/dev/null; then
  exit 0
fi

packages="chromium firefox-esr fontconfig fonts-noto-cjk"
if [ "$(id -u)" = 0 ]; then
  administrator=""
elif sudo -n true 2>/dev/null; then
  administrator="sudo"
else
  administrator="none"
fi
if ! command -v apt-get >/dev/null 2>&1 || [ "$administrator" = none ]; then
  printf '不能继续：测试需要Chromium、Firefox和一种中文字体。请以管理员身份运行：apt-get install %s\n' "$packages" >&2
  exit 1
fi
printf '正在安装测试用的浏览器和字体……\n'
export DEBIAN_FRONTEND=noninteractive
{ $administrator apt-get update -qq && $administrator apt-get install -y -qq --no-install-recommends $packages >/dev/null; } || {
  printf '不能继续：%s没有装上。请检查网络和Debian软件源的设置，然后再试。\n' "$packages" >&2
  exit 1
}
