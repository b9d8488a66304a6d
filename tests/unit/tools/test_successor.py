"""Promises about the comparison with Zensical's site: it sees whatever gets lost, and not what the themes add."""

import importlib.util
import json
import subprocess
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace

import pytest

from successor.build import build, configuration
from successor.compare import facts, searched_pages
from tests.support.fixture import REPORT, make_project
from tests.support.project import ROOT
from workreport.release import Version
from workreport.rendering import Site

PAGE = (
    '<script type="application/ld+json">{"@type": "Dataset", "name": "数字", "url": "a"}</script>'
    '<article><h1 id="__skip">用语</h1><h2 id="terms">本页<a class="headerlink" href="#terms">¶</a></h2>'
    '<p><data class="figure-value">320 万件</data></p></article>'
)
# what is changed in the page, and which facts change with it
CHANGES = {
    "a figure": ("320", "321", {"figures", "text"}),
    "an anchor": ('id="terms"', 'id="term"', {"anchors"}),
    "a text": ("本页", "这页", {"text"}),
    "what is described": ('"数字"', '"其他"', {"described"}),
    "the kind of a script": ("application/ld+json", "application/json", {"described"}),
    "an anchor of the theme": ("__skip", "__toc", set()),
    "the mark of a link": ("¶", "#", set()),
    "an address in what is described": ('"url": "a"', '"url": "b"', {"described"}),
    "the order of what is described": ('"name": "数字", "url": "a"', '"url": "a", "name": "数字"', set()),
    "blanks": ("320 万件", "320\n万件", set()),
}
# What Zensical is asked to do, done by as little as shows it.
PROGRAM = """\
#!/bin/sh
set -eu
test "$*" = "build --strict --config-file zensical.yml"
test -f data/site.yml -a -f docs/index.md -a -f hooks/macros.py -a -f templates/main.html
mkdir -p site/about site/print
echo '<article><h1>关于</h1></article>' >site/about/index.html
cat >site/print/index.html <<'END'
<nav class="md-nav--primary"><a class="md-nav__link" href="../about/">关于</a></nav>
<article><header><h1>读本</h1></header></article>
END
"""


def page_facts(folder: Path, html: str):
    (folder / "index.html").write_text(html, encoding="utf-8")
    return facts(folder)["index.html"]


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_lost_or_changed_is_seen(change, tmp_path):
    old, new, changed = CHANGES[change]
    assert old in PAGE
    before, after = page_facts(tmp_path, PAGE), page_facts(tmp_path, PAGE.replace(old, new))
    differ = {field.name for field in fields(before) if getattr(before, field.name) != getattr(after, field.name)}
    assert differ == changed


def test_a_page_without_an_article_says_nothing(tmp_path):
    assert page_facts(tmp_path, "<p>空</p>").text == ""


def test_the_pages_that_search_finds_are_those_with_something_to_find(tmp_path):
    items = [{"location": "about/#site", "title": "本站", "text": ""}, {"location": "empty/", "title": "", "text": ""}]
    (tmp_path / "search.json").write_text(json.dumps({"items": items}), encoding="utf-8")
    assert searched_pages(tmp_path) == {"about/"}


def test_the_pages_of_figures_get_what_search_engines_read():
    settings = json.loads(configuration(Site(REPORT, name="读本"), Version(REPORT.latest.id, None)))
    assert list(settings["extra"]["datasets"]) == [f"{edition.id}/figures/" for edition in REPORT.editions]
    assert {json.loads(each)["@type"] for each in settings["extra"]["datasets"].values()} == {"Dataset"}
    assert settings["plugins"]["macros"] == {"render_by_default": True, "on_error_fail": True, "on_undefined": "strict"}


def test_the_steps_that_need_no_mkdocs_are_done_on_its_site(tmp_path):
    program = tmp_path / "zensical"
    program.write_text(PROGRAM, encoding="utf-8")
    program.chmod(0o755)
    build(make_project(tmp_path / "project"), program, tmp_path / "built")
    assert (tmp_path / "built" / "data" / "feed.xml").stat().st_size > 0
    assert '<section class="chapter">' in (tmp_path / "built" / "print" / "index.html").read_text(encoding="utf-8")


def test_a_failure_of_the_program_is_one(tmp_path):
    with pytest.raises(subprocess.CalledProcessError):
        build(make_project(tmp_path / "project"), Path("/bin/false"), tmp_path / "built")
    assert not (tmp_path / "built").exists()


def test_the_macros_need_no_hook_and_know_their_page_by_its_path(tmp_path):
    spec = importlib.util.spec_from_file_location("macros_without_hooks", ROOT / "hooks" / "macros.py")
    macros = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(macros)
    conf = {"plugins": {}, "extra": {}, "docs_dir": "docs", "site_name": "读本", "site_url": None}
    page = SimpleNamespace(path="2018-h1/reform.md")
    env = SimpleNamespace(conf=conf, project_dir=str(make_project(tmp_path)), macros={}, variables={}, page=page)
    env.macro = lambda function, name: env.macros.update({name: function})
    macros.define_env(env)
    assert "](figures.md#" in env.macros["figure"]("disputes-resolved")
    assert "](../glossary.md#" in env.macros["page_terms"]()
