"""What a whole process takes, and how long a server needs until it shows an edit."""

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# In seconds: a server's longest silence, and how often its page is asked for.
PATIENCE, ASK = 600, 0.01


@dataclass(frozen=True)
class Run:
    """Processor time with that of all child processes and time on the clock, in seconds; most memory of a process in bytes."""

    cpu: float
    wall: float
    memory: int


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Run:
    """Runs the command in that folder to its end; raises CalledProcessError when it fails."""
    begun = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(used.ru_utime + used.ru_stime, time.monotonic() - begun, used.ru_maxrss * 1024)


@contextmanager
def served(command: Callable[[int], Sequence[str]], folder: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """The address of the site while the command, given a free port, serves it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        command(port),
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.wait()


def wait_for(address: str, text: str) -> float:
    """The seconds until the page at the address holds the text."""
    begun = time.monotonic()
    while time.monotonic() < begun + PATIENCE:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as page:
                if text in page.read().decode():
                    return time.monotonic() - begun
        except OSError:
            pass
        time.sleep(ASK)
    raise TimeoutError(f"{address} never said {text}")
