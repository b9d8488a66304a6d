"""Promises about the offline bundle as it is given away."""

import os
import posixpath
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import REPORT, SECOND, make_project
from tests.support.pages import built_pages, texts
from tests.support.project import CONTENT_TIME, SITE_URL, Project
from tests.support.references import read_document
from workreport.addresses.pages import ROOT_PAGES, page_name
from workreport.release import Download, write_checksums

NEEDLESS = re.compile(r"\.map$|lunr|tinyseg|404|sitemap|\.(?:gz|br|md|py|yml)$")
# What a script loads by a name that it puts together: the engine, its data, and the figures' cards.
LOADED_BY_SCRIPTS = re.compile(
    r"assets/javascripts/workers/search\.\w+\.js|[\w-]+/cards\.js|使用说明\.txt"
    rf"|search/(?:readings|index|words|texts|pairs|{'|'.join(edition.id for edition in REPORT.editions)})\.js"
)


def bundle_of(project) -> Path:
    (bundle,) = (project.root / "dist").glob("*.zip")
    return bundle


def test_the_bundle_is_named_by_edition_and_date_and_has_its_checksum_beside_it(built):
    names = sorted(path.name for path in (built.root / "dist").iterdir())
    assert names == [f"workreport-{SECOND.id}-20180710.zip", f"workreport-{SECOND.id}-20180710.zip.sha256"]


def test_at_its_root_stand_only_the_first_page_the_one_to_print_and_the_instructions(offline):
    assert offline.name.isascii()
    pages = {name.replace(".md", ".html") for name in ROOT_PAGES}
    assert {path.name for path in offline.iterdir() if path.is_file()} <= {*pages, "使用说明.txt"}
    assert (offline / "index.html").exists()


def test_nothing_in_it_is_needless(offline):
    names = {path.relative_to(offline).as_posix() for path in offline.rglob("*") if path.is_file()}
    assert [name for name in names if NEEDLESS.search(name)] == []
    assert [name for name in sorted(names - reached(offline)) if not LOADED_BY_SCRIPTS.fullmatch(name)] == []


@pytest.mark.parametrize("name", ["contribute", "operate"])
def test_pages_for_editors_and_operators_are_reached_from_the_page_about_the_site_and_not_from_the_menu(
    name, built, offline
):
    for site in (built.site, offline):
        pages = {page_name(path): page for path, page in built_pages(site)}
        about = pages["about",]
        assert (name,) in pages and about.css_first(f"article a[href*={name}]")
        assert about.css(f".md-nav--primary a[href*={name}]") == []


def reached(folder: Path) -> set[str]:
    """All files that a reader comes to from the first page by links, pictures, styles and scripts."""
    waiting, seen = ["index.html"], set()
    while waiting:
        name = waiting.pop()
        if name in seen or not (folder / name).is_file():
            continue
        seen.add(name)
        document = read_document(folder / name)
        found = [reference.address.split("#")[0].split("?")[0] for reference in document.references] if document else []
        waiting += [
            posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) for address in found if address
        ]
    return seen


