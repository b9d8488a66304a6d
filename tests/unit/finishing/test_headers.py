"""Promises about the headers: hosts of static files, nginx and the pages say one and the same policy."""

import re

import pytest

from tests.support.project import ROOT
from workreport.finishing.hosting import write_headers
from workreport.finishing.hosting.headers import FRAMES, HEADERS, LASTING, NAME, policy

CONFIGURATION = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
META = (ROOT / "overrides" / "partials" / "content-policy.html").read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path):
    """A small website whose page has the policy of the theme."""
    (tmp_path / "404.html").write_text(META, encoding="utf-8")
    (tmp_path / "assets").mkdir()
    for name in ("page.0123abcd.js", "favicon.svg"):
        (tmp_path / "assets" / name).touch()
    return tmp_path


def test_nginx_is_told_the_policy_of_the_pages_and_what_only_a_header_can_say(site):
    assert dict(re.findall(r'^    add_header (\S+) "(.*)" always;$', CONFIGURATION, re.MULTILINE)) == {
        "Content-Security-Policy": policy(site),
        **{name: value for name, value in HEADERS.items() if name != "Strict-Transport-Security"},
    }
    assert f'on "{HEADERS["Strict-Transport-Security"]}";' in CONFIGURATION and f'"{LASTING}";' in CONFIGURATION


def test_the_policy_is_the_pages_own_and_keeps_other_sites_from_framing_them(site):
    assert policy(site).removesuffix(FRAMES) in META
    assert policy(site).endswith("; frame-ancestors 'none'") and "frame-ancestors" not in META


def test_hosts_of_static_files_are_told_to_keep_only_what_changes_its_name(site):
    write_headers(site)
    lines = (site / NAME).read_text(encoding="ascii").splitlines()
    assert lines[:2] == ["/*", f"  Content-Security-Policy: {policy(site)}"]
    assert lines[-2:] == ["/assets/page.0123abcd.js", f"  Cache-Control: {LASTING}"]
    assert len(lines) == 2 + len(HEADERS) + 2
