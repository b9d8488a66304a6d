"""Promises about styles in the words of old browsers: they say the same, and nothing known is lost with the unknown."""

import pytest

from workreport.finishing.assets.lowering import lowered

SAID = {
    "a:is(:hover,:focus){x:y}": "a:hover,a:focus{x:y}",
    ".a :is(b,.c d)>e{x:y}": ".a b>e,.a .c d>e{x:y}",
    ":is(a,b):is(.c,.d){x:y}": "a.c,a.d,b.c,b.d{x:y}",
    "a:is(:is(.b,.c),.d){x:y}": "a.b,a.c,a.d{x:y}",
    "a:not(.b, .c){x:y}": "a:not(.b):not(.c){x:y}",
    "a:not(:is(.b,.c)){x:y}": "a:not(.b):not(.c){x:y}",
    "a,b:has(c){x:y}": "a{x:y}b:has(c){x:y}",
    "a:is(:has(b),.c){x:y}": "a.c{x:y}a:has(b){x:y}",
    "a:not(:has(b,.c)){x:y}": "a:not(:has(b,.c)){x:y}",
    "a::details-content,b::before{x:y}": "b::before{x:y}a::details-content{x:y}",
    "@media print{:is(a,b){x:y}}": "@media print{a,b{x:y}}",
    "a{margin-inline:1px}": "a{margin-inline-start:1px;margin-inline-end:1px}",
    "a{padding-block:1px 2px!important}": "a{padding-block-start:1px!important;padding-block-end:2px!important}",
    "a{border-block:3px solid var(--red)}": (
        "a{border-block-start:3px solid var(--red);border-block-end:3px solid var(--red)}"
    ),
    "@font-face{src:url(a)}": "@font-face{src:url(a)}",
    "a:nth-child(2)>[b='c,d']{x:y}": "a:nth-child(2)>[b='c,d']{x:y}",
}


@pytest.mark.parametrize("css", SAID)
def test_it_says_the_same_in_older_words(css):
    said = lowered(css).replace(" !", "!").replace(": ", ":").replace(";}", "}")
    assert said.replace('"', "'") == SAID[css]


def test_what_would_run_into_the_word_before_is_refused():
    with pytest.raises(ValueError, match="elements stand first"):
        lowered(".a:is(b,.c){x:y}")
