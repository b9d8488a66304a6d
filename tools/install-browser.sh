#!/bin/sh
# Makes sure that Chromium, Firefox and a Chinese font are there; installs Debian's packages where it may.
set -eu
. "${0%/*}/debian.sh"

has_chromium() {
  command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome
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
install_packages "Chromium、Firefox和一种中文字体" chromium-headless-shell firefox-esr fontconfig fonts-noto-cjk
