"""Promises about a zip that holds only the latest report, as a maintainer may choose in data/site.yml."""

import pytest

from tests.support.fixture import FIRST, SECOND, make_project
from tests.support.links import broken_references
from workreport.building.run import run_mkdocs
from workreport.checking import check_project


@pytest.fixture(scope="module")
def latest_only(tmp_path_factory):
    root = make_project(tmp_path_factory.mktemp("offline"))
    facts = root / "data" / "site.yml"
    facts.write_text(facts.read_text(encoding="utf-8") + "offline: 最新一期\n", encoding="utf-8")
    run_mkdocs(root / "mkdocs.offline.yml", root / "offline", {"report": check_project(root)})
    return root / "offline"


def test_it_holds_the_latest_edition_and_none_before(latest_only):
    assert (latest_only / SECOND.id / "index.html").exists() and not (latest_only / FIRST.id).exists()


def test_what_led_to_an_edition_that_it_leaves_out_is_plain_text(latest_only):
    assert FIRST.name in (latest_only / SECOND.id / "safe-china.html").read_text(encoding="utf-8")
    assert broken_references(latest_only, site_url=None, allowed_hosts=frozenset({"creativecommons.org"})) == []
