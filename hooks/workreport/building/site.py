"""A site built in a folder of its own, so that a build that fails leaves the earlier site as it was."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from .render import Rendered, render
from .rendered import RenderedPage


def build_site(
    root: Path, config_name: str, target: Path, refine: Callable[[Path, Rendered], None], extra: dict[str, object],
    kept: Mapping[str, RenderedPage] | None = None,
) -> Rendered:
    """Builds with the configuration file of that name, refines it, puts the result in place of `target` and returns what
    was rendered: all pages but the kept ones, which `refine` is to add.

    Raises ProblemsFound, with `target` untouched, when anything is wrong, MkDocs' warnings included.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    aside.chmod(0o755)
    try:
        rendered = render(root, config_name, aside, extra, kept or {})
        refine(aside, rendered)
        _replace(target, aside)
        return rendered
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
