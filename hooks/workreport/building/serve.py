"""Serves the website and has it built anew whenever its sources change."""

import logging
import socket
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from workreport.building.sources import SOURCES

HOST = "127.0.0.1"
# In seconds: how often the files are looked at, and how long none must have changed.
LOOK, REST = 0.05, 0.05


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


def serve_site(root: Path, port: int, build: Callable[[], object]) -> None:
    """Serves site/ on this machine until interrupted; `build` is called after each edit and raises nothing.

    A build that fails is no error here: it has said what is wrong and left the last site as it was, and the server would
    answer nobody until the next success.
    """
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    server = LiveReloadServer(builder=build, host=HOST, port=port, root=str(root / "site"), polling_interval=LOOK)
    server.build_delay = REST
    server.error_handler = lambda code: (root / "site" / "404.html").read_bytes() if code == 404 else None
    for name in SOURCES:
        server.watch(str(root / name))
    try:
        server.serve()
    finally:
        server.shutdown()
