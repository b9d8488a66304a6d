"""Promises about the lines into which a drawing breaks a text."""

from workreport.drawing.text_lines import lines


def test_the_first_line_is_shorter_by_its_indent_and_empty_where_nothing_fits_beside_it():
    assert lines("排查化解矛盾纠纷", 4, 2) == ["排查", "化解矛盾", "纠纷"]
    assert lines("排查化解矛盾纠纷", 4, 3) == ["", "排查化解", "矛盾纠纷"]
