"""Promises about the addresses of the shipped site, which links and bookmarks rely on."""

from pathlib import Path

from tests.support.addresses import missing

# Every page, anchor and data file that was ever published; new ones may be added at each release, none is taken away.
PUBLISHED = Path(__file__).with_name("addresses.txt")


def test_nothing_that_was_published_has_moved(shipped):
    assert missing(shipped.site, PUBLISHED) == []
