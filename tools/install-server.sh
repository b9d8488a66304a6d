#!/bin/sh
# Makes sure that nginx, its module for brotli, wrk and openssl are there; installs Debian's packages where it may.
set -eu
. "${0%/*}/debian.sh"

has_program() {
  command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]
}

has_all() {
  has_program nginx && has_program wrk && has_program openssl && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]
}

if has_all; then
  exit 0
fi

had_nginx=$(has_program nginx && echo yes || true)
install_packages "nginx、它的brotli模块、wrk和openssl" nginx-light libnginx-mod-http-brotli-static wrk openssl
# Debian starts it at once, on a port where nobody asked for it.
[ -n "$had_nginx" ] || $administrator service nginx stop >/dev/null 2>&1 || true
