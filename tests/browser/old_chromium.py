"""Old releases of Chromium as offices run them, out of npm packages that carry them for other ends."""

from pathlib import Path

import brotli

from tests.support.project import ROOT

PACKAGES = {86: "chrome-aws-lambda", 109: "@sparticuz/chromium"}


def unpack(release: int, folder: Path) -> Path:
    """Unpacks one of the releases into the folder and returns the program's path."""
    packed = ROOT / "tools" / "checkers" / "node_modules" / PACKAGES[release] / "bin" / "chromium.br"
    program = folder / f"chromium-{release}"
    program.write_bytes(brotli.decompress(packed.read_bytes()))
    program.chmod(0o755)
    return program
