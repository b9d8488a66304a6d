"""Promises about a site's folder of which only what differs is written."""

import pytest

from tests.support.project import assert_same
from workreport.building import placed as module
from workreport.building.placed import PlacedSite, quickest_folder


@pytest.fixture
def built(tmp_path):
    folder = tmp_path / "built"
    (folder / "a").mkdir(parents=True)
    for name in ("index.html", "a/index.html", "a/index.html.gz", "style.0123abcd.css"):
        (folder / name).write_text(name)
    return folder


def test_the_folder_holds_what_was_built_and_nothing_else(built, tmp_path):
    site = tmp_path / "site"
    (site / "gone" / "deeper").mkdir(parents=True)
    (site / "gone" / "deeper" / "page").write_text("earlier")
    (site / "index.html").write_text("earlier")
    PlacedSite(site).update(built)
    assert_same(site, built)
    assert not (site / "gone").exists()


def test_only_files_that_differ_are_written_again(built, tmp_path):
    site = tmp_path / "site"
    placed = PlacedSite(site)
    placed.update(built)
    before = {path: path.stat().st_ino for path in site.rglob("*") if path.is_file()}
    (built / "a" / "index.html").write_text("new")
    (built / "a" / "index.html.gz").write_text("new and packed")
    placed.update(built)
    assert_same(site, built)
    after = {path: path.stat().st_ino for path in before}
    assert {path.name for path in before if before[path] != after[path]} == {"index.html", "index.html.gz"}
    assert before[site / "index.html"] == after[site / "index.html"]


def test_a_packed_file_that_is_no_copy_is_written_when_it_differs(built, tmp_path):
    placed = PlacedSite(tmp_path / "site")
    for content in ("one", "another"):
        (built / "alone.gz").write_text(content)
        placed.update(built)
        assert_same(tmp_path / "site", built)


def test_a_site_that_another_command_has_put_there_is_replaced(built, tmp_path):
    site = tmp_path / "site"
    placed = PlacedSite(site)
    placed.update(built)
    site.rename(tmp_path / "earlier")
    site.mkdir()
    (site / "index.html").write_text("another")
    placed.update(built)
    assert_same(site, built)


def test_what_was_put_there_is_written_again_after_a_failure(built, tmp_path, monkeypatch):
    site = tmp_path / "site"
    placed = PlacedSite(site)
    placed.update(built)
    (built / "index.html").write_text("new")
    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        patch.setattr(module, "_remove_empty", lambda folder: 1 / 0)
        (built / "style.0123abcd.css").unlink()
        placed.update(built)
    (built / "index.html").write_text("index.html")
    placed.update(built)
    assert_same(site, built)


@pytest.mark.parametrize(("room", "chosen"), [(0, "memory"), (1 << 60, "disk")])
def test_memory_is_used_where_there_is_room(room, chosen, tmp_path, monkeypatch):
    memory = tmp_path / "memory"
    memory.mkdir()
    monkeypatch.setattr(module, "MEMORY", memory)
    monkeypatch.setattr(module, "ROOM", room)
    assert quickest_folder(tmp_path / "disk") == tmp_path / chosen
