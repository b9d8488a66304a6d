"""Promises about making files shorter, where the library for it can be had."""

import pytest

from workreport.finishing.assets import minifying as module
from workreport.finishing.assets.minifying import minified

LONG = {".html": "<p>  甲   乙  </p>", ".css": "p { color : red ; }", ".js": "let  one = 1 ;\nalert ( one ) ;"}


@pytest.mark.parametrize("suffix", LONG)
def test_a_file_becomes_shorter(suffix):
    assert 0 < len(minified(LONG[suffix], suffix)) < len(LONG[suffix])


@pytest.mark.parametrize("suffix", LONG)
def test_without_the_library_a_file_stays_as_it_is(suffix, monkeypatch):
    monkeypatch.setattr(module, "minify", None)
    assert minified(LONG[suffix], suffix) == LONG[suffix]
