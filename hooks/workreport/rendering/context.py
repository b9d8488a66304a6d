"""Where a macro is called: the site it is part of and the page it stands on."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, cached_property
from html import escape

from workreport.addresses.pages import Uses
from workreport.addresses.repository import Repository
from workreport.exports import Export
from workreport.model import Area, Edition, Report, Section
from workreport.release import Download, Version
from workreport.text.suggestions import nearest


class MacroError(Exception):
    """A macro that was called with something that does not exist; both texts are for editors, in Chinese."""

    def __init__(self, what: str, remedy: str):
        self.what, self.remedy = what, remedy
        super().__init__(f"{what} → {remedy}")


@dataclass(frozen=True)
class Site:
    """The site that is being built: the website with the files that it offers, or the offline edition; both have the exports.

    `edited` holds the time of the last edit of each page by its path below docs/; `source` is the repository, if known;
    `figure_lines` holds the line of the data file on which a figure begins, by the ids of edition and figure; `uses`
    holds the pages that show a figure. `address` ends in a slash, and is empty when unknown.
    """

    report: Report
    offline: bool = False
    offered: tuple[Download, ...] = ()
    exports: tuple[Export, ...] = ()
    version: Version | None = None
    edited: Mapping[str, datetime] = field(default_factory=dict)
    source: Repository | None = None
    figure_lines: Mapping[tuple[str, str], int] = field(default_factory=dict)
    uses: Uses = field(default_factory=dict)
    name: str = ""
    address: str = ""


@dataclass(frozen=True)
class PageContext:
    """One page: its path below docs/, its text before macros are expanded, and the edition if its path is not to decide."""

    site: Site
    uri: str
    text: str = ""
    among: Edition | None = None

    @property
    def report(self) -> Report:
        """All that the site knows."""
        return self.site.report

    @cached_property
    def edition(self) -> Edition:
        """The edition in whose folder the page stands, or the latest for pages outside of all of them."""
        folder = self.uri.split("/")[0]
        return self.among or next(
            (edition for edition in self.report.editions if edition.id == folder), self.report.latest
        )

    @property
    def area(self) -> Area:
        """The work area whose page this is; raises MacroError on any other page."""
        name = posixpath.splitext(posixpath.basename(self.uri))[0]
        try:
            return self.report.area(name)
        except KeyError:
            raise MacroError("这个宏只能写在工作领域的页面上", "删去它，或者移到工作领域的页面") from None

    @property
    def section(self) -> Section:
        """What this page's edition says of its area; raises MacroError on pages of no area and where nothing is said."""
        area = self.area.id
        if area not in [each.area for each in self.edition.sections]:
            raise MacroError(f"data/{self.edition.id}.yml的sections里没有“{area}”", f"在那里加一条“- area: {area}”")
        return self.edition.section(area)

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas of which this page's edition says something, in reading order."""
        return self.report.areas_of(self.edition)

    def of_edition(self, edition_id: str | None) -> "PageContext":
        """This page as if it stood in the folder of that edition; of the first of all when none is named."""
        edition = next((each for each in self.report.editions if each.id == edition_id), self.report.editions[-1])
        return replace(self, among=edition)

    def address(self, uri: str, anchor: str = "") -> str:
        """The relative link from this page to another source file, for MkDocs to check and resolve."""
        path = _relative(uri, posixpath.dirname(self.uri))
        return f"{path}#{anchor}" if anchor else path

    def edition_address(self, page: str, anchor: str = "") -> str:
        """The relative link to a page of this page's edition."""
        return self.address(f"{self.edition.id}/{page}.md", anchor)


@cache
def _relative(uri: str, folder: str) -> str:
    return posixpath.relpath(uri, folder or ".")


def find(known: dict, name: object, kind: str, hint: str):
    """The value under `name`; raises MacroError that suggests the nearest name."""
    try:
        return known[name]
    except (KeyError, TypeError):
        raise MacroError(f"没有“{name}”这个{kind}", nearest(str(name), known, hint)) from None


def link(text: str, address: str, classes: str = "", title: str = "", omit: str = "") -> str:
    """Return a Markdown link whose text is HTML; `omit` names the uses for which the finished site leaves it out."""
    title = f' "{escape(title)}"' if title else ""
    names = [f".{name}" for name in classes.split()] + ([omitted_from(omit)] if omit else [])
    return f"[{text}]({address}{title})" + (f"{{ {' '.join(names)} }}" if names else "")


def block(classes: str, *lines: str, omit: str = "") -> str:
    """Return a division that holds Markdown; `omit` names the uses for which the finished site leaves it out."""
    attribute = f" {omitted_from(omit)}" if omit else ""
    return "\n".join([f'<div class="{classes}"{attribute} markdown>', "", *lines, "", "</div>", ""])


def omitted_from(uses: str) -> str:
    """Return the attribute by which an element says that search, print or card leave it out."""
    return f'data-omit-from="{uses}"'
