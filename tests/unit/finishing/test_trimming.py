"""Promises about trimming a built site."""

import pytest

from workreport.finishing.trimming import trim

NEEDED = ("index.html", "assets/javascripts/page.js", "assets/images/drawing.svg", "search/index.json")
UNREACHABLE = ("assets/page.css.map", "assets/javascripts/lunr/wordcut.js", "assets/images/favicon.png", "404.html")


@pytest.fixture
def site(tmp_path):
    for name in (*NEEDED, *UNREACHABLE):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def names(site):
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_what_no_page_can_reach_goes_and_the_rest_stays(site):
    trim(site, offline=True)
    assert names(site) == set(NEEDED)


def test_on_a_server_the_page_for_what_is_not_found_stays(site):
    trim(site, offline=False)
    assert names(site) == {*NEEDED, "404.html"}


def test_a_packed_site_map_goes_where_there_is_one(site):
    (site / "sitemap.xml.gz").touch()
    trim(site, offline=False)
    assert "sitemap.xml.gz" not in names(site)


def test_no_empty_folder_stays(site):
    (site / "assets/images/drawing.svg").unlink()
    trim(site, offline=True)
    assert not (site / "assets/images").exists()


@pytest.mark.parametrize("name", UNREACHABLE)
def test_a_theme_that_no_longer_brings_one_of_them_is_noticed(name, site):
    (site / name).unlink()
    if name.startswith("assets/javascripts/lunr"):
        (site / "assets/javascripts/lunr").rmdir()
    with pytest.raises(FileNotFoundError, match="主题"):
        trim(site, offline=True)
