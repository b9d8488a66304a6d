"""The programs that are compared: how each builds and serves a site, and what that takes."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

MKDOCS = (sys.executable, "-m", "mkdocs")
# In seconds: a server's longest silence, and how often a server or a process is looked at.
PATIENCE, ASK = 900, 0.01


@dataclass(frozen=True)
class Run:
    """What one run took: processor time, with child processes, and wall time in seconds; peak memory in bytes."""

    cpu: float
    wall: float
    memory: int


@dataclass(frozen=True)
class Generator:
    """A program that is called as MkDocs is; `libraries` is a folder of libraries that it uses beside its own."""

    command: Sequence[str]
    libraries: str = ""

    def build(self, root: Path) -> Run:
        """Build the site of the project at `root` into site/, without the last one and without a cache.

        Raises CalledProcessError, after showing what the program printed, when it fails.
        """
        for left in ("site", ".cache"):
            shutil.rmtree(root / left, ignore_errors=True)
        # What the run before wrote is on the disk before this one begins.
        os.sync()
        begun = time.monotonic()
        with tempfile.TemporaryFile() as output:
            process = self._start(root, output, "build")
            memory, ended = 0, 0
            while not ended:
                memory = max(memory, _peak_memory(process.pid))
                time.sleep(ASK)
                ended, status, used = os.wait4(process.pid, os.WNOHANG)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                output.seek(0)
                print(output.read().decode(), file=sys.stderr)
                raise subprocess.CalledProcessError(process.returncode, process.args)
        return Run(used.ru_utime + used.ru_stime, time.monotonic() - begun, memory)

    @contextmanager
    def serve(self, root: Path) -> Iterator[str]:
        """Serve the project at `root` while edits are made; give the site's address."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            host, port = probe.getsockname()
        process = self._start(root, subprocess.DEVNULL, "serve", "-a", f"{host}:{port}")
        try:
            yield f"http://{host}:{port}/"
        finally:
            os.killpg(process.pid, signal.SIGINT)
            process.wait()

    def _start(self, root: Path, output: IO[bytes] | int, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*self.command, *arguments],
            cwd=root,
            env={**os.environ, "PYTHONPATH": self.libraries, "NO_MKDOCS_2_WARNING": "true"},
            stdout=output,
            stderr=output,
            start_new_session=True,
        )


def _peak_memory(process: int) -> int:
    """Return the most memory that a process has had so far, in bytes.

    Not what wait4 gives, which counts the memory of the process that started it.
    """
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text(encoding="ascii"))
    return int(peak[1]) * 1024 if peak else 0


def wait_for(address: str, text: str) -> float:
    """Return the seconds until the page at the address holds the text; raises TimeoutError."""
    begun = time.monotonic()
    while time.monotonic() < begun + PATIENCE:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as page:
                if text in page.read().decode():
                    return time.monotonic() - begun
        except OSError:
            pass
        time.sleep(ASK)
    raise TimeoutError(f"{address} has no {text}")
