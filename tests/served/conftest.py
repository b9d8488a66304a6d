"""The built website as nginx serves it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.nginx import Server, run_nginx

SECRET = "kept-beside-the-website"


@pytest.fixture(scope="session")
def server(built, tmp_path_factory) -> Iterator[Server]:
    """An nginx that serves the website; a file that it must not give away stands beside it."""
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "secret.txt").write_text(SECRET)
    with run_nginx(shutil.copytree(built.site, folder / "site"), folder) as running:
        yield running


def files(site: Path) -> list[Path]:
    """The website's files but those that only servers read."""
    return sorted(path for path in site.rglob("*") if path.is_file() and path.suffix not in (".gz", ".br") and path.name != "_headers")