def test_no_page_holds_a_script_or_a_style_of_its_own_and_all_have_one_policy(built, offline):
    policies, described_pages = set(), [(edition.id, "figures") for edition in REPORT.editions]
    for site in (built.site, offline):
        for path, page in built_pages(site):
            scripts = [node for node in page.css("script") if "src" not in node.attributes]
            # Which no browser runs.
            described = ["application/ld+json"] if page_name(path) in described_pages else []
            assert [node.attributes.get("type") for node in scripts] == described, path
            assert not page.css("style") and not page.css("[style]"), path
            handlers = [name for node in page.css("*") for name in node.attributes if name.startswith("on")]
            assert handlers == [], path
            policies.add(page.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"])
    (policy,) = policies
    assert "default-src 'none'; script-src 'self'; style-src 'self';" in policy and "unsafe" not in policy
    assert "object-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types default" in policy


def test_the_offline_page_offers_what_was_built_with_its_size_date_and_checksum(built):
    bundle = bundle_of(built)
    page = LexborHTMLParser((built.site / "offline" / "index.html").read_text(encoding="utf-8"))
    text = page.css_first(".downloads").text()
    assert f"{bundle.stat().st_size / 1024:.0f}\u00a0KB，内容更新到2018年7月10日" in text
    checksum = bundle.with_suffix(".zip.sha256").read_text().split()[0]
    assert checksum in text
    for path in (bundle, bundle.with_suffix(".zip.sha256")):
        assert (built.site / "downloads" / path.name).read_bytes() == path.read_bytes()


def test_the_date_on_every_page_is_that_of_the_content(built):
    for path, page in built_pages(built.site):
        assert "内容更新到2018年7月10日。" in page.css_first(".md-footer").text(), path
    assert "<lastmod>2018-07-10</lastmod>" in (built.site / "sitemap.xml").read_text()


@pytest.fixture(scope="module")
def built_elsewhere(tmp_path_factory):
    """The same content built in another folder, time zone, locale, order of hashes, and with other rights for files."""
    project = Project(make_project(tmp_path_factory.mktemp("另一处 copy") / "project"))
    before = os.umask(0o077)
    try:
        result = project.run(
            "build",
            SITE_URL=SITE_URL,
            SOURCE_DATE_EPOCH=CONTENT_TIME,
            TZ="America/St_Johns",
            LC_ALL="C",
            LANG="tr_TR.UTF-8",
            PYTHONHASHSEED="7",
            HOME=str(project.root / "nowhere"),
        )
    finally:
        os.umask(before)
    assert result.returncode == 0, result.stderr
    return project


def test_the_bundle_has_the_same_bytes_wherever_it_is_built(built, built_elsewhere):
    assert bundle_of(built).read_bytes() == bundle_of(built_elsewhere).read_bytes()


def test_the_website_has_the_same_bytes_wherever_it_is_built(built, built_elsewhere):
    assert contents(built.site) == contents(built_elsewhere.site)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_another_date_gives_another_bundle_under_another_name(built, tmp_path):
    project = Project(make_project(tmp_path))
    assert project.run("build", SOURCE_DATE_EPOCH="1531267200").returncode == 0
    bundle = bundle_of(project)
    assert bundle.name == f"workreport-{SECOND.id}-20180711.zip"
    with zipfile.ZipFile(bundle) as archive:
        home = LexborHTMLParser(archive.read(f"{bundle.stem}/index.html").decode())
    assert "内容更新到2018年7月11日" in texts(home)


def test_the_build_prints_what_the_bundle_weighs_by_kind(built_elsewhere):
    printed = built_elsewhere.run("build", SOURCE_DATE_EPOCH=CONTENT_TIME).stdout
    for kind in ("网页", "脚本", "样式", "搜索索引"):
        assert re.search(rf"^ +\d+\.\d KB  {kind}$", printed, re.MULTILINE), printed


@pytest.mark.parametrize(("made_from", "offered"), [("this bundle", True), ("an earlier bundle", False)])
def test_a_pdf_is_offered_only_if_it_was_made_from_this_very_bundle(made_from, offered, tmp_path):
    project = Project(make_project(tmp_path))
    assert project.run("build", SOURCE_DATE_EPOCH=CONTENT_TIME).returncode == 0
    bundle = bundle_of(project)
    pdf = bundle.with_suffix(".pdf")
    pdf.write_bytes(b"%PDF-1.7")
    source = bundle if offered else Path(shutil.copy(bundle, tmp_path / bundle.name))
    if not offered:
        source.write_bytes(made_from.encode())
    write_checksums(pdf.with_suffix(".pdf.sha256"), Download.of(pdf), Download.of(source))
    assert project.run("build", SOURCE_DATE_EPOCH=CONTENT_TIME).returncode == 0
    assert (project.site / "downloads" / pdf.name).exists() == offered
    assert ("下载打印版" in (project.site / "offline" / "index.html").read_text(encoding="utf-8")) == offered
