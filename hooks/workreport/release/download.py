"""A file that the website offers for download, with its checksum."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True)
class Download:
    """A file for download: its path on this machine, its size in bytes and its SHA-256 in hexadecimal."""

    path: Path
    size: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "Download":
        """Return the download of an existing file; raises OSError when it cannot be read."""
        content = path.read_bytes()
        return cls(path, len(content), sha256(content).hexdigest())

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def address(self) -> str:
        """The file's address below that of the website."""
        return f"downloads/{self.name}"

    @property
    def checksum_line(self) -> str:
        """The line by which `sha256sum -c` checks the file."""
        return f"{self.sha256}  {self.name}\n"


def write_checksums(target: Path, *downloads: Download) -> Path:
    """Write the downloads' checksums to `target`, as `sha256sum -c` reads them, and return `target`."""
    target.write_text("".join(download.checksum_line for download in downloads), encoding="ascii", newline="\n")
    return target
