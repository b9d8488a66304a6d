"""Promises about the layout of an edition's pages: parts side by side, and one locator for what shares it."""

from workreport.markup.area_layout import arrange, with_jumps

ONE = '<a class="locator" href="#r" title="见">成效1</a>'
TWO = '<a class="locator" href="#s" title="见">成效2</a>'
PARTS = ("results", "plans")


def items(*locators: str) -> str:
    return "<ul>\n" + "".join(f"<li>做了一件事。{locator}</li>\n" for locator in locators) + "</ul>"


def page(results: str, plans: str) -> str:
    return (
        f'<h1>题</h1><p>说明。</p><h2 id="results">成效</h2>{results}<h2 id="plans">部署</h2>{plans}'
        '<h2 id="terms">用语</h2><p>完</p>'
    )


def test_a_locator_that_all_items_of_a_section_share_stands_once_below_its_heading():
    arranged = arrange(page(items(ONE, ONE) + items(ONE, ONE), items(TWO, TWO)), PARTS, PARTS)
    assert arranged.count("成效1</a>") == 1 and arranged.count("成效2</a>") == 1
    assert f'成效</h2>\n<p class="source" data-omit-from="search">出处：{ONE}</p>' in arranged


def test_lists_of_different_paragraphs_have_one_locator_each():
    arranged = arrange(page(items(ONE, ONE) + items(TWO, TWO), items(TWO)), PARTS, PARTS)
    assert arranged.index("</ul>") < arranged.index(ONE) < arranged.index(TWO)
    assert arranged.count("成效1</a>") == 1


def test_an_item_that_differs_keeps_its_mark_and_so_do_the_others():
    text = items(ONE, TWO, ONE)
    assert text in arrange(page(text, ""), PARTS, PARTS)


def test_an_item_with_a_second_locator_or_a_list_within_is_left_alone():
    for text in (items(f"{TWO}又做。{ONE}", ONE), f"<ul>\n<li>甲{ONE}<ul><li>乙{ONE}</li></ul></li></ul>"):
        assert text in arrange(page(text, ""), PARTS, PARTS)


def test_the_parts_of_the_report_stand_side_by_side_and_other_sections_below():
    arranged = arrange(page("<p>甲</p>", "<p>乙</p>"), PARTS, PARTS)
    assert '<div class="parts parts-2"><section class="part"><h2 id="results">' in arranged
    assert arranged.index("</div>") < arranged.index('<h2 id="terms">')


def test_a_part_without_content_is_a_line_of_its_own():
    arranged = arrange(page("<p>没有单列</p>", "<p>乙</p>"), PARTS, ["plans"])
    assert '<div class="parts parts-1"><section class="part part-missing"><h2 id="results">' in arranged


def test_a_list_of_the_sections_stands_behind_the_first_paragraph():
    arranged = arrange(page("<p>甲</p>", "<p>乙</p>"), PARTS, PARTS)
    assert '<p>说明。</p>\n<nav class="jump"' in arranged
    assert '<li><a href="#results">成效</a></li><li><a href="#plans">部署</a></li>' in arranged


def test_the_list_names_a_section_whose_heading_is_a_link():
    sections = "".join(f'<h2 id="{each}"><a href="../{each}/">领域{each}</a></h2>' for each in "abc")
    assert '<li><a href="#b">领域b</a></li>' in with_jumps(f"<p>说明。</p>{sections}")


def test_other_pages_only_have_their_locators_put_together():
    arranged = arrange(page(items(ONE, ONE), ""), (), ())
    assert "parts" not in arranged and "jump" not in arranged and arranged.count("成效1</a>") == 1


def test_of_a_section_without_content_only_the_anchor_is_left():
    empty = '<h2 id="comparison">对照<a class="headerlink" href="#comparison">¶</a></h2>\n'
    arranged = arrange(
        page("<p>甲</p>", "<p>乙</p>").replace('<h2 id="terms">', f'{empty}<h2 id="terms">'), PARTS, PARTS
    )
    assert "对照" not in arranged and '<span id="comparison"></span>\n<h2 id="terms">' in arranged
    assert '<h2 id="terms">用语</h2><p>完</p>' in arranged


def test_a_page_of_several_sections_lists_them_for_narrow_screens_behind_its_start():
    listed = with_jumps(page("<p>甲</p>", "<p>乙</p>"))
    assert '<p>说明。</p>\n<nav class="jump jump-narrow"' in listed
    assert '<li><a href="#plans">部署</a></li><li><a href="#terms">用语</a></li></ul></nav><h2 id="results">' in listed
    without_start = with_jumps(page("", "").replace("<p>说明。</p>", ""))
    assert without_start.startswith('<h1>题</h1>\n<nav class="jump jump-narrow"')


def test_a_page_of_few_sections_has_no_list_of_them():
    short = '<h1>题</h1><p>说明。</p><h2 id="a">甲</h2><h2 id="b">乙</h2>'
    assert with_jumps(short) == short
