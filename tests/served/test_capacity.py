"""Promises about the figures for operators in docs/operate.md: they hold for the website that is built."""

import re

import pytest

from tests.served.conftest import files
from tests.support.project import ROOT
from workreport.pages import page_files

ROWS = dict(re.findall(r"^\| (\S+) \| [^|]+ \| ([\d,.]+)[^|]*\|$", (ROOT / "docs" / "operate.md").read_text(encoding="utf-8"), re.MULTILINE))
FIGURES = {name: float(value.replace(",", "")) for name, value in ROWS.items()}
VISITS, PAGES, NODES, FILES, MINUTES, PEAK, DAY = 1_000_000, 4, 100, 40, 5, 10, 86_400
KB = 1000
# So that small edits of the content keep the figures.
SLACK = 0.75
DERIVED = {
    "一次访问": lambda: FIGURES["第一页"] + (PAGES - 1) * FIGURES["以后每一页"],
    "一天的流量": lambda: FIGURES["一次访问"] * VISITS / 1e6,
    "平均带宽": lambda: FIGURES["一天的流量"] * 8 * KB / DAY,
    "最忙时带宽": lambda: FIGURES["一天的流量"] * 8 * KB / DAY * PEAK,
    "一天的请求": lambda: (5 + PAGES - 1) * VISITS,
    "最忙时请求": lambda: FIGURES["一天的请求"] / DAY * PEAK,
    "有CDN时源站的请求": lambda: NODES * FILES / (MINUTES * 60),
}


def sent(server, path: str) -> int:
    """The bytes of an answer to a browser, its head included."""
    answer = server.get(path, Accept_Encoding="gzip, deflate, br")
    assert answer.status == 200
    return len(answer.body) + len(bytes(answer.headers))


def first_page(server) -> list[str]:
    """What a browser asks for on the home page."""
    home = server.get("/").body.decode()
    return ["/", *(f"/{address}" for address in re.findall(r"(?:src|href)=[\"']?(?:\./)?(assets/[^\"'\s>]+)", home))]


def holds(said: float, measured: float) -> bool:
    """Whether a figure is no lower than what it is of, and not much higher."""
    return SLACK * said <= measured <= said


def test_a_visit_takes_no_more_than_is_said_and_not_much_less(server, built):
    loaded = set(first_page(server))
    assert len(loaded) == 5
    assert holds(FIGURES["第一页"], sum(sent(server, path) for path in loaded) / KB)
    pages = [f"/{path.relative_to(built.site).as_posix()}" for path in page_files(built.site)]
    assert holds(FIGURES["以后每一页"], sum(sent(server, path) for path in pages) / len(pages) / KB)


def test_the_website_has_no_more_files_than_is_said(built):
    assert holds(FILES, len(files(built.site)))


@pytest.mark.parametrize("name", DERIVED)
def test_what_follows_from_these_is_computed_right(name):
    assert FIGURES[name] == pytest.approx(DERIVED[name](), rel=0.01)
