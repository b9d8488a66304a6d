#!/bin/sh
# Fetches the programs that check the built pages, as tools/checkers/package-lock.json pins them, and what runs them.
set -eu
. "${0%/*}/debian.sh"

if ! command -v npm >/dev/null 2>&1 || ! command -v java >/dev/null 2>&1; then
  install_packages "Java和npm" default-jre-headless npm
fi
printf '正在安装测试用的网页检查程序……\n'
npm ci --ignore-scripts --silent --prefer-offline --prefix "${0%/*}/checkers" || {
  printf '不能继续：网页检查程序没有装上。请检查网络，或者npm软件源的设置，然后再试。\n' >&2
  exit 1
}
