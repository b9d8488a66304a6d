"""A file that the website offers, and how its receiver can check it."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True)
class Download:
    """A file to take away: where it was made, its size in bytes and its SHA-256 in hexadecimal."""

    path: Path
    size: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "Download":
        """The download of an existing file; raises OSError when it cannot be read."""
        content = path.read_bytes()
        return cls(path, len(content), sha256(content).hexdigest())

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def address(self) -> str:
        """Where the website has it."""
        return f"downloads/{self.name}"

    @property
    def checksum_line(self) -> str:
        """The line by which sha256sum -c checks it."""
        return f"{self.sha256}  {self.name}\n"


def write_checksums(target: Path, *downloads: Download) -> Path:
    """Writes what sha256sum -c reads to `target` and returns it."""
    target.write_text("".join(download.checksum_line for download in downloads), encoding="ascii", newline="\n")
    return target
