"""Serves a built site as a good host does: packed beforehand, kept by browsers, every byte counted."""

import gzip
import mimetypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from threading import Thread

import brotli

PACKERS = {"br": brotli.compress, "gzip": partial(gzip.compress, compresslevel=9)}
# What is packed already gains nothing.
UNPACKED = {".zip", ".png", ".woff2", ".pdf"}


@dataclass
class Served:
    """A site while it is served, and what was sent of it: paths with the bytes of their headers and bodies."""

    site: Path
    packings: Sequence[str] = tuple(PACKERS)
    address: str = ""
    sent: list[tuple[str, int]] = field(default_factory=list)
    bodies: dict[tuple[Path, str | None], bytes] = field(default_factory=dict)

    def take(self) -> list[tuple[str, int]]:
        """Return what was sent since this was asked last."""
        taken, self.sent = self.sent, []
        return taken

    def body(self, path: Path, packing: str | None) -> bytes:
        """Return a file as it is sent, packed once for all answers; nothing for a file that is not there."""
        if not path.is_file():
            return b""
        if (path, packing) not in self.bodies:
            content = path.read_bytes()
            self.bodies[path, packing] = PACKERS[packing](content) if packing else content
        return self.bodies[path, packing]


@contextmanager
def served(site: Path, packings: Sequence[str] = tuple(PACKERS)) -> Iterator[Served]:
    """Serve a site on this machine, packed by the first of those ways that the browser takes."""
    about = Served(site, packings)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, about))
    about.address = f"http://127.0.0.1:{server.server_port}/"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield about
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Else a small answer waits for the acknowledgement of its headers.
    disable_nagle_algorithm = True

    def __init__(self, about: Served, request: socket, client: tuple[str, int], server: ThreadingHTTPServer) -> None:
        self.about = about
        super().__init__(request, client, server)

    def do_GET(self) -> None:
        """Answer with the file in the best packing that the browser takes."""
        path = self.about.site / self.path.split("?")[0].lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        path = path if path.is_file() or path.suffix else path.with_suffix(".html")
        if path.is_file():
            self._send(200, path)
        else:
            self._send(404, self.about.site / "404.html")

    def _send(self, status: int, path: Path) -> None:
        accepted = self.headers.get("Accept-Encoding", "") if path.suffix not in UNPACKED else ""
        packing = next((name for name in self.about.packings if name in accepted), None)
        body = self.about.body(path, packing)
        headers = {
            "Date": formatdate(usegmt=True),
            "Content-Type": mimetypes.guess_type(path.name)[0] or "application/octet-stream",
            "Content-Length": str(len(body)),
            "Cache-Control": "max-age=3600",
            "Vary": "Accept-Encoding",
            **({"Content-Encoding": packing} if packing else {}),
        }
        head = f"HTTP/1.1 {status} \r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n"
        self.about.sent.append((self.path, len(head) + len(body)))
        self.wfile.write(head.encode("ascii") + body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""
