"""A file made from the data, and how it is written."""

import json
from dataclasses import dataclass
from uuid import UUID, uuid5

# Drawn once for this site; with it a name gives the same identifier wherever and whenever the site is built.
_NAMESPACE = UUID("8a9e183d-73ee-4354-97d2-374368fb5e25")


@dataclass(frozen=True)
class Export:
    """A file to take away: its address on the website and in the offline edition, and its content."""

    address: str
    content: bytes

    @property
    def name(self) -> str:
        """The file's name."""
        return self.address.rpartition("/")[2]


def json_bytes(value: object) -> bytes:
    """The value as a JSON file that people can read too, its keys in the order given."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def identifier(*names: str) -> str:
    """A URN that no other thing has, the same for the same names; the site may move to another host and keeps it."""
    return uuid5(_NAMESPACE, "\n".join(names)).urn
