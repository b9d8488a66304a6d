"""The folder in which a site is built, so that a build that fails leaves the last site as it was."""

import shutil
import tempfile
from pathlib import Path


def open_beside(target: Path) -> tempfile.TemporaryDirectory[str]:
    """Create a folder beside `target` in which its successor can be built.

    It is removed with the object, at the latest when the process ends.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent, ignore_cleanup_errors=True)


def put_in_place(built: Path, target: Path) -> None:
    """Move the finished site `built` to `target`, in the place of the site that may be there.

    Both must be in one file system, as folders from `open_beside` are.
    """
    built.chmod(0o755)
    if target.exists():
        with open_beside(target) as aside:
            target.rename(Path(aside) / target.name)
            built.rename(target)
            # Deleting a large site takes a while; the new one is in place by then.
            shutil.rmtree(Path(aside) / target.name)
    else:
        built.rename(target)
