"""A real nginx with the project's own configuration, run by whoever runs the tests, in a folder of its own."""

import http.client
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.project import ROOT

CONFIGURATION = ROOT / "deploy" / "nginx.conf"
BROTLI_LINE = "    brotli_static on;\n"
LISTEN_LINE, ROOT_LINE = "    listen 80;\n", "    root /srv/workreport;\n"
BROTLI_MODULE = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
PROGRAMS = ("nginx", "wrk", "openssl")
# Debian keeps servers where only administrators look.
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running server: the ports of the website, of the same by HTTPS, and of a folder without our configuration."""

    port: int
    tls_port: int
    plain_port: int

    def get(self, path: str, method: str = "GET", tls: bool = False, **headers: str) -> Answer:
        """Asks for exactly that path; header names are written with underscores."""
        context = ssl._create_unverified_context()
        connection = (
            http.client.HTTPSConnection("127.0.0.1", self.tls_port, context=context, timeout=60)
            if tls
            else http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        )
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()


def missing() -> list[str]:
    """The programs without which no test can run, and the module if that is missing."""
    programs = [name for name in PROGRAMS if not shutil.which(name, path=PATH)]
    return programs if Path(BROTLI_MODULE).exists() else [*programs, "libnginx-mod-http-brotli-static"]


@contextmanager
def run_nginx(site: Path, folder: Path, brotli: bool = True, plain: Path | None = None) -> Iterator[Server]:
    """Serves `site` as deploy/nginx.conf says, and `plain` as nginx does by itself."""
    server = Server(*_free_ports(3))
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-subj",
            "/CN=localhost",
            "-keyout",
            key,
            "-out",
            certificate,
        ],
        check=True,
        capture_output=True,
    )
    tls = (
        f"    listen 127.0.0.1:{server.tls_port} ssl;\n"
        f"    ssl_certificate {certificate};\n"
        f"    ssl_certificate_key {key};\n"
    )
    text = CONFIGURATION.read_text(encoding="utf-8")
    for line, replacement in {
        LISTEN_LINE: f"    listen 127.0.0.1:{server.port};\n{tls}",
        ROOT_LINE: f'    root "{site}";\n',
        BROTLI_LINE: BROTLI_LINE if brotli else "",
    }.items():
        assert text.count(line) == 1, line
        text = text.replace(line, replacement)
    (folder / "site.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(_main(folder, brotli, server.plain_port, plain or site), encoding="utf-8")
    process = subprocess.Popen(
        ["nginx", "-p", folder, "-e", folder / "error.log", "-c", folder / "nginx.conf"], env={"PATH": PATH}
    )
    try:
        _wait(server.port, process, folder / "error.log")
        yield server
    finally:
        process.terminate()
        process.wait(60)


def _main(folder: Path, brotli: bool, port: int, plain: Path) -> str:
    paths = "".join(f'    {name}_temp_path "{folder}/{name}";\n' for name in TEMPORARY)
    # Only an administrator's nginx changes to another account, which could not read the folder.
    account = "user root;\n" if os.geteuid() == 0 else ""
    return (
        (f"load_module {BROTLI_MODULE};\n" if brotli else "")
        + f'{account}daemon off;\nworker_processes 1;\npid "{folder}/pid";\nevents {{ worker_connections 1024; }}\n'
        + f'http {{\n    access_log off;\n{paths}    include "{folder}/site.conf";\n'
        + f'    server {{\n        listen 127.0.0.1:{port};\n        root "{plain}";\n    }}\n}}\n'
    )


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def _wait(port: int, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(f"nginx did not start: {log.read_text(encoding='utf-8')}")
