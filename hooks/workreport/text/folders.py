"""Listing the files of a folder."""

import os
from pathlib import Path


def files_below(folder: Path, ending: str = "") -> list[Path]:
    """List the files at any depth below a folder whose names end with `ending`, in the order of os.walk."""
    # Path.rglob takes three times as long.
    return [Path(parent, name) for parent, _, names in os.walk(folder) for name in names if name.endswith(ending)]
