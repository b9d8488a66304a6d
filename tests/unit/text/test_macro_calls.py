"""Promises about finding macro calls in a page."""

import pytest

from workreport.text.macro_calls import Call, Unreadable, calls_in

LOOKALIKES = (
    "{{ figure }}",
    "{{ figure(“a”) }}",
    "{{ figure(a) }}",
    "{{ 1 + 1 }}",
    '{{ figure("a").text }}',
    "{{ }}",
    '{{ figure("a") | upper }}',
    '{{ figure(x="a") }}',
    "{{ config }}",
    '{{ figure("a"',
    "figure() }}",
    "{% set a = 1 %}",
    "{%",
    '{{ figure(*["a"]) }}',
    '{{ figure("a"),matrix() }}',
)


def test_calls_are_found_in_order_with_their_lines():
    text = '一{{ figure("a") }}二\n\n{{ term("枫桥经验", "它") }}\n{{ matrix() }}'
    assert list(calls_in(text)) == [
        Call("figure", ("a",), 1),
        Call("term", ("枫桥经验", "它"), 3),
        Call("matrix", (), 4),
    ]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_only_looks_like_a_call_is_reported_on_its_line(text):
    found = list(calls_in(f"第一行\n{text}\n第三行"))
    assert found and all(isinstance(each, Unreadable) and each.line == 2 for each in found)


def test_heading_anchors_are_no_calls():
    assert list(calls_in("## 标题 { #results }\n\n## 标题 {#plans}\n")) == []
