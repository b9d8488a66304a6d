"""Promises about tables and original texts in the check: what no page shows is found, and what is right passes."""

import pytest

from tests.support.project import Project
from tests.support.tables import EDITION, PAGE, TEXT, make_enriched
from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound


@pytest.fixture
def enriched(tmp_path) -> Project:
    """The fixture project with tables and original text, to be changed at will."""
    return make_enriched(tmp_path)


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        check_project(project.root)
    return [str(problem) for problem in raised.value.problems]


def test_numbers_in_tables_and_in_the_original_need_no_macro(enriched):
    edition = check_project(enriched.root).latest
    assert [table.id for table in edition.tables] == ["stations", "years", "courts"]
    assert edition.original_text


def test_a_table_that_no_page_shows_is_found(enriched):
    enriched.replace(PAGE, '{{ table("years") }}\n\n', "")
    (found,) = problems(enriched)
    assert found.startswith(f"{EDITION}:")
    assert found.endswith('没有页面用到“years”这个表格 → 在说到它的页面上写{{ table("years") }}，或者删去这一条')


def test_a_table_stands_once_on_a_page_and_beside_others(enriched):
    line = enriched.append(PAGE, '{{ table("years") }}')
    found = problems(enriched)
    assert any(each.startswith(f"{PAGE}:{line}: “table”在这一页写了两次，第一次在第") for each in found)
    assert all(each.startswith(f"{PAGE}:{line}: ") for each in found)


def test_a_table_stands_in_a_paragraph_of_its_own(enriched):
    enriched.replace(PAGE, '{{ table("years") }}', '见{{ table("years") }}')
    (found,) = problems(enriched)
    assert '“table”要单独成段 → 让{{ table("years") }}独占一行' in found


def test_an_unknown_table_suggests_the_nearest(enriched):
    line = enriched.append(PAGE, '{{ table("yeras") }}')
    assert problems(enriched) == [f"{PAGE}:{line}: 没有“yeras”这个表格 → 改成“years”"]


def test_a_text_that_no_page_shows_is_found(enriched):
    (enriched.root / "docs/2018-h2/original.md").unlink()
    enriched.replace("mkdocs.yml", "      - 2018-h2/original.md\n", "")
    (found,) = problems(enriched)
    assert found.startswith(f"{TEXT}:1: 没有页面显示报告的原文 → 新建docs/2018-h2/original.md")


def test_a_page_without_the_text_is_found(enriched):
    (enriched.root / TEXT).unlink()
    (found,) = problems(enriched)
    assert "没有报告的原文data/2018-h2.txt → 加上这个文件" in found


def test_a_link_to_a_paragraph_of_the_text_is_checked(enriched):
    enriched.append(PAGE, "见[第一段](original.md#p-1)和[成效](original.md#results-4)。")
    line = enriched.append(PAGE, "见[后面](original.md#p-99)。")
    (found,) = problems(enriched)
    assert found.startswith(f"{PAGE}:{line}: 链接“original.md#p-99”指向的标题不存在")
