"""Promises about where pages stand."""

import pytest

from workreport.addresses import offline_address, page_name


@pytest.mark.parametrize(("source", "address"), [
    ("index.md", "index.html"),
    ("print.md", "print.html"),
    ("about.md", "pages/about.html"),
    ("2018-h1/index.md", "2018-h1/index.html"),
    ("2018-h1/reform.md", "2018-h1/reform.html"),
])
def test_only_the_first_page_and_the_one_to_print_stand_at_the_root_of_the_offline_edition(source, address):
    assert offline_address(source) == address


@pytest.mark.parametrize(("online", "offline", "name"), [
    ("2018-h1/reform/index.html", "2018-h1/reform.html", ("2018-h1", "reform")),
    ("2018-h1/", "2018-h1/index.html", ("2018-h1",)),
    ("about/", "pages/about.html", ("about",)),
    ("", "index.html", ("",)),
])
def test_a_page_has_the_same_name_on_the_website_and_in_the_offline_edition(online, offline, name):
    assert page_name(online) == page_name(offline) == name
