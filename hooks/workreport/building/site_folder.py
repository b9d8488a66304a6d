"""The temporary folder in which a site is built, so that a failing build leaves the last site as it was."""

import shutil
import tempfile
from pathlib import Path


def temporary_sibling(target: Path) -> tempfile.TemporaryDirectory[str]:
    """Create a temporary folder beside `target`, and so in the same file system.

    The folder is removed with the object that is returned, at the latest when the process ends.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent, ignore_cleanup_errors=True)


def replace_site(built: Path, target: Path) -> None:
    """Move the finished site `built` to `target`, and remove the site that was there before, if any.

    Both must lie in the same file system.
    """
    # Temporary folders are their owner's alone, but a web server reads the site.
    built.chmod(0o755)
    if target.exists():
        with temporary_sibling(target) as aside:
            target.rename(Path(aside) / target.name)
            built.rename(target)
            # Only now, for deleting a large site takes a while.
            shutil.rmtree(Path(aside) / target.name)
    else:
        built.rename(target)
