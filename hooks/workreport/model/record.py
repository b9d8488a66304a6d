"""The base of every record and the kinds of text that records hold."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Text = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]


class Record(BaseModel):
    """A frozen set of named facts that refuses names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
