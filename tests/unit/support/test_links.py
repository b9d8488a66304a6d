"""The link checker reports every kind of broken reference, and leaves sound sites alone."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.links import Broken, broken_references

Files = dict[str, str | bytes]

SITE_URL = "https://example.org/站/"


def check(folder: Path, files: Files, site_url: str | None = None) -> list[Broken]:
    """Write the files of a site into the folder and check them."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return broken_references(folder, site_url=site_url, allowed_hosts=frozenset({"cplusplus.com", "User.GitHub.io"}))


def sitemap(address: str) -> str:
    namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<urlset xmlns="{namespace}"><url><loc>{address}</loc></url></urlset>'


@dataclass(frozen=True)
class Fault:
    """A sound site but for one fault: the reference to be reported, and a part of the reason."""

    name: str
    index: str
    reference: str
    reason: str
    others: Files = field(default_factory=dict)
    file: str = "index.html"
    site_url: str | None = None


PLACES = {
    "a link": "<a href=GONE>",
    "an area": "<map><area href=GONE></map>",
    "an image": "<img src=GONE>",
    "an image's srcset": "<img srcset='data:image/png;base64,AA== 1x, GONE 2x'>",
    "a source's srcset": "<picture><source srcset=' GONE, data:image/png,x 2x'></picture>",
    "a preload's srcset": "<link rel=preload imagesrcset='GONE 100w'>",
    "a stylesheet": "<link rel=stylesheet href=GONE>",
    "an icon": "<link rel='shortcut icon' href=GONE>",
    "a canonical address": "<link rel=canonical href=GONE>",
    "a link of an unknown rel": "<link rel=whatever href=GONE>",
    "a script": "<script src=GONE></script>",
    "an iframe": "<iframe src=GONE></iframe>",
    "an object": "<object data=GONE></object>",
    "an embed": "<embed src=GONE>",
    "a video": "<video src=GONE></video>",
    "a poster": "<video poster=GONE></video>",
    "an audio": "<audio src=GONE></audio>",
    "a media source": "<audio><source src=GONE></audio>",
    "a track": "<video><track src=GONE></video>",
    "a form": "<form action=GONE></form>",
    "a form's button": "<form><button formaction=GONE></button></form>",
    "og:url": "<meta property=og:url content=GONE>",
    "og:image": "<meta property=og:image content=GONE>",
    "og:image:url": "<meta property=OG:Image:URL content=GONE>",
    "og:image:secure_url": "<meta property=og:image:secure_url content=GONE>",
    "twitter:image": "<meta name=twitter:image content=GONE>",
    "a refresh": "<meta http-equiv=refresh content='0; URL=GONE'>",
    "a quoted refresh": "<meta http-equiv=Refresh content=\"5;url='GONE'\">",
    "an SVG use": "<svg><use href=GONE /></svg>",
    "an SVG use of the old kind": "<svg><use xlink:href=GONE /></svg>",
    "an SVG image": "<svg><image href=GONE /></svg>",
    "an SVG link": "<svg><a xlink:href=GONE /></svg>",
    **{
        f"an SVG {name}": f"<svg><path {name}='url(GONE)' /></svg>"
        for name in (
            "fill",
            "stroke",
            "filter",
            "mask",
            "clip-path",
            "cursor",
            "marker-start",
            "marker-mid",
            "marker-end",
        )
    },
    "an SVG style": "<svg><style>path { fill: url(GONE) }</style></svg>",
    "an old background": "<table background=GONE></table>",
    "a style attribute": "<p style='background: url(GONE)'>",
    "a quoted CSS url": "<style>p { background: url( 'GONE' ) }</style>",
    "a nested CSS url": "<style>@media print { p { --x: f((url(GONE))) } }</style>",
    "a CSS image-set": "<style>p { background: image-set('GONE' type('a')) }</style>",
    "a CSS url after a namespace": "<style>@namespace url(a); p { fill: url(GONE) }</style>",
    "an @import": "<style>@import 'GONE';</style>",
    "an @import with url": "<style>@import url(GONE) print;</style>",
    "a noscript": "<noscript><img src=GONE></noscript>",
    "a template": "<template><td><template><img src=GONE></template></td></template>",
    "a template's style": "<template><style>p { fill: url(GONE) }</style></template>",
}

