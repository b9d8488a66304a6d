"""Promises about strangers' pages: the check, which runs before anything is rendered, refuses every escape."""

import pytest
from markdown import Markdown
from mkdocs.config import load_config

from tests.support.escapes import DATA, FILES, JINJA, SETTINGS
from tests.support.fixture import make_project
from tests.support.project import Project
from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound

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
    return load_config(str(make_project(tmp_path_factory.mktemp("project")) / "mkdocs.yml"))


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
    passed = [
        text
        for name, text in pages.items()
        if not any(each.startswith(f"{name}:{line[name]}: ") for each in said.get(name, ()))
    ]
    assert passed == []


@pytest.mark.parametrize("payload", DATA)
def test_the_check_refuses_every_escape_of_a_data_file(payload, project):
    line = project.replace("data/2018-h1.yml", "label: 命案\n", f"label: {payload}\n")
    (found,) = {each.split(": ")[0] for each in refused(project.root)["data/2018-h1.yml"]}
    assert found == f"data/2018-h1.yml:{line}"


@pytest.mark.parametrize("payload", FILES)
def test_markdown_reads_no_file_and_no_variable(payload, config, tmp_path, monkeypatch):
    (tmp_path / "secret.txt").write_text(SECRET)
    monkeypatch.setenv("SECRET_TOKEN", SECRET)
    markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    assert SECRET not in markdown.convert(payload.format(file=tmp_path / "secret.txt"))
