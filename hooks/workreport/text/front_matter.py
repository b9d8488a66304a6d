"""The front matter of a page: the settings between two lines of --- at its top."""


def end_of_settings(lines: list[str]) -> int | None:
    """Count the lines of the front matter with both marks; 0 if a page has none, None if its end is missing."""
    if lines[0].rstrip() != "---":
        return 0
    return next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() in ("---", "...")), None)
