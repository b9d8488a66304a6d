"""Promises about `mkdocs serve` in a browser: the page follows every edit, and says why it cannot."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.support.project import copy_project

SECONDS = 60


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return copy_project(tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="module")
def address(project):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    with (project.root / "serve.log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=project.root, stdout=log, stderr=log, env={**os.environ, "SITE_URL": ""}
        )
        try:
            wait_until(lambda: is_served(f"http://127.0.0.1:{port}/"))
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(20)


def is_served(address: str) -> bool:
    try:
        return urllib.request.urlopen(address, timeout=5).status == 200
    except OSError:
        return False


def wait_until(condition) -> None:
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.fixture
def page(browser, address):
    page = browser.new_page()
    # The page follows the site from its first answer on.
    with page.expect_response("**/livereload/0/0"):
        page.goto(f"{address}about/")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/about.md", "# 关于本站", "# 关于这个网站"),
        ("mkdocs.yml", "site_name: ", "site_name: 新的"),
        ("overrides/main.html", '<meta name="viewport"', '<meta name="edited"><meta name="viewport"'),
        ("hooks/workreport/rendering/page_end.py", "哪一句", "哪几句"),
    ],
)
def test_a_page_shows_every_edit_by_itself(file, old, new, page, project):
    with page.expect_navigation(timeout=SECONDS * 1000):
        project.replace(file, old, new)
    assert page.locator("pre[role=alert]").count() == 0


def test_a_page_says_why_it_is_as_it_was_and_goes_on_when_that_is_mended(page, project):
    path = project.root / "docs" / "about.md"
    text = path.read_text(encoding="utf-8")
    with page.expect_navigation(timeout=SECONDS * 1000):
        path.write_text(text + '\n{{ figure("nothing") }}\n', encoding="utf-8")
    message = page.locator("pre[role=alert]")
    message.wait_for()
    assert "没有“nothing”这个数字" in message.inner_text()
    assert "关于这个网站" in page.locator("h1").inner_text()
    with page.expect_navigation(timeout=SECONDS * 1000):
        path.write_text(text, encoding="utf-8")
    assert message.count() == 0
    assert "网站已经更新。" in (project.root / "serve.log").read_text(encoding="utf-8")


def test_a_program_that_cannot_be_loaded_costs_nothing_either(page, project):
    path = project.root / "hooks" / "workreport" / "rendering" / "controls.py"
    text = path.read_text(encoding="utf-8")
    with page.expect_navigation(timeout=SECONDS * 1000):
        path.write_text(text + "\ndef (\n", encoding="utf-8")
    message = page.locator("pre[role=alert]")
    message.wait_for()
    assert "hooks/workreport/rendering/controls.py:" in message.inner_text()
    with page.expect_navigation(timeout=SECONDS * 1000):
        path.write_text(text, encoding="utf-8")


def test_the_published_site_has_none_of_it(built):
    assert not list(built.site.glob("**/live-reload.js")) and not list(built.site.glob("**/build-failure.txt"))
