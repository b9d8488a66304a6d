"""Promises about the commands that README names, run as a newcomer runs them, in a fresh copy."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.support.fixture import SECOND, make_project
from tests.support.project import ROOT

BASH = "```sh\n(.*?)```"


def readme_commands(name: str) -> list[str]:
    return [
        line
        for block in re.findall(BASH, (ROOT / name).read_text(encoding="utf-8"), re.DOTALL)
        for line in block.splitlines()
    ]


@pytest.fixture(scope="module")
def clone(tmp_path_factory) -> Path:
    """What a clone of the repository would hold, with the fixture's content, in a folder with a space and Chinese."""
    target = tmp_path_factory.mktemp("clone") / "读本 copy"
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)
    for name in ("data", "docs"):
        shutil.rmtree(target / name)
    return make_project(target)


def newcomer(**more: str) -> dict[str, str]:
    """The environment of somebody who has not called make before."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MFLAGS", "PYTHON", "PYTEST", "VENV", "VIRTUAL_ENV", "PORT"))
    }
    return {**kept, "PYTHON": sys.executable, **more}


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait_for(address: str, text: str, seconds: float) -> str:
    """The page at the address once it holds the text."""
    end, page = time.monotonic() + seconds, ""
    while time.monotonic() < end:
        try:
            page = urllib.request.urlopen(address, timeout=5).read().decode()
        except OSError:
            page = ""
        if text in page:
            return page
        time.sleep(0.1)
    raise AssertionError(f"{address} never said {text!r}; it said {page[:300]!r}")


@pytest.fixture(scope="module")
def served(clone) -> str:
    """The site as the README's first command serves it."""
    port = free_port()
    log = clone.parent / "serve.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            ["sh", "-c", readme_commands("README.md")[0]],
            cwd=clone,
            stdout=output,
            stderr=output,
            env=newcomer(PORT=str(port)),
            start_new_session=True,
        )
        address = f"http://127.0.0.1:{port}/"
        try:
            wait_for(address, "半年报告读本", 120)
            assert address in log.read_text(encoding="utf-8")
            yield address
        finally:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(20)
    assert "Traceback" not in log.read_text(encoding="utf-8")


def test_both_readmes_name_the_same_two_commands():
    assert readme_commands("README.md") == readme_commands("README.en.md") == ["make", "make test"]


@pytest.mark.full
def test_the_first_command_sets_up_builds_and_serves(served, clone):
    assert "扫黑除恶与平安中国" in wait_for(served + f"{SECOND.id}/safe-china/", "扫黑除恶", 5)
    assert not (clone / "site").exists()


@pytest.mark.full
@pytest.mark.parametrize(
    ("file", "old", "new", "page", "shown"),
    [
        ("docs/about.md", "# 关于本站", "# 关于这个网站", "about/", "关于这个网站"),
        ("data/series/zhengfa.yml", "name: 政法改革", "name: 政法机关改革", f"{SECOND.id}/", "政法机关改革"),
        ("overrides/main.html", '<div class="home">', '<div class="home" id="edited-theme">', "", "edited-theme"),
        ("hooks/workreport/rendering/controls.py", "搜索报告内容", "在报告里搜索", "", "在报告里搜索"),
    ],
)
def test_edits_of_docs_data_theme_and_macros_show_without_a_restart(file, old, new, page, shown, served, clone):
    path = clone / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    wait_for(served + page, shown, 60)


@pytest.mark.full
def test_an_edit_that_cannot_be_built_leaves_the_last_site_and_mending_it_goes_on(served, clone):
    path = clone / "docs" / "about.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + '\n{{ figure("nothing") }}\n', encoding="utf-8")
    log, end = clone.parent / "serve.log", time.monotonic() + 60
    while "没有“nothing”这个数字" not in log.read_text(encoding="utf-8"):
        assert time.monotonic() < end
        time.sleep(0.1)
    wait_for(served + "about/", "关于", 5)
    path.write_text(text + "\n改好了。\n", encoding="utf-8")
    wait_for(served + "about/", "改好了。", 60)
    assert log.read_text(encoding="utf-8").rstrip().endswith("网站已经更新。")


@pytest.mark.full
def test_a_second_build_installs_nothing(served, clone):
    result = subprocess.run(
        ["make", "build"], cwd=clone, env=newcomer(), capture_output=True, text=True, timeout=60, check=False
    )
    assert result.returncode == 0, result.stderr
    assert "正在安装" not in result.stdout
    assert "网站：site" in result.stdout and f"离线包：dist/workreport-{SECOND.id}-" in result.stdout


