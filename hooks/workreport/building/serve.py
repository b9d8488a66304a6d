"""Serves the website and builds it anew whenever its sources change."""

import logging
import subprocess
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

WATCHED = ("data", "docs", "hooks", "overrides", "mkdocs.yml")


def serve(root: Path, port: int) -> None:
    """Serves site/ on this machine until interrupted; raises OSError when the port is taken."""

    def rebuild() -> None:
        # In a process of its own, so that edits of the macros count too. One that fails is no error here: it has said
        # what is wrong and left the last site as it was, and the server would answer nobody until the next success.
        subprocess.run([sys.executable, "-m", "workreport", "website"], cwd=root)

    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    server = LiveReloadServer(builder=rebuild, host="127.0.0.1", port=port, root=str(root / "site"))
    server.error_handler = lambda code: (root / "site" / "404.html").read_bytes() if code == 404 else None
    for name in WATCHED:
        server.watch(str(root / name))
    try:
        server.serve()
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
