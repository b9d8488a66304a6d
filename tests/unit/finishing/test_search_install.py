"""Promises about putting the engine in the place of the theme's."""

import json
import re

import pytest

from tests.support.fixture import FIRST_ALONE as REPORT
from tests.support.fixture import REPORT as TWO_EDITIONS
from workreport.addresses.pages import UsingPage
from workreport.finishing.built_pages import BuiltPage, read_pages
from workreport.finishing.search import index_entry, install_search
from workreport.finishing.search.engine_script import ENGINE, FIRST, READINGS, engine_script, readings_script
from workreport.finishing.search.index import equal_words, leading_words, make_shards, weight
from workreport.finishing.search.install import WORKER
from workreport.finishing.search.tables import make_tables
from workreport.rendering import Site

PAGE = (
    '<html><head><title>政法改革 - 读本</title><meta name="description" content="机构改革和司法改革。"></head><body>'
    '<article><h1>政法改革</h1><p>开头。</p><h2 id="results">成效</h2><p>深化司法体制改革。</p></article></body></html>'
)
# The headings of the paragraphs that the page presents, and the name of the area.
RESULTS, ENGLISH = "全面推进政法改革", "Political and legal reform"
REQUIREMENTS = UsingPage("2018-h1/requirements.md", "要求")
SITE = Site(REPORT, citing_pages={("2018-h1", name): REQUIREMENTS for name in ("导语1", "导语2", "总要求")})


