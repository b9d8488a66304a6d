"""Promises about the folder in which a site is built: swapped in one step, readable, and never left over for long."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from workreport.building import site_folder
from workreport.building.site_folder import TemporarySibling, replace_site

HOLD = """
import sys, time
from pathlib import Path
from workreport.building.site_folder import TemporarySibling
folder = TemporarySibling(Path(sys.argv[1]))
print(folder.name, flush=True)
time.sleep(60)
"""


def make(folder, text):
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "index.html").write_text(text)
    return folder


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_new_site_replaces_the_old_one_and_nothing_else_stays(can_exchange, tmp_path, monkeypatch):
    if not can_exchange:
        monkeypatch.setattr(site_folder, "_exchange", lambda one, other: False)
    replace_site(make(tmp_path / "new", "1"), tmp_path / "site")
    replace_site(make(tmp_path / "new", "2"), tmp_path / "site")
    assert (tmp_path / "site" / "inner" / "index.html").read_text() == "2"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_at_no_moment_is_there_no_site(tmp_path):
    replace_site(make(tmp_path / "new", "0"), tmp_path / "site")
    missed, done = [], threading.Event()

    def look():
        while not done.is_set():
            try:
                (tmp_path / "site" / "inner" / "index.html").stat()
            except FileNotFoundError as error:
                missed.append(error)

    watcher = threading.Thread(target=look)
    watcher.start()
    for number in range(200):
        replace_site(make(tmp_path / "new", str(number)), tmp_path / "site")
    done.set()
    watcher.join()
    assert missed == []


def test_a_web_server_may_read_the_site_whatever_the_umask(tmp_path):
    before = os.umask(0o077)
    try:
        replace_site(make(tmp_path / "new", "1"), tmp_path / "site")
    finally:
        os.umask(before)
    for path in (tmp_path / "site", *(tmp_path / "site").rglob("*")):
        assert oct(path.stat().st_mode & 0o777) == ("0o755" if path.is_dir() else "0o644")


def test_what_a_killed_process_left_is_removed_by_the_next_and_what_another_uses_is_not(tmp_path):
    command = [sys.executable, "-c", HOLD, tmp_path / "site"]
    environment = {**os.environ, "PYTHONPATH": "hooks"}
    holders = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    killed, used = (Path(holder.stdout.readline().strip()) for holder in holders)
    holders[0].send_signal(signal.SIGKILL)
    holders[0].wait()
    assert killed.exists()
    with TemporarySibling(tmp_path / "site"):
        assert not killed.exists() and used.exists()
    holders[1].kill()
    holders[1].wait()
    TemporarySibling(tmp_path / "site").cleanup()
    assert list(tmp_path.iterdir()) == []
