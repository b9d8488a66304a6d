"""Promises about trimming a built site."""

import pytest

from workreport.finishing.trimming import trim


def test_what_matches_goes_and_the_rest_stays(tmp_path):
    for name in ("a/b.js", "a/b.js.map", "c/d/e.txt", "index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    trim(tmp_path, ("**/*.map", "c"))
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()) == ["a/b.js", "index.html"]


def test_a_pattern_that_matches_nothing_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        trim(tmp_path, ("**/*.map",))
