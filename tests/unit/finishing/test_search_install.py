"""Promises about putting the engine in the place of the theme's."""

import json

import pytest

from tests.support.fixture import FIRST_ALONE as REPORT
from workreport.finishing.built_pages import read_pages
from workreport.finishing.search import index_entry, install_search
from workreport.finishing.search.engine_script import ENGINE, ORDER, engine_script
from workreport.finishing.search.index import make_index, weight
from workreport.finishing.search.install import WORKER
from workreport.finishing.search.tables import make_tables

PAGE = "<article><h1>政法改革</h1><p>深化司法体制改革。</p></article>"


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
    return [entry for page in read_pages(site) if (entry := index_entry(page, REPORT))]


def install(site, *, offline):
    install_search(site, entries(site), REPORT, offline=offline)


def test_the_worker_is_ours_and_the_theme_s_is_gone(site):
    install(site, offline=False)
    (worker,) = site.glob("assets/javascripts/workers/*")
    assert worker.name == WORKER
    assert worker.read_text(encoding="utf-8") == engine_script()


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
    index = make_index(entries(site), REPORT)
    for name, value in {"index": index, "tables": make_tables(index)}.items():
        assert json.loads((site / "search" / f"{name}.json").read_text(encoding="utf-8")) == value


def test_the_offline_edition_gets_the_index_as_a_script(site):
    install(site, offline=True)
    assert (
        (site / "search" / "index.js")
        .read_text(encoding="utf-8")
        .startswith("self.searchData=self.searchData||{};self.searchData.index={")
    )


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
        "sections": [["", "政法改革", "深化司法体制改革。", "Political and legal reform"]],
    }


def test_areas_weigh_more_than_figures_those_more_than_the_overview_and_that_more_than_the_rest():
    names = [("2018-h1", "reform"), ("2018-h1", "figures"), ("2018-h1",), ("glossary",)]
    weights = [weight(name, REPORT) for name in names]
    assert weights == sorted(weights, reverse=True) and len(set(weights)) == len(weights)


def test_every_module_of_the_engine_is_in_the_script_and_nothing_is_imported_in_it():
    assert sorted(ORDER) == sorted(path.stem for path in ENGINE.glob("*.js"))
    assert "import" not in engine_script() and "export" not in engine_script()
