"""Promises about a build of a stranger's pull request: nothing comes in from outside, nothing gets out but the site."""

import os
import zipfile
from pathlib import Path

import pytest

from tests.support.project import Project

SECRET = "do-not-publish-8f2c"
# Python runs this at its start, in the build and in whatever Python it starts.
GUARD = """
import os, sys
root = os.getcwd()
allowed = tuple(os.path.join(root, name) for name in ("site", ".site-", "dist"))

def guard(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        raise PermissionError(f"network: {event} {arguments}")
    if event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        written = [arguments[0]]
    elif event in ("os.mkdir", "os.truncate"):
        written = arguments[:1]
    elif event in ("os.remove", "os.rmdir"):
        path, folder = arguments
        written = [path if folder == -1 else os.path.join(os.readlink(f"/proc/self/fd/{folder}"), path)]
    elif event in ("os.rename", "os.link", "os.symlink"):
        written = arguments[:2]
    else:
        return
    for path in written:
        path = os.path.realpath(os.fsdecode(path)) if isinstance(path, (str, bytes, os.PathLike)) else ""
        if path and path != os.devnull and not path.startswith(allowed):
            raise PermissionError(f"written: {event} {path}")

sys.addaudithook(guard)
"""


@pytest.fixture(scope="module")
def guarded(tmp_path_factory) -> Path:
    """A folder with the guard in it."""
    folder = tmp_path_factory.mktemp("guard")
    (folder / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    return folder


def build(project: Project, guarded: Path):
    environment = {
        "HOME": str(project.root / "no-home"),
        "PYTHONPATH": f"hooks{os.pathsep}{guarded}",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    secrets = dict.fromkeys(
        ("SECRET_TOKEN", "GITHUB_TOKEN", "ACTIONS_RUNTIME_TOKEN", "CI_JOB_TOKEN", "AWS_SECRET_ACCESS_KEY"), SECRET
    )
    return project.run("build", **environment, **secrets)


def test_a_build_needs_no_network_and_no_home_and_writes_only_what_it_builds(project, guarded):
    result = build(project, guarded)
    assert result.returncode == 0, result.stderr
    (bundle,) = (project.root / "dist").glob("*.zip")
    with zipfile.ZipFile(bundle) as archive:
        published = [archive.read(name) for name in archive.namelist()]
    published += [path.read_bytes() for path in project.site.rglob("*") if path.is_file()]
    for told in (SECRET, str(project.root)):
        assert not any(told.encode() in content for content in published)


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("__import__('urllib.request').request.urlopen('http://127.0.0.1:9')", "network: socket.getaddrinfo"),
        ("open('docs/about.md', 'a')", "written: open"),
        ("__import__('os').mkdir('../beside')", "written: os.mkdir"),
    ],
)
def test_the_guard_would_have_stopped_it(does, said, project, guarded):
    project.replace(
        "hooks/workreport/rendering/controls.py", "    return f'<button", f"    {does}\n    return f'<button"
    )
    result = build(project, guarded)
    assert result.returncode == 1
    assert said in result.stderr


@pytest.mark.parametrize("address", ["../../secret.txt", "../secret.md", "/etc/passwd"])
def test_the_navigation_leads_to_no_file_outside_the_pages(address, project):
    for name in ("secret.txt", "secret.md"):
        (project.root / name).write_text(SECRET)
    line = project.replace("mkdocs.yml", "  - 用语: glossary.md", f"  - 用语: {address}\n  - 词: glossary.md")
    result = project.run("build")
    assert result.returncode == 1
    assert f"mkdocs.yml:{line}: " in result.stderr
    assert not project.site.exists()
