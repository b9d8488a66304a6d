"""Promises about what readers find on the shipped site, by queries that stand nowhere in its data.

The limits are those of the issue on search; a query counts as found when one of its right pages comes first.
"""

import pytest
import yaml

from tests.support.project import SHIPPED
from tests.support.searching import HELD_OUT, NEGATIVES, Case, ask, load_cases, wrong
from workreport.finishing.search.index import leading_words
from workreport.loading import load_report

CASES = load_cases()
REPORT = load_report(SHIPPED / "data")
EVERYDAY, ENGLISH, HELP = "everyday", "english", "site pages"
LEAST = dict.fromkeys(CASES, 1.0) | {
    EVERYDAY: 0.8,
    ENGLISH: 0.9,
    HELP: 0.95,
    "pinyin fuzzy": 0.9,
    "similar shapes": 0.95,
}
FIRST_QUERY = "扫黑除恶"


@pytest.fixture(scope="module")
def answers(shipped):
    """The answer to each query of the set."""
    queries = [case.query for cases in CASES.values() for case in cases]
    return {answer.query: answer for answer in ask(shipped.site, queries)}


@pytest.mark.parametrize("name", CASES)
def test_the_right_page_comes_first_for_queries_that_nobody_tuned_for(name, answers):
    faults = list(wrong(CASES[name], answers))
    assert len(faults) <= (1 - LEAST[name]) * len(CASES[name]), "\n".join(faults)


def test_no_everyday_word_of_the_set_stands_in_the_data():
    data = yaml.safe_load((SHIPPED / "data" / "search.yml").read_text(encoding="utf-8"))
    lists = ("equals", "related", "english", "pages")
    words = {word for name in lists for words in data[name].values() for word in words}
    held_out = {case.query for name in (EVERYDAY, HELP, NEGATIVES) for case in CASES[name]}
    assert words & held_out == set()


def test_the_page_that_presents_a_paragraph_comes_first_for_its_heading(shipped):
    editions = REPORT.editions[:1]
    cases = [
        Case(heading, (f"{edition.id}/{section.area}/",))
        for edition in editions
        for section in edition.sections
        for locator in edition.locators
        if (heading := locator.heading) and section.part_of(locator.name)
    ]
    answers = {answer.query: answer for answer in ask(shipped.site, [case.query for case in cases])}
    # Two parts of a report may bear the same heading.
    assert cases and list(wrong(cases, answers)) == []


def test_every_word_of_the_editors_leads_to_something_that_is_there(shipped):
    words = REPORT.search
    names = [names[0] for group in (words.equals, words.related, words.english) for names in group.values()]
    names += [name for _, _, name, *_ in leading_words(words, REPORT, offline=False)]
    targets = [*words.equals, *words.related, *words.english]
    found = {answer.query: answer for answer in ask(shipped.site, [*targets, *names])}
    assert [target for target in targets if not found[target].pages or not any(found[target].pages[0])] == []
    assert [name for name in names if not found[name].pages] == []


def test_suggested_searches_stand_in_the_report_as_they_are(shipped):
    assert [answer.query for answer in ask(shipped.site, REPORT.search.suggestions) if answer.is_clean] == []


def test_the_first_query_loads_the_first_shard_only(shipped):
    (answer,) = ask(shipped.site, [FIRST_QUERY], fresh=True)
    assert {path.name for path in answer.fetched} == {"index.json"}


def test_the_sentence_that_answers_is_shown(shipped):
    (answer,) = ask(shipped.site, ["今年命案下降了多少"])
    assert "20.3%" in answer.pages[0][0].text


def test_the_held_out_set_is_complete():
    assert len(CASES) == 20 and sum(map(len, CASES.values())) > 300, HELD_OUT
