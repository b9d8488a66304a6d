"""Promises about the website as nginx serves it with deploy/nginx.conf."""

import gzip
import re
from email.message import Message
from pathlib import Path

import brotli
import pytest

from tests.served.conftest import SECRET
from tests.support.nginx import run_nginx
from workreport.checking.uploads.images import IMAGE_SUFFIXES
from workreport.finishing.hosting.headers import HEADERS, LASTING, NAME, policy
from workreport.text.folders import files_below

HTTPS_ONLY = "Strict-Transport-Security"
PAGES_ONLY = "public, max-age=300"
COPIES = (".gz", ".br")
UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress}
# the path, the method, the status
ANSWERS = [
    ("/", "GET", 200),
    ("/2018-h1/safe-china/", "GET", 200),
    ("/about", "GET", 301),
    ("/nothing", "GET", 404),
    ("/assets/", "GET", 404),
    ("/search/index.json", "GET", 200),
    ("/assets/favicon.svg", "GET", 200),
    ("/", "POST", 405),
    ("/", "HEAD", 200),
]
ESCAPES = [
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%252e%252e/secret.txt",
    "/..%5csecret.txt",
    "/.%00./secret.txt",
    "/assets../secret.txt",
    "//../secret.txt",
    "/;/../../secret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/2018-h1/../../secret.txt",
    "/../../../../../../etc/passwd",
    "//etc/passwd",
    "/etc/passwd",
]


def served_files(site: Path) -> list[Path]:
    """The website's files but those that only servers read."""
    return sorted(path for path in files_below(site) if path.suffix not in COPIES and path.name != NAME)


def hashed(built) -> list[str]:
    return [
        f"/{path.relative_to(built.site).as_posix()}"
        for path in served_files(built.site)
        if re.search(r"\.[0-9a-f]{8}\.", path.name)
    ]


def security(headers: Message) -> dict[str, str]:
    return {name: headers[name] for name in ("Content-Security-Policy", *HEADERS) if name in headers}


@pytest.mark.parametrize(("path", "method", "status"), ANSWERS)
def test_every_answer_has_the_policy_of_the_pages_and_the_other_headers_and_no_version(
    path, method, status, server, built
):
    answer = server.get(path, method)
    assert answer.status == status
    assert security(answer.headers) == {
        "Content-Security-Policy": policy(built.site),
        **{name: value for name, value in HEADERS.items() if name != HTTPS_ONLY},
    }
    assert all(len(answer.headers.get_all(name)) == 1 for name in security(answer.headers))
    assert answer.headers["Server"] == "nginx" and not re.search(rb"nginx/\d", answer.body)


def test_by_https_readers_are_told_to_stay_with_it_and_by_http_they_are_not(server):
    assert server.get("/", tls=True).headers[HTTPS_ONLY] == HEADERS[HTTPS_ONLY]
    assert HTTPS_ONLY not in server.get("/").headers


def test_hosts_of_static_files_are_told_the_same(server, built):
    rules: dict[str, dict[str, str]] = {}
    path = ""
    for line in (built.site / NAME).read_text(encoding="ascii").splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[path][name] = value
        else:
            path = line
            rules[path] = {}
    assert rules.pop("/*") == security(server.get("/", tls=True).headers)
    assert sorted(rules) == sorted(hashed(built))
    for path, headers in rules.items():
        assert headers == {"Cache-Control": server.get(path).headers["Cache-Control"]}


def test_what_changes_its_name_is_kept_for_a_year_and_the_rest_for_minutes(server, built):
    for path in served_files(built.site):
        address = f"/{path.relative_to(built.site).as_posix()}"
        assert server.get(address).headers["Cache-Control"] == (LASTING if address in hashed(built) else PAGES_ONLY), (
            address
        )
    assert len(hashed(built)) == 5


