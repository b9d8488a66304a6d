"""Which content something given away holds."""

from dataclasses import dataclass
from datetime import datetime

NAME = "workreport"


@dataclass(frozen=True)
class Version:
    """The latest edition at the time when the content was last changed, if that is known."""

    edition: str
    time: datetime | None

    @property
    def name(self) -> str:
        """The version as file names give it: the day of the content, in digits."""
        return self.time.strftime("%Y%m%d") if self.time else "undated"

    @property
    def stem(self) -> str:
        """The name of every file that holds this version, before the suffix."""
        return f"{NAME}-{self.edition}-{self.name}"

    @property
    def day(self) -> str:
        """The day of the content in Chinese; empty when it is not known."""
        return f"{self.time.year}年{self.time.month}月{self.time.day}日" if self.time else ""
