"""Promises about the end of a page: the day of its last edit, and a problem is reported with its place."""

from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.fixture import REPORT
from workreport.addresses.repository import repository
from workreport.release import Version
from workreport.rendering import PageContext, Site, page_end

HOST = repository({"REPO_URL": "https://github.com/me/fork"})


def end_of(
    uri: str = "2018-h1/reform.md", address: str = "", edited: datetime | None = None, source=None, html: str = ""
):
    version = Version("2018-h1", datetime(2018, 7, 11))
    site = Site(REPORT, edited={uri: edited} if edited else {}, source=source, version=version)
    return page_end(PageContext(site, uri), address, "政法改革", html)


def test_the_day_is_that_of_the_edit():
    assert end_of(edited=datetime(2018, 7, 10)).edited == "2018年7月10日"


def test_a_page_that_tells_of_the_day_of_all_content_tells_of_no_other():
    assert end_of(edited=datetime(2018, 7, 10), html="<p>内容更新到2018年7月11日。</p>").edited == ""


def test_what_is_not_known_is_not_said():
    assert end_of().edited == "" and end_of().report == ""


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("https://reader.invalid/2018-h1/reform/", "https://reader.invalid/2018-h1/reform/"),
        ("", "docs/2018-h1/reform.md"),
    ],
)
def test_a_report_names_the_page(address, place):
    asked = parse_qs(urlsplit(end_of(address=address, source=HOST).report).query)
    assert asked["title"] == ["政法改革"] and asked["body"][0].startswith(f"位置：{place}\n")
