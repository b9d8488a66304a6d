"""Promises about the site that the shipped content gives: it is checked and whole."""

import re

from tests.support.links import broken_references
from tests.support.project import SHIPPED, SITE_URL, unpack_bundle

# The hosts that the content itself names, in the links of its pages and as the addresses of its sources.
ALLOWED_HOSTS = frozenset(
    host
    for path in [*(SHIPPED / "docs").rglob("*.md"), SHIPPED / "data" / "glossary.yml"]
    for host in re.findall(r"https?://([A-Za-z0-9.-]+)/", path.read_text(encoding="utf-8"))
)


def test_the_check_finds_nothing(shipped):
    result = shipped.run("check")
    assert (result.returncode, result.stderr) == (0, "")


def test_every_reference_of_the_website_resolves(shipped):
    assert broken_references(shipped.site, site_url=SITE_URL, allowed_hosts=ALLOWED_HOSTS) == []


def test_every_reference_of_the_unpacked_offline_edition_resolves(shipped, tmp_path):
    assert broken_references(unpack_bundle(shipped, tmp_path), site_url=None, allowed_hosts=ALLOWED_HOSTS) == []
