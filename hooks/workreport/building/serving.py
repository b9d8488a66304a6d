"""The development server: `mkdocs serve`, with Chinese messages, and with the last good site while an edit is wrong."""

import socket
import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.serve import serve as serve_mkdocs
from mkdocs.config.config_options import Hooks
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from workreport.checking import check_project
from workreport.problems.failures import describe
from workreport.problems.problem import Problem, ProblemsFound

SCRIPT = Path(__file__).with_name("live_reload.js")
# The address at which that script asks for the message of a failed build.
FAILURE = "build-failure.txt"


def serve(root: Path, host: str, port: str) -> None:
    """Run MkDocs' development server for the project at `root` until it is interrupted.

    Raises ProblemsFound when the address cannot be used or the first build fails.
    """
    if problem := _address_problem(host, port):
        raise ProblemsFound([Problem("make", 1, problem, "换一个地址，例如make PORT=8001；HOST一般不用写")])
    # Checked before MkDocs reads the configuration, which could make it run any program.
    check_project(root)
    try:
        serve_mkdocs(str(root / "mkdocs.yml"), dev_addr=f"{host}:{port}")
    except Abort as error:
        raise error.__cause__ or error from None


def is_served(config: MkDocsConfig) -> bool:
    """Return whether the site is being built for MkDocs' server, which gives it its own address."""
    host, port = config.dev_addr
    return (config.site_url or "").startswith(f"http://{host}:{port}/")


def live_reload_files() -> dict[str, str]:
    """Return the files, by their addresses, with which the pages of a served site reload after changes."""
    return {"live-reload.js": SCRIPT.read_text(encoding="utf-8"), FAILURE: ""}


def announce(url: str) -> None:
    """Tell the terminal at which address the site is served."""
    print(f"在浏览器里打开{url}（按Ctrl+C结束）", file=sys.stderr, flush=True)


def keep_last_site(build: Callable[[], None], root: Path, site_dir: Path) -> Callable[[], None]:
    """Return a builder that shows the errors of `build`, in the terminal and on the served pages, and raises none.

    After an error MkDocs' server stops answering; with this builder it goes on serving the site in `site_dir`. After an
    edit in hooks/, the builder loads the program again first.
    """
    program = _program_times(root)

    def rebuild() -> None:
        nonlocal program
        if (current := _program_times(root)) != program:
            program = current
            _unload_program()
        try:
            build()
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # and so SystemExit, with which the macros plugin ends the process
            reason = error.message if isinstance(error, MkDocsException) else describe(error, root)
            message = f"{reason}\n网站还是改动以前的样子。"
            print(message, file=sys.stderr, flush=True)
            (site_dir / FAILURE).write_text(message, encoding="utf-8")
        else:
            print("网站已经更新。", file=sys.stderr, flush=True)

    return rebuild


def _program_times(root: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in (root / "hooks").rglob("*.py")}


def _unload_program() -> None:
    package = __name__.partition(".")[0]
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
    Hooks._load_hook.cache_clear()


def _address_problem(host: str, port: str) -> str | None:
    """Return in Chinese why no server can listen at an address, or None where one can."""
    if not port.isascii() or not port.isdigit() or not 1 <= int(port) <= 65535:
        return f"PORT不能写“{port}”"
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError:
            return f"{host}的端口{port}正被别的程序占用，或者不许使用"
    return None
