"""The data file as a value, and the form and identifiers that all of them share."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID, uuid5

from workreport.addresses.file_kinds import FileKind, kind_of
from workreport.addresses.pages import Uses
from workreport.model import Edition, Report
from workreport.release import Version

# Generated once, at random, for this site: it makes identifiers the same wherever and whenever the site is built.
_NAMESPACE = UUID("8a9e183d-73ee-4354-97d2-374368fb5e25")


@dataclass(frozen=True)
class ExportContext:
    """The input for the files of one edition; `publisher` is the name of the site."""

    report: Report
    edition: Edition
    version: Version
    publisher: str
    uses: Uses


@dataclass(frozen=True)
class Export:
    """A data file: its address below that of the site, its content, and a label that says what it is for.

    `resource` holds the file's own properties in the data package; a file without any is not part of the package.
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
        """The kind of file, by the ending of its name."""
        return kind_of(self.name)


def json_bytes(value: object) -> bytes:
    """Return the value as an indented JSON file with its keys in the order given."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def json_number(number: Decimal) -> int | float:
    """Return a number as JSON writes numbers; it may lose digits, which the figure's text beside it keeps."""
    return int(number) if number == number.to_integral_value() else float(number)


def identifier(*names: str) -> str:
    """Return a UUID as a URN, the same for the same names.

    It does not depend on the site's address, so it stays when the site moves to another host.
    """
    return uuid5(_NAMESPACE, "\n".join(names)).urn
