"""Promises about the table for operators: what it is worked out from is what nginx sends."""

import re

import pytest

from tests.support.pages import built_pages
from workreport.addresses.pages import page_files
from workreport.finishing.hosting.capacity import measure, rows

# The heads of answers differ by some bytes.
CLOSE = 0.02


def sent(server, path: str) -> int:
    """The bytes of an answer to a browser, its head included."""
    answer = server.get(path, tls=True, Accept_Encoding="gzip, deflate, br")
    assert answer.status == 200
    return len(answer.body) + len(bytes(answer.headers))


def test_the_first_page_is_what_a_browser_loads_of_the_home_page(server, built):
    home = server.get("/").body.decode()
    paths = {"/", *(f"/{address}" for address in re.findall(r"(?:src|href)=[\"']?(?:\./)?(assets/[^\"'\s>]+)", home))}
    traffic = measure(built.site)
    assert traffic.first_requests == len(paths) == 5
    assert traffic.first_page == pytest.approx(sum(sent(server, path) for path in paths), rel=CLOSE)


def test_later_pages_are_the_average_of_all(server, built):
    paths = [f"/{path.relative_to(built.site).as_posix()}" for path in page_files(built.site)]
    assert measure(built.site).later_page == pytest.approx(sum(sent(server, path) for path in paths) / len(paths), rel=CLOSE)


def test_the_page_for_operators_shows_what_was_worked_out(built):
    cells = [[cell.text() for cell in row.css("td")] for row in dict(built_pages(built.site))["operate/index.html"].css(".capacity tbody tr")]
    names = ("第一页", "一天的请求")
    assert {row[0]: row[2] for row in cells if row[0] in names} == {row[0]: row[2] for row in rows(measure(built.site)) if row[0] in names}
