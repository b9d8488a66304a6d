"""Promises about the label: every pull request that touches more than content gets it, and no other."""

import json

import pytest

from label import LABEL, beyond_content, main, needs_maintainer


@pytest.mark.parametrize(
    "path", ["docs/about.md", "docs/2018-h2/index.md", "docs/images/a.png", "data/2018-h1.yml", "data/areas.yml"]
)
def test_content_needs_no_maintainer(path):
    assert beyond_content([path]) == []


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        "mkdocs.offline.yml",
        "hooks/events.py",
        "overrides/main.html",
        "requirements.txt",
        "requirements.in",
        "Makefile",
        ".github/workflows/pull-request.yml",
        "tools/label.py",
        "tests/conftest.py",
        ".pre-commit-config.yaml",
        ".ci/run",
        "LICENSE",
        "data/published.yml",
        "data/schema/edition.json",
        "data/new/areas.yml",
        "docs",
        "data/../hooks/a.yml",
    ],
)
def test_program_and_configuration_need_one(path):
    assert beyond_content(["docs/about.md", path]) == [path]


def pull_request(number: int, *paths: str, labels=(), changed: int | None = None) -> dict:
    files = [{"path": path} for path in paths]
    return {
        "number": number,
        "files": files,
        "changedFiles": len(files) if changed is None else changed,
        "labels": [{"name": name} for name in labels],
    }


def test_a_pull_request_of_more_files_than_are_listed_needs_one():
    assert needs_maintainer(pull_request(1, *["docs/a.md"] * 100, changed=101))
    assert not needs_maintainer(pull_request(1, *["docs/a.md"] * 100))


def test_what_is_due_is_labelled_once(tmp_path, monkeypatch):
    found = [
        pull_request(1, "docs/about.md"),
        pull_request(2, "hooks/events.py"),
        pull_request(3, "Makefile", labels=[LABEL]),
    ]
    (tmp_path / "list.json").write_text(json.dumps(found))
    program = tmp_path / "gh"
    program.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/calls\n[ "$2" = list ] && cat {tmp_path}/list.json\nexit 0\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    main()
    calls = (tmp_path / "calls").read_text().splitlines()
    assert [call for call in calls if call.startswith("api")] == [
        f"api repos/{{owner}}/{{repo}}/issues/2/labels -f labels[]={LABEL}"
    ]
