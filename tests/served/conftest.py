"""The built website as nginx serves it."""

import shutil
from collections.abc import Iterator

import pytest

from tests.support.nginx import Server, missing, run_nginx

SECRET = "kept-beside-the-website"


def pytest_runtest_setup(item):
    """Without nginx, which tools/install-server.sh may install, these tests name what is missing and are left out."""
    if lacking := missing():
        pytest.skip(f"没有装上{'、'.join(lacking)}，见tools/install-server.sh")


@pytest.fixture(scope="session")
def server(built, tmp_path_factory) -> Iterator[Server]:
    """An nginx that serves the website; a file that it must not give away stands beside it."""
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "secret.txt").write_text(SECRET)
    with run_nginx(shutil.copytree(built.site, folder / "site"), folder) as running:
        yield running
