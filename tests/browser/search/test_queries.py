"""Promises about which page comes first, for queries written by hand and for queries drawn from the built pages."""

import pytest

from tests.browser.search.cases import NEGATIVES, ask, is_clean, load_cases, report
from tests.browser.search.drawn import WAYS, draw, read_site

OWN = load_cases()
CLASSES = [name for name in OWN if name != NEGATIVES]
INITIALS = "initials"
SEEDS = (20180630, 320, 1679)


@pytest.fixture(scope="module")
def open_page(browser):
    """Opens addresses in a browser window that is closed at the end."""
    context = browser.new_context()

    def at(address: str):
        page = context.new_page()
        page.goto(address)
        return page

    yield at
    context.close()


@pytest.fixture(scope="module")
def drawn(built):
    """The drawn cases by class."""
    return draw(read_site(built.site), SEEDS)


@pytest.fixture(scope="module")
def online(website, open_page, drawn):
    """What the website answers to each query, all asked of one worker."""
    queries = list(dict.fromkeys(case.query for cases in (*OWN.values(), *drawn.values()) for case in cases))
    return dict(zip(queries, ask(open_page(website), queries), strict=True))


def test_every_class_has_thirty_queries():
    assert {name: len(cases) for name, cases in OWN.items() if len(cases) < 30} == {}


@pytest.mark.parametrize("name", CLASSES)
def test_the_right_page_comes_first(name, online):
    assert share(OWN[name], "right_page", online) >= (0.95 if name == INITIALS else 1)


def test_the_right_section_comes_first_where_one_is_meant(online):
    meant = [case for name in CLASSES for case in OWN[name] if case.means_section]
    assert share(meant, "right_section", online) >= 0.98


def test_what_is_not_there_gives_nothing_or_says_that_it_is_no_full_match(online):
    found = [report(case, online[case.query]) for case in OWN[NEGATIVES] if not is_clean(online[case.query])]
    assert found == []


@pytest.mark.parametrize("way", WAYS)
def test_the_right_page_comes_first_for_queries_drawn_by_chance(way, online, drawn):
    assert share(drawn[way], "right_page", online) >= (0.95 if way == INITIALS else 0.99)


def test_search_by_file_answers_as_the_website_does(online, offline_address, open_page):
    queries = [case.query for cases in OWN.values() for case in cases]
    by_file = zip(queries, ask(open_page(offline_address + "index.html"), queries), strict=True)
    assert [query for query, answer in by_file if answer != online[query]] == []


def share(cases, judgement: str, answers) -> float:
    """How many of the cases are judged right; the wrong ones are printed, for the failure's message."""
    wrong = [report(case, answers[case.query]) for case in cases if not getattr(case, judgement)(answers[case.query])]
    print("\n".join(wrong))
    return 1 - len(wrong) / len(cases)
