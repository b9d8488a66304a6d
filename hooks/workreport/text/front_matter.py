"""Where the settings at the top of a page end."""


def end_of_settings(lines: list[str]) -> int | None:
    """The number of lines that the settings take up: 0 where a page has none, None where they do not end."""
    if lines[0].rstrip() != "---":
        return 0
    return next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() in ("---", "...")), None)
