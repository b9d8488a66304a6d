"""A file made from the data, and how it is written."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

from workreport.addresses.file_kinds import FileKind, kind_of
from workreport.addresses.pages import Uses
from workreport.model import Edition, Report
from workreport.release import Version

# Drawn once for this site; with it a name gives the same identifier wherever and whenever the site is built.
_NAMESPACE = UUID("8a9e183d-73ee-4354-97d2-374368fb5e25")


@dataclass(frozen=True)
class Source:
    """What the files of one edition are made from; `publisher` is the name of the site."""

    report: Report
    edition: Edition
    version: Version
    publisher: str
    uses: Uses


@dataclass(frozen=True)
class Export:
    """A file to take away: its address online and offline, its content, and what it is for.

    `resource` is what the data package adds of the file; a file without it is not in the package.
    """

    address: str
    content: bytes
    label: str
    resource: Mapping[str, object] | None = None

    @property
    def name(self) -> str:
        """The file's name."""
        return self.address.rpartition("/")[2]

    @property
    def kind(self) -> FileKind:
        """The file's kind."""
        return kind_of(self.name)


def json_bytes(value: object) -> bytes:
    """Return the value as a JSON file that people can read too, its keys in the order given."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def identifier(*names: str) -> str:
    """Return a URN that no other thing has, the same for the same names; the site may move to another host and keeps it."""
    return uuid5(_NAMESPACE, "\n".join(names)).urn
