"""Promises about strangers' pages: the check refuses every escape, and expanding the calls yields nothing to any."""

from types import SimpleNamespace

import pytest
from markdown import Markdown
from mkdocs.config import load_config

from tests.support.escapes import DATA, FILES, JINJA, SETTINGS
from tests.support.fixture import FIRST_ALONE, make_project
from tests.support.project import Project
from workreport.checking import check_project
from workreport.problem import ProblemsFound

SECRET = "do-not-publish-8f2c"


def refused(root) -> dict[str, list[str]]:
    """What the check says of each file."""
    with pytest.raises(ProblemsFound) as raised:
        check_project(root)
    said: dict[str, list[str]] = {}
    for problem in raised.value.problems:
        said.setdefault(problem.file, []).append(str(problem))
    return said


@pytest.fixture(scope="module")
def config(tmp_path_factory):
    loaded = load_config(str(make_project(tmp_path_factory.mktemp("project")) / "mkdocs.yml"))
    loaded.extra["report"] = FIRST_ALONE
    return loaded


@pytest.fixture(scope="module")
def render(config):
    """Renders a page as the macros plugin does once hooks/macros.py has had its say, without any check."""
    plugin = config.plugins["macros"]
    plugin.on_config(config)
    plugin.on_nav(["nav"], config, ["files"])

    def rendered(text: str, title: str = "标题", **settings: object) -> tuple[str, str]:
        file = SimpleNamespace(src_uri="about.md", src_path="about.md", abs_src_path="/about.md")
        page = SimpleNamespace(file=file, title=title, meta=settings)
        return plugin.on_page_markdown(text, page=page, config=config), page.title

    return rendered


def test_the_tables_hold_more_than_a_hundred_different_escapes():
    assert len({*JINJA, *SETTINGS, *FILES, *DATA}) > 200


def test_the_check_refuses_every_escape_of_a_page(tmp_path):
    project = Project(make_project(tmp_path))
    pages = {f"docs/macro-{number}.md": f"# 标题\n\n{payload}\n" for number, payload in enumerate(JINJA)}
    pages |= {f"docs/setting-{number}.md": f"---\n{payload}\n---\n# 标题\n" for number, payload in enumerate(SETTINGS)}
    for name, text in pages.items():
        (project.root / name).write_text(text, encoding="utf-8")
    said = refused(project.root)
    line = {name: 3 if "macro" in name else 2 for name in pages}
    passed = [text for name, text in pages.items() if not any(each.startswith(f"{name}:{line[name]}: ") for each in said.get(name, ()))]
    assert passed == []


@pytest.mark.parametrize("payload", DATA)
def test_the_check_refuses_every_escape_of_a_data_file(payload, project):
    line = project.replace("data/2018-h1.yml", "label: 命案\n", f"label: {payload}\n")
    (found,) = {each.split(": ")[0] for each in refused(project.root)["data/2018-h1.yml"]}
    assert found == f"data/2018-h1.yml:{line}"


@pytest.mark.parametrize("payload", JINJA)
def test_expanding_without_a_check_yields_nothing(payload, render):
    try:
        text, _ = render(payload)
    except Exception:
        return
    assert text in (payload, render('{{ figure("gang-cases") }}')[0])


def test_calls_are_expanded_and_heading_anchors_are_not(render):
    text, title = render('## 标题 {#results}\n\n{{ locator("成效4") }}', title="{{ config }}")
    assert text.startswith("## 标题 {#results}\n\n[成效4](2018-h1/index.md#results-4")
    assert title == "{{ config }}"


@pytest.mark.parametrize("settings", [{"figure": "甲"}, {"render_macros": True}, {"render_macros": False}, {"ignore_macros": True}, {"config": "甲"}])
def test_settings_of_a_page_change_no_macro(settings, render):
    assert "268" in render('{{ figure("gang-cases") }}', **settings)[0]
    assert render('{{ term("枫桥经验", "它") }}', **settings)[0].startswith("[它](")


@pytest.mark.parametrize("payload", FILES)
def test_markdown_reads_no_file_and_no_variable(payload, config, tmp_path, monkeypatch):
    (tmp_path / "secret.txt").write_text(SECRET)
    monkeypatch.setenv("SECRET_TOKEN", SECRET)
    markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    assert SECRET not in markdown.convert(payload.format(file=tmp_path / "secret.txt"))
