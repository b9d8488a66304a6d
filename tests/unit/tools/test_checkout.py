"""Promises about a checkout on a system that has line ends of its own: the same bytes, which pass the check."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.project import ROOT, Project, copy_project

ATTRIBUTES = ".gitattributes"
PICTURE = ".github/home.png"
# The signature of a PNG file, which tells whether line ends were changed.
PICTURE_BYTES = b"\x89PNG\r\n\x1a\n" + bytes(32)


def git(folder: Path, *arguments: str | Path) -> None:
    """Run git in a folder, whatever the settings of whoever runs the tests."""
    settings = ("-c", "user.name=tester", "-c", "user.email=tester@example.org")
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", "-C", folder, *settings, *arguments], env=environment, check=True, capture_output=True)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a checkout by its path."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.relative_to(folder).parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def original(tmp_path_factory) -> Path:
    """A repository of what a build reads, and of a picture."""
    folder = copy_project(tmp_path_factory.mktemp("original") / "report").root
    for name in (ATTRIBUTES, "Makefile"):
        shutil.copy(ROOT / name, folder / name)
    (folder / PICTURE).parent.mkdir()
    (folder / PICTURE).write_bytes(PICTURE_BYTES)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "All")
    return folder


def test_a_checkout_with_autocrlf_has_the_same_bytes_and_passes_the_check(original, tmp_path):
    git(tmp_path, "clone", "--quiet", "--config", "core.autocrlf=true", original, "windows")
    assert contents(tmp_path / "windows") == contents(original)
    result = Project(tmp_path / "windows").run("check")
    assert result.returncode == 0, result.stdout + result.stderr


def test_without_the_attributes_it_would_not(original, tmp_path):
    git(tmp_path, "clone", "--quiet", original, "bare")
    git(tmp_path / "bare", "rm", "--quiet", ATTRIBUTES)
    git(tmp_path / "bare", "commit", "--quiet", "--message", "No attributes")
    git(tmp_path, "clone", "--quiet", "--config", "core.autocrlf=true", tmp_path / "bare", "windows")
    found, expected = contents(tmp_path / "windows"), contents(original)
    changed = {name for name, content in found.items() if content != expected[name]}
    assert "mkdocs.yml" in changed and PICTURE not in changed