# What the reasons have in common with what they are about.
MISSING = "names no file"
NO_PLACE = "names a place"
HOST = "another host"
TOP = "the top of the server"
OUT = "leads out of the site"
SLASH = "without the slash"
TWICE = "more than one element"
UNREACHED = "cannot be reached"
UNREADABLE = "cannot be read"

EMPTY_PAGE: Files = {"a/index.html": "<p>"}
CHINESE_PAGE: Files = {"a/index.html": "<h2 id=一>"}
TO_A = "<a href=a/></a>"

FAULTS = [
    *(
        Fault(f"{place} to a missing file", markup.replace("GONE", "gone.x"), "gone.x", MISSING)
        for place, markup in PLACES.items()
    ),
    # Which file an address names.
    Fault("capitals", "<img src=A.png>", "A.png", MISSING, {"a.png": ""}),
    Fault("a query", "<a href='gone?a=1'>", "gone?a=1", MISSING),
    Fault("Chinese", "<a href=%E4%BA%8C>", "%E4%BA%8C", MISSING, {"一": ""}),
    Fault("a bare hash in a name", "<img src='c#.png'>", "c#.png", MISSING, {"c#.png": ""}),
    Fault("a bare percent in a name", "<img src=9%.png>", "9%.png", "percent", {"9%.png": ""}),
    Fault("an encoded slash", "<img src=a%2Fb.png>", "a%2Fb.png", MISSING, {"a/b.png": ""}),
    Fault("a double slash", "<img src=a//b.png>", "a//b.png", MISSING, {"a/b.png": ""}),
    Fault("a folder without an index", "<a href=a/>", "a/", MISSING, {"a/b.png": ""}),
    Fault("a folder without a slash", TO_A + "<a href=a>", "a", SLASH, EMPTY_PAGE),
    Fault("line breaks", "<a href=' go\nne.x '>", "gone.x", MISSING),
    Fault("a backslash", "<img src='a\\b.png'>", "a\\b.png", "backslash", {"a/b.png": ""}),
    Fault("an empty image", "<img src=''>", "", "is empty"),
    Fault("an empty CSS url", "<style>p { fill: url() }</style>", "", "is empty"),
    Fault("a CSS url with a bare space", "<p style='fill: url(a b)'>", "url(a b)", "not valid CSS"),
    # Where an address leads.
    Fault("a way up", "<img src=../a.png>", "../a.png", OUT, {"a.png": ""}),
    Fault("an encoded way up", "<img src=%2e%2e/a.png>", "%2e%2e/a.png", OUT, {"a.png": ""}),
    Fault("a way up and back", "<a href=../站/>", "../站/", OUT, site_url=SITE_URL),
    Fault("the top of an unknown server", "<a href=/>", "/", TOP),
    Fault("the top of a shared server", "<a href=/>", "/", OUT, site_url=SITE_URL),
    Fault("a missing file from the top", "<a href=/站/b>", "/站/b", MISSING, site_url=SITE_URL),
    Fault(
        "a canonical address of no page",
        "<link rel=canonical href=https://example.org/%E7%AB%99/b/>",
        "https://example.org/%E7%AB%99/b/",
        MISSING,
        site_url=SITE_URL,
    ),
    Fault(
        "a canonical address outside the site",
        "<link rel=canonical href=https://example.org/b/>",
        "https://example.org/b/",
        HOST,
        site_url=SITE_URL,
    ),
    Fault(
        "a site address without its slash",
        f"<link rel=canonical href={SITE_URL.rstrip('/')}>",
        SITE_URL.rstrip("/"),
        SLASH,
        site_url=SITE_URL,
    ),
    Fault("a missing file below base", "<base href=a/><img src=b>", "b", MISSING, {"b": ""}),
    Fault("a way up from base", "<base href=a/><img src=../../b>", "../../b", OUT, {"b": ""}),
    Fault("a base elsewhere", "<base href=https://a.org/>", "https://a.org/", HOST),
    # Other hosts and other schemes.
    Fault("a link to a host not allowed", "<a href=http://a.org/>", "http://a.org/", "not allowed"),
    Fault(
        "a link to a host posing as an allowed one",
        "<a href=https://cplusplus.com@a.org/>",
        "https://cplusplus.com@a.org/",
        "not allowed (a.org)",
    ),
    Fault(
        "an image on an allowed host",
        "<img src=https://cplusplus.com/a.png>",
        "https://cplusplus.com/a.png",
        HOST,
    ),
    Fault(
        "a preconnect",
        "<link rel=preconnect href=https://fonts.gstatic.com>",
        "https://fonts.gstatic.com",
        HOST,
    ),
    Fault("a dns-prefetch", "<link rel=dns-prefetch href=//a.org>", "//a.org", HOST),
    Fault("a script elsewhere", "<script src=//a.org/a.js></script>", "//a.org/a.js", HOST),
    Fault("a link without a scheme", "<a href=//cplusplus.com/>", "//cplusplus.com/", HOST),
    Fault("a font elsewhere", "<style>@import '//a.org';</style>", "//a.org", HOST),
    Fault("a link without a host", "<a href=http:///a>", "http:///a", "not a valid address"),
    Fault("a malformed host", "<a href=http://[a>", "http://[a", "not a valid address"),
    Fault("a script as a link", "<a href='java\nscript:f()'>", "javascript:f()", "runs a script"),
    Fault("a file address", "<a href=file:///a>", "file:///a", "starts with file:"),
    Fault("a mail address as a form", "<form action=mailto:a@b>", "mailto:a@b", "mailto:"),
    Fault("data as a script", "<script src=data:,></script>", "data:,", "starts with data:"),
    # Places within a page.
    Fault("a missing place in the same page", "<a href=#a>", "#a", NO_PLACE),
    Fault("a missing place in another page", "<a href=a/#二>", "a/#二", NO_PLACE, CHINESE_PAGE),
    Fault("capitals of a place", "<p id=a><a href=#A>", "#A", NO_PLACE),
    Fault("a missing place in an old page", "<a href=b.htm#b>", "b.htm#b", NO_PLACE, {"b.htm": ""}),
    Fault("an encoded missing place", "<a href=#%E4%BA%8C>", "#%E4%BA%8C", NO_PLACE),
    Fault("a missing place before a text", "<a href='#a:~:text=b'>", "#a:~:text=b", NO_PLACE),
    Fault("a place in a template", "<template><p id=a></template><a href=#a>", "#a", NO_PLACE),
    Fault("a missing gradient", "<svg><path fill='url(#a)' /></svg>", "#a", NO_PLACE),
    Fault(
        "a missing symbol of an SVG file",
        "<svg><use href=s.svg#b /></svg>",
        "s.svg#b",
        NO_PLACE,
        {"s.svg": "<svg><path id='a'/></svg>"},
    ),
    Fault("an id used twice", "<p id=a><svg><path id=a /></svg>", "#a", TWICE),
    # Pages nobody finds.
    Fault("an orphan", "<p>", "b.html", UNREACHED, {"b.html": "<p>"}, "b.html"),
    Fault("an orphan in capitals", "<p>", "B.HTML", UNREACHED, {"B.HTML": "<p>"}, "B.HTML"),
    Fault(
        "a page reached by a frame only",
        "<iframe src=b.html></iframe>",
        "b.html",
        UNREACHED,
        {"b.html": "<p>"},
        "b.html",
    ),
    Fault(
        "a page linked by itself and by the page for missing pages only",
        "<p>",
        "b.html",
        UNREACHED,
        {"b.html": "<a href=b.html>", "404.html": "<a href=b.html>"},
        "b.html",
    ),
    # Files other than pages.
    Fault("a CSS file", "<p>", "../b.ttf", MISSING, {"a/a.css": "p{x:url(../b.ttf)}"}, "a/a.css"),
    Fault("an SVG file", "<p>", "b.png", MISSING, {"a.svg": "<svg><image href='b.png'/>"}, "a.svg"),
    Fault(
        "an icon of a web manifest",
        "<p>",
        "b.png",
        MISSING,
        {"a.webmanifest": '{"icons": [{"src": "b.png"}]}'},
        "a.webmanifest",
    ),
    Fault(
        "the start of a web manifest",
        "<p>",
        "/",
        TOP,
        {"manifest.json": '{"start_url": "/"}'},
        "manifest.json",
    ),
    Fault(
        "a sitemap",
        "<p>",
        SITE_URL + "b/",
        MISSING,
        {"sitemap.xml": sitemap(SITE_URL + "b/")},
        "sitemap.xml",
        SITE_URL,
    ),
    Fault(
        "a compressed sitemap",
        "<p>",
        "https://old.org/",
        HOST,
        {"sitemap.xml.gz": gzip.compress(sitemap("https://old.org/").encode())},
        "sitemap.xml.gz",
        SITE_URL,
    ),
    # Files that cannot be read.
    *(
        Fault(f"{name} {text[:20]!r}", f"<a href={name}>", name, UNREADABLE, {name: text}, name)
        for name, text in [
            ("sitemap.xml", "<urlset>"),
            ("sitemap.xml", "<?xml version='1.0' encoding='klingon'?><a/>"),
            ("sitemap.xml.gz", b"<urlset/>"),
            ("sitemap.xml.gz", gzip.compress(b"<urlset/>", mtime=0)[:-9]),
            ("sitemap.xml.gz", gzip.compress(b"<urlset/>", mtime=0)[:10] + b"\xff" * 20),
            ("a.webmanifest", "{"),
            ("a.webmanifest", "[" * 200_000),
            ("a.webmanifest", "[1]"),
            ("a.webmanifest", '{"icons": 1}'),
            ("a.webmanifest", '{"icons": [{}]}'),
            ("a.webmanifest", '{"start_url": 1}'),
        ]
    ),
]


