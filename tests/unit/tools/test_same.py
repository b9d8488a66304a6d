"""Promises about the comparison of two builds: it finds what depends on place, time zone, rights or order of sets."""

import subprocess
import sys

import pytest

from tests.support.project import ROOT

BUILD = """\
import os, time
from pathlib import Path
for name in ("site", "dist"):
    Path(name).mkdir()
Path("site/index.html").write_text({content})
"""
DEPENDENT = [
    "str(Path.cwd())",
    "time.tzname[0]",
    "oct(Path('site').stat().st_mode)",
    "str(hash('页'))",
    "os.environ['LC_ALL']",
]


def compare(folder, content: str) -> subprocess.CompletedProcess:
    program = folder / "hooks" / "workreport" / "__main__.py"
    program.parent.mkdir(parents=True)
    program.write_text(BUILD.format(content=content), encoding="utf-8")
    identity = ("-c", "user.name=tests", "-c", "user.email=tests@reader.invalid")
    for command in (("init", "-q"), ("add", "."), (*identity, "commit", "-qm", "Build")):
        subprocess.run(["git", *command], cwd=folder, check=True)
    return subprocess.run(
        ["sh", ROOT / "tools" / "same.sh", sys.executable], cwd=folder, capture_output=True, text=True, check=False
    )


def test_two_builds_that_depend_on_the_sources_alone_are_the_same(tmp_path):
    result = compare(tmp_path, "'首页'")
    assert (result.returncode, result.stdout) == (0, "两次建成的完全一样：1个文件。\n"), result.stderr


@pytest.mark.parametrize("content", DEPENDENT)
def test_what_depends_on_anything_else_is_found(content, tmp_path):
    result = compare(tmp_path, content)
    assert result.returncode == 1
    assert "site/index.html" in result.stderr and "两次建成的不一样" in result.stderr
