"""The version of the content that a download holds."""

from dataclasses import dataclass
from datetime import datetime

NAME = "workreport"


@dataclass(frozen=True)
class Version:
    """The id of the latest edition, and when the content was last changed, if that is known."""

    edition: str
    time: datetime | None

    @property
    def name(self) -> str:
        """The version as part of file names: the day of the content in digits, or undated."""
        return self.time.strftime("%Y%m%d") if self.time else "undated"

    @property
    def stem(self) -> str:
        """The stem of the names of all files that hold this version."""
        return f"{NAME}-{self.edition}-{self.name}"

    @property
    def day(self) -> str:
        """The day of the content in Chinese; empty where unknown."""
        return f"{self.time.year}年{self.time.month}月{self.time.day}日" if self.time else ""
