#!/bin/sh
# Builds the last commit twice, in two folders and two environments, and sees that the results are the same to the byte.
# Usage: tools/same.sh PYTHON
set -eu
python=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

build() {
  git clone --quiet . "$folder/$1"
  (cd "$folder/$1" && umask "$2" && TZ=$3 PYTHONHASHSEED=$4 LC_ALL=$5 PYTHONPATH=hooks "$python" -m workreport build >/dev/null)
  (cd "$folder/$1" && find site dist -type f -exec sha256sum {} + | LC_ALL=C sort -k 2) >"$folder/$1.sums"
}

build first 022 UTC 1 C.UTF-8
build second-place 077 Asia/Tokyo 2 C
diff "$folder/first.sums" "$folder/second-place.sums" >&2 || {
  printf '两次建成的不一样，见上面的校验码。\n' >&2
  exit 1
}
printf '两次建成的完全一样：%s个文件。\n' "$(wc -l <"$folder/first.sums")"
