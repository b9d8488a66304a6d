"""Promises about where pages stand."""

import pytest

from workreport.addresses.pages import of_latest, offline_address, page_files, page_name


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("index.md", "index.html"),
        ("print.md", "print.html"),
        ("about.md", "pages/about.html"),
        ("2018-h1/index.md", "2018-h1/index.html"),
        ("2018-h1/reform.md", "2018-h1/reform.html"),
    ],
)
def test_only_the_first_page_and_the_one_to_print_stand_at_the_root_of_the_offline_edition(source, address):
    assert offline_address(source) == address


@pytest.mark.parametrize(
    ("online", "offline", "name"),
    [
        ("2018-h1/reform/index.html", "2018-h1/reform.html", ("2018-h1", "reform")),
        ("2018-h1/", "2018-h1/index.html", ("2018-h1",)),
        ("about/", "pages/about.html", ("about",)),
        ("", "index.html", ("",)),
    ],
)
def test_a_page_has_the_same_name_on_the_website_and_in_the_offline_edition(online, offline, name):
    assert page_name(online) == page_name(offline) == name


@pytest.mark.parametrize(
    ("written", "uri"), [("latest/index.md", "2018-h1/index.md"), ("about.md", "about.md"), ("a/latest/b.md",) * 2]
)
def test_the_search_help_names_the_latest_edition_s_pages_by_a_folder_of_their_own(written, uri):
    assert of_latest(written, "2018-h1") == uri


def test_the_404_page_and_every_print_edition_repeat_what_other_pages_say(tmp_path):
    pages = ("404.html", "print.html", "print/index.html", "2018-h2/print.html", "2018-h2/print/index.html")
    assert found(tmp_path, *pages, "index.html", "2018-h2/printing.html") == ["2018-h2/printing.html", "index.html"]


def test_pages_come_in_one_order_on_the_website_and_in_the_offline_edition(tmp_path):
    online = found(
        tmp_path / "online",
        "2018/a/index.html",
        "2018/index.html",
        "2018/z/index.html",
        "about/index.html",
        "index.html",
    )
    offline = found(
        tmp_path / "offline", "2018/a.html", "2018/index.html", "2018/z.html", "pages/about.html", "index.html"
    )
    assert [page_name(address) for address in offline] == [page_name(address) for address in online]


def found(site, *addresses: str) -> list[str]:
    for address in addresses:
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).touch()
    return [path.relative_to(site).as_posix() for path in page_files(site)]