@pytest.mark.parametrize("fault", [pytest.param(fault, id=fault.name) for fault in FAULTS])
def test_one_fault_is_reported_once_by_its_own_address(fault: Fault, tmp_path: Path) -> None:
    broken = check(tmp_path, {"index.html": fault.index, **fault.others}, fault.site_url)

    assert [(problem.file, problem.reference) for problem in broken] == [(fault.file, fault.reference)]
    assert fault.reason in broken[0].reason


@pytest.mark.parametrize("place", PLACES)
def test_what_is_reported_as_missing_is_accepted_once_it_is_there(place: str, tmp_path: Path) -> None:
    index = PLACES[place].replace("GONE", "here.x")
    assert check(tmp_path, {"index.html": index, "here.x": ""}) == []


SOUND: dict[str, tuple[str, Files]] = {
    "Chinese, plain and encoded": (
        "<a href=甲/#二></a><a href=%E7%94%B2/#%E4%BA%8C></a><a href=%e7%94%b2/index.html></a>",
        {"甲/index.html": "<h2 id=二>"},
    ),
    "names that need encoding": (
        "<img src=c%23.png><img src=9%25.png><img src=a%20b.png><img srcset='a%20b.png 2x'>",
        {"c#.png": "", "9%.png": "", "a b.png": ""},
    ),
    "queries": (
        "<img src='a.png?v=1#x'><a href='?a'></a><a href='./?a#b' id=b></a>",
        {"a.png": ""},
    ),
    "spaces around": ("<img src=' a.png\n'><p id=b><a href=' #b '></a>", {"a.png": ""}),
    "the page itself": (
        "<a href=''></a><a href></a><a href=.></a><a href=#></a><a href=#Top></a>",
        {},
    ),
    "text fragments": ("<a href='#:~:text=甲'></a><a id=b href='#b:~:text=甲'></a>", {}),
    "places by id, name and symbol": (
        "<a name=a></a><p id=50%><a href=#a></a><a href=#50%></a><svg><use href=s.svg#b /></svg>"
        "<svg><linearGradient id=g /><path fill=url(#g) /></svg>",
        {"s.svg": '<?xml version="1.0"?><svg><path id="b"/><use xlink:href="#b"/></svg>'},
    ),
    "ids that only templates repeat": ("<p id=a><template><p id=a></template>", {}),
    "links to allowed hosts": (
        "<a href=https://CPlusPlus.com/a#b></a><a href=http://user.github.io></a>",
        {},
    ),
    "mail and telephone": ("<a href=mailto:a@b.org></a><a href=tel:110></a>", {}),
    "data in images and CSS": (
        "<img src=data:image/png;base64,AA==><link rel='shortcut ICON' href=data:,>"
        "<svg><feImage href=data:, /></svg><video poster=data:,></video>"
        "<style>@import 'data:text/css,';"
        "p { fill: url('data:image/svg+xml,<svg a=\"http://b\"/>') }</style>",
        {},
    ),
    "what only looks like an address": (
        "<!-- <img src=a> --><script>'<img src=a>'</script><pre>&lt;img src=a></pre>"
        "<style>@namespace svg url(http://www.w3.org/2000/svg);"
        "p::after { content: 'a(b)' }</style><img alt=a srcset>"
        "<svg xmlns='http://www.w3.org/2000/svg' fill=none></svg>"
        "<meta http-equiv=refresh content=5><object></object><p data=a>",
        {"manifest.json": "{}"},
    ),
    "base": (
        "<base href=a/><a href=b.html></a><a href=b.html#c></a><img src=../d.png>",
        {"a/b.html": "<p id=c>", "d.png": ""},
    ),
    "the page for missing pages": (
        "<p>",
        {"404.html": "<a href=/><link rel=stylesheet href=/a.css>", "a.css": ""},
    ),
    "pages reached in steps and loops": (
        "<a href=a/>",
        {"a/index.html": "<a href=../b.html>", "b.html": "<a href=a/><a href=b.html>"},
    ),
}


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_site_has_no_problem(name: str, tmp_path: Path) -> None:
    index, others = SOUND[name]
    assert check(tmp_path, {"index.html": index, **others}) == []


