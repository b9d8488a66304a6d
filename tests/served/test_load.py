"""Promises about nginx at full load.

`make load` keeps it there for 30 seconds and compares; otherwise it is there for a moment, for errors alone.
"""

import os
import re
import subprocess
from statistics import median

import pytest

from tests.support.nginx import run_nginx

pytestmark = pytest.mark.full
SECONDS = int(os.environ.get("LOAD_SECONDS", "2"))
# Other programs on the machine move the result of a moment by more than the promise: only a long run compares, and it
# goes to and fro, so that what slows the machine down for a while slows both.
COMPARED, TURNS = 20, 5
CONNECTIONS = 64
# In seconds: on a machine that runs other tests too, an answer may wait for its turn.
PATIENCE = 60


def load(port: int, path: str, seconds: int) -> float:
    """The requests per second that are answered; raises AssertionError when one is not."""
    command = [
        "wrk",
        "-t1",
        f"-c{CONNECTIONS}",
        f"-d{seconds}s",
        "--timeout",
        f"{PATIENCE}s",
        "-H",
        "Accept-Encoding: gzip, deflate, br",
        f"http://127.0.0.1:{port}{path}",
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + 2 * PATIENCE).stdout
    assert "Socket errors" not in said and "Non-2xx" not in said, said
    return float(re.search(r"Requests/sec:\s*([\d.]+)", said)[1])


def test_at_full_load_nothing_fails_and_a_page_costs_as_much_as_any_file_of_its_size(built, tmp_path):
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / "file").write_bytes(bytes((built.site / "index.html.br").stat().st_size))
    with run_nginx(built.site, tmp_path, plain=plain) as running:
        if SECONDS < COMPARED:
            assert load(running.port, "/", SECONDS) > 0
            return
        turns = [
            (load(running.port, "/", SECONDS // TURNS), load(running.plain_port, "/file", SECONDS // TURNS))
            for _ in range(TURNS)
        ]
    ours, others = (median(each) for each in zip(*turns, strict=True))
    ratio = median(one / other for one, other in turns)
    print(
        f"\n首页每秒{ours:.0f}次，同样大小的文件每秒{others:.0f}次，前者是后者的{ratio:.2f}倍（{TURNS}个来回的中位数）"
    )
    assert ratio >= 0.9
