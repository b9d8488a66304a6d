"""Copies of the project that a test may change, build and run."""

import filecmp
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# The project whose content is tested: this one, or a built copy in which the guide's tasks have been carried out.
COPY = "TESTED_COPY"
SHIPPED = Path(os.environ.get(COPY, ROOT))
SOURCES = ("data", "docs", "hooks", "overrides", "mkdocs.yml", "mkdocs.offline.yml")

# A host that cannot exist, with a folder, so that addresses that forget the folder are found.
SITE_URL = "https://reader.invalid/report/"
# 10 July 2018, eight o'clock in the morning in Beijing, in seconds.
CONTENT_TIME = "1531180800"


@dataclass(frozen=True)
class Project:
    """A copy of what a build reads."""

    root: Path

    @property
    def site(self) -> Path:
        """Where the website is built."""
        return self.root / "site"

    def run(self, command: str, **environment: str) -> subprocess.CompletedProcess:
        """Runs one of the program's commands in this copy."""
        return self.run_module("workreport", command, **environment)

    def run_module(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
        """Runs a Python module in this copy, which knows of no repository that a test does not name."""
        neutral = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("GITHUB_", "CI_", "GITEE_", "REPO_"))
        }
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=self.root,
            text=True,
            capture_output=True,
            timeout=120,
            check=False,
            env={**neutral, "PYTHONPATH": "hooks", "PYTHONIOENCODING": "utf-8", **environment},
        )

    def replace(self, file: str, old: str, new: str) -> int:
        """Changes the first `old` in a file and returns its line; raises AssertionError when it is not there."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} no longer holds {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text.count("\n", 0, text.index(old)) + 1

    def append(self, file: str, text: str) -> int:
        """Adds a paragraph to the end of a page and returns its line."""
        path = self.root / file
        before = path.read_text(encoding="utf-8").rstrip("\n") + "\n\n"
        path.write_text(before + text + "\n", encoding="utf-8")
        return before.count("\n") + 1


def copy_project(target: Path) -> Project:
    """A fresh copy of the project's sources in `target`."""
    for name in SOURCES:
        source = SHIPPED / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / name)
    return Project(target)


def unpack_bundle(project: Project, target: Path) -> Path:
    """Unpacks the offline bundle as a reader would and returns the one folder in it."""
    (bundle,) = (project.root / "dist").glob("*.zip")
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(target)
    (folder,) = target.iterdir()
    return folder


def assert_same(site: Path, other: Path) -> None:
    """Both folders hold the same files with the same bytes."""
    names = [
        sorted(path.relative_to(each).as_posix() for path in each.rglob("*") if path.is_file())
        for each in (site, other)
    ]
    assert names[0] == names[1]
    assert filecmp.cmpfiles(site, other, names[0], shallow=False)[1:] == ([], [])