@pytest.mark.parametrize("site_url", [SITE_URL, "https://Example.ORG/站", "https://example.org/%E7%AB%99/"])
def test_addresses_below_the_published_address_are_the_site_s_own(site_url: str, tmp_path: Path) -> None:
    files: Files = {
        "index.html": "<link rel=canonical href=https://EXAMPLE.org/%E7%AB%99/>"
        f"<meta property=og:image content={SITE_URL}a.png>"
        f"<a href=/站/b/></a><a href={SITE_URL}b/#c></a>",
        "b/index.html": "<p id=c><img src=/%E7%AB%99/a.png>",
        "a.png": "",
        "404.html": "<link rel=icon href=/站/a.png><a href=/站/.></a>",
        "a.webmanifest": '{"start_url": "/站/", "icons": [{"src": "a.png"}]}',
        "sitemap.xml": sitemap(SITE_URL + "b/"),
        "sitemap.xml.gz": gzip.compress(sitemap(SITE_URL).encode()),
    }
    assert check(tmp_path, files, site_url) == []


def test_a_site_at_the_top_of_its_host_needs_no_slash_in_its_address(tmp_path: Path) -> None:
    files: Files = {"index.html": "<link rel=canonical href=https://example.org><a href=/>"}
    assert check(tmp_path, files, "https://example.org") == []