def test_a_file_that_is_not_there_is_not_kept_however_it_is_named(server, built):
    answer = server.get("/assets/javascripts/page.00000000.js")
    assert (answer.status, answer.headers["Cache-Control"]) == (404, PAGES_ONLY)
    assert answer.body == (built.site / "404.html").read_bytes()


@pytest.mark.parametrize("path", ["/assets/", "/assets", "/search/", "/downloads/", "/nothing/"])
def test_no_folder_is_listed(path, server, built):
    answer = server.get(path)
    assert answer.status == 404 or (answer.status, answer.headers["Location"]) == (301, f"{path}/")
    assert b"Index of" not in answer.body and b"page." not in answer.body.replace(
        (built.site / "404.html").read_bytes(), b""
    )


def test_every_file_has_a_type_and_can_be_read_as_it_says(server, built):
    for path in served_files(built.site):
        answer = server.get(f"/{path.relative_to(built.site).as_posix()}")
        assert answer.body == path.read_bytes()
        assert answer.headers.get_content_type() != "application/octet-stream", path
        charset = answer.headers.get_content_charset()
        assert (charset is None) == (path.suffix in (".zip", ".pdf", ".png", ".jpg", ".jpeg", ".webp")), path
        answer.body.decode(charset or "latin-1")


def test_pictures_that_editors_may_add_have_a_type(tmp_path):
    (tmp_path / "404.html").write_text("")
    for suffix in IMAGE_SUFFIXES:
        (tmp_path / f"a{suffix}").write_bytes(b"1")
    with run_nginx(tmp_path, tmp_path) as running:
        types = {suffix: running.get(f"/a{suffix}").headers.get_content_type() for suffix in IMAGE_SUFFIXES}
    assert [suffix for suffix, found in types.items() if not found.startswith("image/")] == []


@pytest.mark.parametrize(
    ("accepted", "used"), [("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br, zstd", "br"), ("identity", None)]
)
def test_the_copy_that_the_reader_takes_is_sent(accepted, used, server, built):
    for path in ("/index.html", *hashed(built), "/search/index.json"):
        answer = server.get(path, Accept_Encoding=accepted)
        content = (built.site / path[1:]).read_bytes()
        assert (answer.headers["Content-Encoding"], answer.headers["Vary"]) == (used, "Accept-Encoding")
        assert (UNPACK[used](answer.body) if used else answer.body) == content
        assert not used or len(answer.body) < len(content)


def test_behind_a_proxy_the_copies_are_sent_too(server):
    assert server.get("/", Accept_Encoding="gzip", Via="1.1 cdn").headers["Content-Encoding"] == "gzip"


def test_without_the_brotli_module_one_line_less_is_enough(built, tmp_path):
    with run_nginx(built.site, tmp_path, brotli=False) as running:
        assert running.get("/", Accept_Encoding="gzip, br").headers["Content-Encoding"] == "gzip"


def test_a_download_that_broke_off_can_go_on(server, built):
    (bundle,) = built.site.glob("downloads/*.zip")
    content, path = bundle.read_bytes(), f"/downloads/{bundle.name}"
    rest = server.get(path, Range="bytes=100000-")
    assert (rest.status, rest.body) == (206, content[100000:])
    assert rest.headers["Content-Range"] == f"bytes 100000-{len(content) - 1}/{len(content)}"
    assert server.get(path, Range="bytes=-5").body == content[-5:]
    assert server.get(path, Range=f"bytes={len(content)}-").status == 416


def test_what_has_not_changed_is_not_sent_again(server):
    first = server.get("/", Accept_Encoding="br")
    again = server.get("/", Accept_Encoding="br", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("path", ESCAPES)
def test_nothing_outside_the_website_is_given_away(path, server):
    answer = server.get(path)
    assert answer.status in (400, 404)
    assert SECRET.encode() not in answer.body and b"root:" not in answer.body


def test_a_path_with_dots_that_stays_inside_is_answered(server, built):
    assert server.get("/assets/../404.html").body == (built.site / "404.html").read_bytes()
