"""Promises about the compressed copies of a website's files."""

import gzip
import time

import brotli
import pytest

from workreport.finishing.hosting import compress_files

PAGE = "<p>深化司法体制改革。</p>" * 50


def names(folder) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("suffix", [".html", ".css", ".js", ".json", ".csv", ".svg", ".xml"])
def test_both_copies_stand_beside_a_file_and_hold_the_same(suffix, tmp_path):
    (tmp_path / f"a{suffix}").write_text(PAGE, encoding="utf-8")
    compress_files(tmp_path)
    assert gzip.decompress((tmp_path / f"a{suffix}.gz").read_bytes()).decode() == PAGE
    assert brotli.decompress((tmp_path / f"a{suffix}.br").read_bytes()).decode() == PAGE
    assert len(names(tmp_path)) == 3


@pytest.mark.parametrize(
    ("name", "content"), [("a.zip", PAGE), ("a.pdf", PAGE), ("a.png", PAGE), ("small.json", "{}"), ("empty.html", "")]
)
def test_what_is_packed_already_or_would_not_be_smaller_has_none(name, content, tmp_path):
    (tmp_path / name).write_text(content, encoding="utf-8")
    compress_files(tmp_path)
    assert names(tmp_path) == {name}


def test_the_copies_do_not_depend_on_time_or_name(tmp_path, monkeypatch):
    copies = []
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
        compress_files(tmp_path)
        copies.append([(tmp_path / f"{name}{suffix}").read_bytes() for suffix in (".gz", ".br")])
        monkeypatch.setattr(time, "time", lambda: 1)
        (tmp_path / name).unlink()
    assert copies[0] == copies[1]
    # No flag, no time, and an unknown system, whatever the version of Python (RFC 1952).
    assert copies[0][0][3:10] == b"\0\0\0\0\0\x02\xff"


def test_the_files_that_every_reader_loads_are_packed_best(tmp_path):
    text = "".join(f".c{number * number}{{color:#{number:06x}}}" for number in range(2000))
    for name in ("page.0123abcd.css", "page.css"):
        (tmp_path / name).write_text(text)
    compress_files(tmp_path)
    assert (tmp_path / "page.0123abcd.css.br").stat().st_size < (tmp_path / "page.css.br").stat().st_size
