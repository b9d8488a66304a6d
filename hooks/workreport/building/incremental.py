"""Builds the website again and again in one process, each time only the pages into which something new goes."""

from dataclasses import dataclass, replace
from pathlib import Path

from workreport.building.build import Built, Content, build_all, offered_files, refine
from workreport.building.placed import PlacedSite, quickest_folder
from workreport.building.render import render
from workreport.building.rendered import RenderedPage
from workreport.building.site import folder_aside
from workreport.building.sources import page_keys
from workreport.checking import check_edited, check_project
from workreport.memory import Memory
from workreport.model import Report
from workreport.release import Version


@dataclass(frozen=True)
class KeptPage:
    """A page of the last build, all that went into it, and its HTML before the later steps."""

    made_from: tuple[object, ...]
    page: RenderedPage
    html: bytes


class IncrementalBuild:
    """Keeps what the last build checked, the pages that it rendered, and what the later steps made of them."""

    def __init__(self, root: Path):
        self._root = root
        self._report: Report | None = None
        self._keys: dict[str, str] = {}
        self._checked: dict[str, str] = {}
        self._pages: dict[str, KeptPage] = {}
        self._version: Version | None = None
        self._made: dict[str, object] = {}
        self._memory = Memory()
        self._site = PlacedSite(root / "site")

    def build_all(self) -> Built:
        """Builds the bundle and the website; raises ProblemsFound when anything is wrong."""
        self._keys = page_keys(self._root)
        return build_all(self._root, self._build_website)

    def build_website(self) -> None:
        """Builds the website around the files that were made last; raises ProblemsFound when anything is wrong."""
        self._keys = page_keys(self._root)
        content = Content.of(self._root, self._check())
        self._build_website(self._root, replace(content, offered=offered_files(self._root, content.version)))

    def _check(self) -> Report:
        edited = [uri for uri, key in self._keys.items() if self._checked.get(uri) != key]
        # The keys of all pages change with anything else that is edited.
        if self._report is None or len(edited) == len(self._keys):
            return check_project(self._root)
        check_edited(self._root, self._report, edited)
        return self._report

    def _build_website(self, root: Path, content: Content) -> None:
        offered = tuple((each.name, each.size, each.sha256) for each in content.offered)
        made_from = {uri: (key, content.version, content.edited.get(uri), offered) for uri, key in self._keys.items()}
        kept = {uri: known for uri, known in self._pages.items() if made_from.get(uri) == known.made_from}
        # A report that was loaded anew may be equal, and what else goes into it may not.
        made = self._made if content.report is self._report and content.version == self._version else {}
        site = root / "site"
        with self._memory.used(), folder_aside(site, quickest_folder(root)) as built:
            told = replace(content, made=made).told
            rendered = render(root, "mkdocs.yml", built, told, {uri: known.page for uri, known in kept.items()})
            new = {
                uri: KeptPage(made_from[uri], page, (built / page.address).read_bytes())
                for uri, page in rendered.pages.items()
            }
            for each in kept.values():
                path = built / each.page.address
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(each.html)
            refine(built, content.report, offline=False)
            self._site.update(built)
        if page_keys(root) != self._keys:
            # Edited meanwhile: what went into these pages is not known.
            self._checked, self._pages = {}, {}
            return
        self._report, self._version, self._made = content.report, content.version, made
        self._checked, self._pages = self._keys, {**kept, **new}