def test_all_problems_are_reported_in_order_and_each_once(tmp_path: Path) -> None:
    files: Files = {
        "index.html": "<img src=z><img src=b><a href=b><a href=a/>",
        "a/index.html": "<img src=c>",
    }
    assert [str(problem) for problem in check(tmp_path, files)] == [
        "a/index.html: c: names no file of the site (capitals count)",
        "index.html: b: names no file of the site (capitals count)",
        "index.html: z: names no file of the site (capitals count)",
    ]


def test_another_first_page_can_be_named(tmp_path: Path) -> None:
    check(tmp_path, {"甲/index.html": "<a href=../b.html>", "b.html": "<p>"})
    assert broken_references(tmp_path, site_url=None, allowed_hosts=frozenset(), entry="甲/index.html") == []


def test_a_missing_first_page_is_the_only_complaint_about_reach(tmp_path: Path) -> None:
    broken = check(tmp_path / "none", {"a.html": "<p>"})
    assert [problem.file for problem in broken] == ["index.html"]
    assert broken == broken_references(tmp_path / "nowhere", site_url=None, allowed_hosts=frozenset())


@pytest.mark.parametrize("site_url", ["nowhere", "ftp://example.org/", "https://[a"])
def test_a_published_address_that_is_none_is_reported(site_url: str, tmp_path: Path) -> None:
    broken = check(tmp_path, {"index.html": "<p>"}, site_url)
    assert [(problem.file, problem.reference) for problem in broken] == [("site_url", site_url)]


@pytest.mark.parametrize(
    "nested",
    [
        "<div>" * 3000,
        "<template>" * 300,
        "<style>" + "(" * 3000 + "</style>",
        "\0<a href=\0\0><p id=\0>\ufffe<![CDATA[",
    ],
    ids=["elements", "templates", "CSS", "control characters"],
)
def test_absurd_content_does_not_stop_the_search(nested: str, tmp_path: Path) -> None:
    broken = check(tmp_path, {"index.html": "<img src=gone>" + nested, "a.css": b"\xff\xfe("})
    assert "gone" in [problem.reference for problem in broken]