@pytest.mark.full
def test_the_second_command_sets_up_and_runs_tests_of_all_groups(served, clone):
    # Only one small file is selected: all of the tests are already running, this one among them.
    environment = newcomer(PYTEST_ADDOPTS="-k test_trimming.py")
    result = subprocess.run(
        ["sh", "-c", readme_commands("README.md")[1]],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(r"\d+ passed", result.stdout)


@pytest.mark.parametrize(
    ("stub", "said"),
    [
        (None, "没有找到no-such-python"),
        ('case "$*" in *version_info*) exit 1;; *platform*) echo 3.10.4;; esac', "是3.10.4版，需要3.11到3.14"),
        ('case "$*" in *ensurepip*) exit 1;; esac', "缺少venv。Debian 12上运行：apt-get install python3-venv"),
    ],
)
def test_set_up_says_what_is_missing(stub, said, tmp_path):
    python = tmp_path / "no-such-python"
    if stub:
        python.write_text(f"#!/bin/sh\n{stub}\n")
        python.chmod(0o755)
    result = subprocess.run(
        ["make", "build", f"PYTHON={python}", f"VENV={tmp_path / 'venv'}"],
        cwd=ROOT,
        env=newcomer(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode != 0
    assert "不能继续：" in result.stderr and said in result.stderr.replace(f"{tmp_path}/", "")


@pytest.mark.parametrize(
    ("script", "packages"),
    [
        ("install-browser.sh", "chromium-headless-shell firefox-esr fontconfig fonts-noto-cjk"),
        ("install-checkers.sh", "default-jre-headless npm"),
        ("install-server.sh", "nginx-light libnginx-mod-http-brotli-static wrk openssl"),
    ],
)
def test_an_install_script_says_what_an_administrator_must_install(script, packages, tmp_path):
    for name, does in {"id": "echo 1000", "sudo": "exit 1"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n")
        (tmp_path / name).chmod(0o755)
    result = subprocess.run(
        ["/bin/sh", ROOT / "tools" / script], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert f"请以管理员身份运行：apt-get install {packages}" in result.stderr


def test_a_port_in_use_is_said_plainly(project):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = project.run_module("workreport", "serve", "--port", str(taken.getsockname()[1]))
    assert result.returncode == 1
    assert "正被别的程序占用" in result.stderr and "make PORT=8001" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("port", ["abc", "0", "99999", "-1", ""])
def test_a_port_that_is_none_is_said_plainly_before_anything_is_built(port, project):
    result = project.run_module("workreport", "serve", f"--port={port}")
    assert result.returncode == 1
    assert f"PORT不能写“{port}”" in result.stderr
    assert not project.site.exists()


def test_an_interrupted_build_says_so_and_leaves_nothing_behind(project):
    for number, exit_code in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)):
        environment = {**os.environ, "PYTHONPATH": "hooks"}
        process = subprocess.Popen(
            [sys.executable, "-m", "workreport", "build"],
            cwd=project.root,
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        while process.poll() is None and not list((project.root / "dist").glob(".*/.offline-*")):
            time.sleep(0.005)
        process.send_signal(number)
        assert "Traceback" not in process.communicate(timeout=20)[1]
        assert process.returncode == exit_code
        assert not project.site.exists() and not list((project.root / "dist").iterdir())


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
@pytest.mark.parametrize("actions", [{}, {"GITHUB_ACTIONS": "true"}])
def test_a_terminal_without_chinese_is_told_in_utf_8(encoding, actions, project):
    environment = {**os.environ, "PYTHONPATH": "hooks", "PYTHONIOENCODING": encoding, **actions}
    command = [sys.executable, "-m", "workreport", "check"]
    good = subprocess.run(command, cwd=project.root, env=environment, capture_output=True, check=False)
    assert (good.returncode, good.stdout.decode()) == (0, "没有发现问题。\n")
    project.append("docs/about.md", '{{ figure("nothing") }}')
    bad = subprocess.run(command, cwd=project.root, env=environment, capture_output=True, check=False)
    assert bad.returncode == 1 and "没有“nothing”这个数字" in bad.stderr.decode()
    assert "Traceback" not in bad.stderr.decode()


@pytest.mark.parametrize("actions", [{}, {"GITHUB_ACTIONS": "true"}])
def test_output_that_nobody_reads_or_that_finds_no_room_is_no_fault_of_the_program(actions, project):
    project.append("docs/about.md", '{{ figure("nothing") }}')
    environment = {**os.environ, "PYTHONPATH": "hooks", **actions}
    command = [sys.executable, "-m", "workreport", "check" if actions else "macros"]
    reader, writer = os.pipe()
    os.close(reader)
    for output, code in ((writer, 141), (os.open("/dev/full", os.O_WRONLY), 1)):
        result = subprocess.run(
            command, cwd=project.root, env=environment, stdout=output, stderr=subprocess.PIPE, text=True, check=False
        )
        os.close(output)
        assert result.returncode == code, result.stderr
        assert "程序出错" not in result.stderr and "Traceback" not in result.stderr
        assert code != 1 or "磁盘满了" in result.stderr


@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_every_other_command_that_a_readme_names_is_one(name):
    named = set(re.findall(r"^\| `make ([a-z-]+)`", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert named and named <= targets
