"""Serves the website and builds everything anew whenever its sources change."""

import logging
import socket
import subprocess
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

HOST = "127.0.0.1"
WATCHED = ("data", "docs", "hooks", "overrides", "mkdocs.yml", "mkdocs.offline.yml")


def free_port_problem(text: str) -> str | None:
    """What is wrong with a port, in Chinese; None where it can be used."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        return f"PORT不能写“{text}”"
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except OSError:
            return f"端口{text}正被别的程序占用，或者不许使用"
    return None


def serve_site(root: Path, port: int) -> None:
    """Serves site/ on this machine until interrupted."""

    def rebuild() -> None:
        # In a process of its own, so that edits of the macros count too. One that fails is no error here: it has said
        # what is wrong and left the last site as it was, and the server would answer nobody until the next success.
        subprocess.run([sys.executable, "-m", "workreport", "build"], cwd=root)

    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    server = LiveReloadServer(builder=rebuild, host=HOST, port=port, root=str(root / "site"))
    server.error_handler = lambda code: (root / "site" / "404.html").read_bytes() if code == 404 else None
    for name in WATCHED:
        server.watch(str(root / name))
    try:
        server.serve()
    finally:
        server.shutdown()
