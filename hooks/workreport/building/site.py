"""A site built in a folder of its own, so that a build that fails leaves the earlier site as it was."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from workreport.building.render import render


def build_site(
    root: Path, config_name: str, target: Path, refine: Callable[[Path], None], extra: dict[str, object]
) -> str:
    """Builds with the configuration file of that name, refines it, puts the result in place of `target` and returns the
    site's title.

    Raises ProblemsFound, with `target` untouched, when anything is wrong, MkDocs' warnings included.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with folder_aside(target, target.parent) as aside:
        title = render(root, config_name, aside, extra, {}).title
        refine(aside)
        _replace(target, aside)
    return title


@contextmanager
def folder_aside(target: Path, within: Path) -> Iterator[Path]:
    """A folder in `within` to build what is to become `target` in; it is gone afterwards, unless it was moved."""
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=within))
    aside.chmod(0o755)
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _replace(target: Path, built: Path) -> None:
    if target.exists():
        earlier = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        target.rename(earlier / target.name)
        built.rename(target)
        shutil.rmtree(earlier)
    else:
        built.rename(target)