@pytest.fixture
def site(tmp_path):
    (tmp_path / "2018-h1" / "reform").mkdir(parents=True)
    (tmp_path / "2018-h1" / "reform" / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "404.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text("{}")
    workers = tmp_path / "assets" / "javascripts" / "workers"
    workers.mkdir(parents=True)
    (workers / "search.0123abcd.min.js").write_text("theme")
    return tmp_path


def entries(site):
    return [entry for page in read_pages(site) if (entry := index_entry(page, Site(REPORT)))]


def install(site, *, offline):
    install_search(site, entries(site), REPORT, offline=offline)


def test_the_worker_is_ours_and_the_theme_s_is_gone(site):
    install(site, offline=False)
    (worker,) = site.glob("assets/javascripts/workers/*")
    assert worker.name == WORKER
    assert worker.read_text(encoding="utf-8") == engine_script(offline=False)


@pytest.mark.parametrize("count", [0, 2])
def test_a_theme_without_exactly_one_worker_stops_the_build_with_a_clear_message(count, site):
    (worker,) = site.glob("assets/javascripts/workers/*")
    if count:
        worker.with_name("search.ffffffff.min.js").write_text("another")
    else:
        worker.unlink()
    with pytest.raises(FileNotFoundError, match=f"正好有一个，现在有{count}个"):
        install(site, offline=False)


def test_the_website_gets_the_index_as_data(site):
    install(site, offline=False)
    first, texts, older = make_shards(entries(site), REPORT)
    words = [*equal_words(REPORT.search), *leading_words(REPORT.search, REPORT, offline=False)]
    tables = make_tables(entries(site), words)
    for name, value in {"index": first, "words": {"words": words, **tables}, "texts": texts}.items():
        assert json.loads((site / "search" / f"{name}.json").read_text(encoding="utf-8")) == value
    assert older == {}


def test_the_first_shard_has_the_areas_and_of_other_pages_the_names_only(site):
    glossary = {"url": "glossary/", "weight": 0.4, "sections": [["", "用语", "开头。"], ["a", "甲", "释义。", "乙"]]}
    (area,) = entries(site)
    first, texts, _ = make_shards([area, glossary], REPORT)
    assert first["pages"] == [area] and texts["pages"] == [glossary]
    assert first["names"] == [{**glossary, "sections": [["", "用语", ""], ["a", "甲", "", "乙"]]}]


def test_an_older_edition_is_a_shard_of_its_own(site):
    pages = [entry for page in read_pages(site) if (entry := index_entry(page, Site(TWO_EDITIONS)))]
    first, _, older = make_shards(pages, TWO_EDITIONS)
    assert [page["url"] for page in first["pages"]] == []
    assert [page["url"] for page in older["2018-h1"]["pages"]] == ["2018-h1/reform/"]
    assert [(edition["id"], edition["age"], edition["shard"]) for edition in first["editions"]] == [
        ("2018-h2", 0, False),
        ("2018-h1", 1, True),
    ]


@pytest.mark.parametrize(
    ("offline", "folder", "ending"), [(False, "2018-h2/figures/", ""), (True, "2018-h2/figures.html", "")]
)
def test_words_for_a_page_lead_to_that_of_the_latest_edition(offline, folder, ending):
    words = leading_words(TWO_EDITIONS.search, TWO_EDITIONS, offline=offline)
    assert f"{folder}#table{ending}" in [target for kind, target, *_ in words if kind == "@"]


def test_the_offline_edition_gets_the_index_as_a_script(site):
    install(site, offline=True)
    script = (site / "search" / "index.js").read_bytes()
    # A byte order mark, by which browsers know UTF-8 whatever a server says.
    assert script.startswith(b'\xef\xbb\xbfself.searchData=self.searchData||{};self.searchData["index"]={')


@pytest.mark.parametrize("offline", [False, True])
def test_the_theme_s_index_is_gone(offline, site):
    install(site, offline=offline)
    assert not list(site.glob("search/search_index.*"))


def test_the_index_holds_every_page_that_says_something_of_its_own_to_readers(site):
    (site / "print.html").write_text(PAGE, encoding="utf-8")
    (site / "contribute.html").write_text(
        "<article><div data-omit-from=search><h1>给编辑</h1></div></article>", encoding="utf-8"
    )
    (page,) = entries(site)
    assert page == {
        "url": "2018-h1/reform/",
        "weight": 1.0,
        "edition": "2018-h1",
        "area": "reform",
        "sections": [
            ["", "政法改革", "开头。", ENGLISH],
            ["results", "成效", "深化司法体制改革。", RESULTS],
        ],
    }


def test_a_page_that_repeats_others_is_found_by_its_name_and_description(site):
    picture = BuiltPage("2018-h1/picture/index.html", ("2018-h1", "picture"), PAGE)
    assert index_entry(picture, Site(REPORT))["sections"] == [["", "政法改革", "机构改革和司法改革。"]]


def test_the_headings_that_no_area_presents_belong_to_the_page_that_treats_them(site):
    page = BuiltPage("2018-h1/requirements/index.html", ("2018-h1", "requirements"), PAGE)
    names = index_entry(page, SITE)["sections"][0][3].split("\u0001")
    assert "下半年政法工作总的要求" in names and RESULTS not in names


def test_a_term_is_found_by_its_other_forms(site):
    term = next(term for term in REPORT.glossary.terms if term.aliases)
    html = f'<title>用语</title><article><h1>用语</h1><h2 id="{term.id}">{term.name}</h2></article>'
    entry = index_entry(BuiltPage("glossary/index.html", ("glossary",), html), Site(REPORT))
    assert entry["sections"][1][3].split("\u0001") == list(term.aliases)


def test_areas_weigh_more_than_figures_those_more_than_the_rest_and_what_gathers_from_other_pages_least():
    names = [("2018-h1", "reform"), ("2018-h1", "figures"), ("glossary",), ("2018-h1",), ("",)]
    weights = [weight(name, SITE) for name in names]
    assert weights == sorted(weights, reverse=True) and len(set(weights)) == len(weights) - 1


def test_every_module_of_the_engine_is_in_one_of_the_scripts_and_nothing_is_imported_in_them():
    assert sorted((*FIRST, *READINGS)) == sorted(path.stem for path in ENGINE.glob("*.js"))
    for script in (engine_script(offline=False), engine_script(offline=True), readings_script()):
        assert not re.search(r"^import |export ", script, re.MULTILINE)
    assert engine_script(offline=True) != engine_script(offline=False)


def test_no_two_modules_have_a_name_in_common(site):
    # They share one scope in the script.
    names = [
        name
        for path in ENGINE.glob("*.js")
        for name in re.findall(
            r"^(?:export )?(?:async )?(?:const|function) (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    ]
    assert len(names) == len(set(names))


def test_the_engine_parses_in_the_oldest_browsers_that_are_served(site):
    text = "".join(path.read_text(encoding="utf-8") for path in ENGINE.glob("*.js"))
    assert not re.search(r"\?\?=|\|\|=|&&=|\.at\(|structuredClone|\(\?<[=!]|\.replaceAll\(|Object\.hasOwn", text)
