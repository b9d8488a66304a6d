"""Promises about addresses: what stands at one stays there, however many editions come after it."""

from tests.support.addresses import missing
from tests.support.project import ROOT

# Every page, anchor and data file of the first edition, as it was published alone.
PUBLISHED = ROOT / "tests" / "fixtures" / "addresses.txt"


def test_nothing_that_was_published_moves_when_editions_and_other_bodies_are_added(built):
    assert missing(built.site, PUBLISHED) == []
