"""Promises about what very many readers take: worked out from what is sent, and shown on the page for operators."""

import pytest

from tests.support.project import ROOT
from workreport.finishing.hosting import compress_files, fill_capacity
from workreport.finishing.hosting.capacity import Traffic, measure, rows
from workreport.finishing.hosting.headers import head
from workreport.loading import load_report
from workreport.rendering import MACROS, MacroError, PageContext, Site

POLICY = '<meta http-equiv=Content-Security-Policy content="default-src \'none\'">'
HOME = "<link rel=stylesheet href=assets/a.css><script src=assets/b.js></script><a href=about/>关于</a><img src=assets/a.css>"


@pytest.fixture
def site(tmp_path):
    """A small website with its compressed copies."""
    texts = {
        "404.html": POLICY, "index.html": HOME, "about/index.html": "关于" * 500, "operate/index.html": "<div class=capacity></div>",
        "assets/a.css": "a{}" * 100, "assets/b.js": "b()" * 100, "_headers": "",
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    compress_files(tmp_path)
    return tmp_path


def test_what_is_sent_is_measured_as_it_is_sent(site):
    packed = {name: (site / f"{name}.br").stat().st_size for name in ("index.html", "assets/a.css", "assets/b.js", "about/index.html")}
    traffic, extra = measure(site), len(head(site))
    assert traffic.first_page == packed["index.html"] + packed["assets/a.css"] + packed["assets/b.js"] + 3 * extra
    unpacked = (site / "operate/index.html").stat().st_size
    assert traffic.later_page == (packed["index.html"] + packed["about/index.html"] + unpacked) // 3 + extra
    assert (traffic.head, traffic.first_requests, traffic.files) == (extra, 3, 6)


def test_what_follows_from_it_is_worked_out_right():
    assert {name: value for name, _, value in rows(Traffic(50_000, 5_000, 800, 5, 36))} == {
        "一天的访问": "1,000,000次", "第一页": "50.0 KB", "以后每一页": "5.0 KB", "一次访问的流量": "65.0 KB", "一天的流量": "65.0 GB",
        "平均带宽": "6.0 Mbit/s", "最忙时的带宽": "60 Mbit/s", "一天的请求": "8,000,000个", "最忙时的请求": "每秒926个", "有CDN时源站的请求": "每秒最多12个",
        "有CDN时源站的流量": "一天最多0.8 GB", "由CDN承担的流量": "至少98%",
    }


@pytest.mark.parametrize("place", ["<div class=capacity></div>", '<div class="capacity">\n</div>'])
def test_the_table_stands_in_its_place_and_in_the_compressed_copies(place, site):
    page = site / "operate" / "index.html"
    page.write_text(f"<p>前</p>{place}<p>后</p>", encoding="utf-8")
    fill_capacity(site)
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<p>前</p><div class=") and html.endswith("</table></div><p>后</p>")
    assert "<td>一天的访问<td>" in html and page.with_name("index.html.br").stat().st_size < len(html.encode())


def test_a_website_without_that_page_goes_without(site):
    (site / "operate" / "index.html").unlink()
    fill_capacity(site)
    assert not (site / "operate" / "index.html").exists()


def test_the_macro_stands_on_the_page_for_operators_alone():
    here = Site(load_report(ROOT / "data"))
    assert 'class="capacity"' in MACROS["capacity_table"](PageContext(here, "operate.md"))
    with pytest.raises(MacroError, match="怎样部署"):
        MACROS["capacity_table"](PageContext(here, "about.md"))
