"""Promises about the list of macros: it is fresh, shows every argument, and says rightly where a macro may stand."""

import re

from tests.support.project import ROOT
from tests.support.tables import make_enriched
from workreport.loading import load_report
from workreport.rendering import MACROS, PageContext, Site, macro_list
from workreport.text.macro_calls import calls_in

HAN = re.compile("[\u4e00-\u9fff]")


def rows(text: str) -> dict[str, list[str]]:
    """The cells behind the call of each macro, by its name."""
    found = re.findall(r"^\| `\{\{ (\w+)\((.*)\) \}\}` \| (.*) \| (.*) \|$", text, re.MULTILINE)
    return {name: cells for name, *cells in found}


def test_the_committed_list_is_that_of_the_macros():
    assert (ROOT / "MACROS.md").read_text(encoding="utf-8") == macro_list(MACROS), "运行make macros"


def test_every_macro_is_described_to_editors_in_chinese_and_to_maintainers_in_english():
    listed = rows(macro_list(MACROS))
    assert list(listed) == list(MACROS)
    for name, (_, for_editors, for_maintainers) in listed.items():
        assert HAN.match(for_editors) and for_editors.endswith("。"), name
        assert re.match("[A-Z][a-z]+ ", for_maintainers) and " Stands " in for_maintainers, name


def test_arguments_are_shown_and_those_that_may_be_left_out_are_bracketed():
    def sample(context: PageContext, name: str, shown: str = "", title: str = "") -> str:
        """Link
        a sample.

        一个例子。

        `name` is its name.

        Stands anywhere.
        """

    assert rows(macro_list({"sample": sample})) == {
        "sample": ['"name"[, "shown"][, "title"]', "一个例子。", "Link a sample. `name` is its name. Stands anywhere."]
    }


def test_every_argument_that_has_a_name_is_explained():
    for name, (arguments, _, for_maintainers) in rows(macro_list(MACROS)).items():
        for argument in re.findall(r'"(\w+)"', arguments):
            assert f"`{argument}`" in for_maintainers, name


def test_what_gives_more_than_a_line_is_said_to_stand_in_a_paragraph_of_its_own(tmp_path):
    project = make_enriched(tmp_path)
    docs, report = project.root / "docs", load_report(project.root / "data")
    listed, called = rows(macro_list(MACROS)), set()
    for path in docs.rglob("*.md"):
        uri, text = path.relative_to(docs).as_posix(), path.read_text(encoding="utf-8")
        for call in calls_in(text):
            called.add(call.name)
            if "\n" in MACROS[call.name](PageContext(Site(report), uri, text), *call.arguments):
                assert re.search(r" Stands in a paragraph of its own(?! or)", listed[call.name][2]), call.name
    assert called == set(MACROS)
