"""The front matter of a page: the settings between two lines of --- at its top."""

import re

_EDITION = re.compile(r"edition:[ ]+([a-z0-9-]+)[ ]*")


def end_of_settings(lines: list[str]) -> int | None:
    """Count the lines of the front matter with both marks; 0 if a page has none, None if its end is missing."""
    if lines[0].rstrip() != "---":
        return 0
    return next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() in ("---", "...")), None)


def named_edition(text: str) -> str | None:
    """Return the id of the edition that a page's settings name; None if they name none."""
    lines = text.split("\n")
    found = (_EDITION.fullmatch(line) for line in lines[: end_of_settings(lines) or 0])
    return next((match[1] for match in found if match), None)
