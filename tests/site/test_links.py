"""Promises about every reference in what readers get; unit/support/test_links.py shows that each kind is found."""

from tests.support.links import broken_references
from tests.support.project import SITE_URL

ALLOWED_HOSTS = frozenset({"creativecommons.org"})


def test_every_reference_of_the_website_resolves(built):
    assert broken_references(built.site, site_url=SITE_URL, allowed_hosts=ALLOWED_HOSTS) == []


def test_every_reference_of_the_unpacked_offline_edition_resolves(offline):
    assert broken_references(offline, site_url=None, allowed_hosts=ALLOWED_HOSTS) == []
