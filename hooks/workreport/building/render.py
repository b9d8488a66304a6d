"""The pages of a site, rendered by MkDocs: of a large site, by each processor a share of them."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workreport.building.rendered import RenderedPage, broken_links
from workreport.building.run import run_mkdocs
from workreport.problems.mkdocs_warnings import problems_from
from workreport.problems.problem import Problem, ProblemsFound
from workreport.shares import in_shares
from workreport.text.source_files import page_texts, title_of


@dataclass(frozen=True)
class Rendered:
    """The site's title, and the pages that were rendered by their paths below docs/."""

    title: str
    pages: Mapping[str, RenderedPage]


@dataclass(frozen=True)
class _Share:
    """What one run gave: the folder with its pages, and what was wrong."""

    folder: Path
    rendered: Rendered
    problems: Sequence[Problem]


def render(
    root: Path, config_name: str, site: Path, extra: dict[str, object], kept: Mapping[str, RenderedPage]
) -> Rendered:
    """Renders all pages but the kept ones, whose titles others show, into the folder `site`, and all other files there.

    Raises ProblemsFound when anything is wrong, MkDocs' warnings included.
    """
    new = {uri: title_of(text) for uri, text in page_texts(root / "docs", kept.keys()).items()}
    titles, wanted = {**new, **{uri: page.title for uri, page in kept.items()}}, sorted(new)
    with tempfile.TemporaryDirectory(prefix=f"{site.name}-", dir=site.parent) as folder:

        def render_share(share: Sequence[str]) -> _Share:
            mine = frozenset(share)
            others = {uri: title for uri, title in titles.items() if uri not in mine}
            return _render(
                root, config_name, site if share[:1] == wanted[:1] else Path(folder, share[0]), extra, others
            )

        first, *others = shares = in_shares(render_share, wanted)
        pages = {uri: page for share in shares for uri, page in share.rendered.pages.items()}
        problems = [problem for share in shares for problem in share.problems]
        problems += problems_from(list(broken_links({**kept, **pages})), root)
        if problems:
            raise ProblemsFound(problems)
        for share in others:
            _move(share, site)
    return Rendered(first.rendered.title, pages)


def _render(
    root: Path, config_name: str, folder: Path, extra: dict[str, object], others: Mapping[str, str | None]
) -> _Share:
    pages: dict[str, RenderedPage] = {}
    title, problems = "", ()
    try:
        title = run_mkdocs(root, config_name, folder, {**extra, "others": others, "rendered": pages})
    except ProblemsFound as found:
        problems = found.problems
    return _Share(folder, Rendered(title, pages), problems)


def _move(share: _Share, site: Path) -> None:
    for page in share.rendered.pages.values():
        (site / page.address).parent.mkdir(parents=True, exist_ok=True)
        (share.folder / page.address).replace(site / page.address)
