#!/bin/sh
# Creates the virtual environment and installs one pinned list into it.
# Usage: tools/setup.sh PYTHON VENV LIST
set -eu
python=$1 venv=$2 list=$3

fail() {
  printf '不能继续：%s\n' "$1" >&2
  exit 1
}

command -v "$python" >/dev/null 2>&1 ||
  fail "没有找到$python。请安装Python 3.11到3.14，Debian 12上运行：apt-get install python3 python3-venv"
"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' ||
  fail "$python是$("$python" -c 'import platform; print(platform.python_version())')版，需要3.11到3.14。请用make PYTHON=python3.11这样的写法指定另一个。"
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
  fail "$python缺少venv。Debian 12上运行：apt-get install python3-venv"
# One that was interrupted has a Python, but no pip yet.
"$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear "$venv" ||
  fail "没有建成虚拟环境$venv，请看上面的说明。"
printf '正在安装%s里的程序库……\n' "$list"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary=:all: --require-hashes -r "$list" ||
  fail "程序库没有装全。请检查网络，或者Python软件源的设置，然后再试。"
