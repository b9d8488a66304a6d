"""The process that builds while the website is served: it keeps what it has read, until the program itself is edited."""

import subprocess
import sys
from pathlib import Path

from workreport.building.sources import program_files


class Worker:
    """Runs the command rebuild, in a new process whenever the program has changed or the last process has ended."""

    def __init__(self, root: Path):
        self._root = root
        self._program: dict[Path, int] = {}
        self._process: subprocess.Popen[str] | None = None

    def build(self) -> bool:
        """Has the website built; what is wrong is told by the process, whose answer is whether nothing was."""
        program = program_files(self._root)
        if self._process and program == self._program and self._process.poll() is None:
            print(file=self._process.stdin, flush=True)
        else:
            self._start()
            self._program = program
        return bool(self._process.stdout.readline().strip())

    def _start(self) -> None:
        if self._process:
            self._process.communicate()
        command = [sys.executable, "-m", "workreport", "rebuild"]
        self._process = subprocess.Popen(
            command, cwd=self._root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
