"""The context of a macro call (the site, and the page on which it stands) and the Markdown that macros share."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, cached_property
from pathlib import PurePosixPath
from typing import TypeVar

from workreport.addresses.pages import PICTURE, Uses, UsingPage
from workreport.addresses.repository import Repository
from workreport.exports import Export
from workreport.model import Area, Edition, Part, Report, Section, Series
from workreport.release import Download, Version
from workreport.text.suggestions import nearest

Value = TypeVar("Value")
# Whatever Markdown or HTML might read as markup, at the start of a line or within it.
# 8.6% and 1,200 are read as nothing else.
_SIGN = re.compile(r"[!-$&-+/:-@\[-`{-~-]|\.(?![0-9])|(?<![0-9])\.")


class MacroError(Exception):
    """A call that names something unknown, or that stands on the wrong page; both texts are Chinese, for editors."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(f"{what} → {remedy}")


@dataclass(frozen=True)
class Site:
    """The site that is being built: the website, or the offline edition.

    `offered` are the downloads, which the website alone has, and `exports` the data files, which both have.
    `edited` holds the time of the last edit of each page by its path below docs/. `source` is the repository, if known,
    and `figure_lines` the line of the data file on which each figure begins, by the ids of edition and figure.
    `named_editions` holds the editions that the settings of pages name, by the paths of these pages. `uses` lists the
    pages that show each figure, and `citing_pages` holds the page of the edition that cites a locator
    most, by the id of the edition and the locator's name. `name` is the site's name; `address` ends in a slash, and is
    empty where unknown.
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
    named_editions: Mapping[str, str] = field(default_factory=dict)
    citing_pages: Mapping[tuple[str, str], UsingPage] = field(default_factory=dict)
    name: str = ""
    address: str = ""

    @property
    def content_day(self) -> str:
        """The day on which the content was last changed, in Chinese; empty where unknown."""
        return self.version.day if self.version else ""


@dataclass(frozen=True)
class PageContext:
    """One page of the site: `uri` is its path below docs/, `text` its Markdown before macros are expanded.

    Its edition follows from its path, unless `chosen_edition` names another.
    """

    site: Site
    uri: str
    text: str = ""
    chosen_edition: Edition | None = None

    @property
    def report(self) -> Report:
        """The facts of the site."""
        return self.site.report

    @cached_property
    def edition(self) -> Edition:
        """The edition of the page's folder, or that its settings name, or the latest of its series or of the site."""
        if edition := self.chosen_edition or self.report.edition_at(self.uri):
            return edition
        if named := self.report.edition(self.site.named_editions.get(self.uri, "")):
            return named
        series = self.report.series_at(self.uri)
        return self.report.editions_of(series)[0] if series else self.report.latest

    @property
    def series(self) -> Series:
        """The series of the page's edition."""
        return self.report.series_of(self.edition)

    @property
    def is_on_area(self) -> bool:
        """Whether the page is about a work area."""
        folder, _, name = self.uri.partition("/")
        return folder == self.edition.id and name in [f"{area.id}.md" for area in self.series.areas]

    @property
    def is_wide(self) -> bool:
        """Whether the page sets things side by side and needs the whole width: areas, the overview, the picture."""
        folder, _, name = self.uri.partition("/")
        return self.is_on_area or (folder == self.edition.id and name in ("index.md", f"{PICTURE}.md"))

    @property
    def area(self) -> Area:
        """The work area that the page is about; raises MacroError on any other page."""
        if not self.is_on_area:
            raise MacroError("这个宏只能写在工作领域的页面上", "删去它，或者移到工作领域的页面")
        return self.series.area(PurePosixPath(self.uri).stem)

    @property
    def section(self) -> Section:
        """The section of the page's edition on the page's area; raises MacroError where one of them is missing."""
        area = self.area.id
        if area not in [section.area for section in self.edition.sections]:
            raise MacroError(f"data/{self.edition.id}.yml的sections里没有“{area}”", f"在那里加一条“- area: {area}”")
        return self.edition.section(area)

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas on which the page's edition has a section, in reading order."""
        return self.report.areas_of(self.edition)

    def part_name(self, part: Part) -> str:
        """Return the name of a part of the report in the page's edition."""
        return self.report.part_name(self.edition, part)

    def of_edition(self, edition_id: str | None) -> "PageContext":
        """Return this page with another edition; the main series' earliest where `edition_id` is None or unknown."""
        earliest = self.report.editions_of(self.report.main)[-1]
        named = {edition.id: edition for edition in self.report.editions}
        return replace(self, chosen_edition=named.get(edition_id or "", earliest))

    def address(self, uri: str, anchor: str = "") -> str:
        """Return the relative link from this page to another file below docs/, which MkDocs checks and resolves."""
        path = _relative(uri, posixpath.dirname(self.uri))
        return f"{path}#{anchor}" if anchor else path

    def edition_address(self, page: str, anchor: str = "") -> str:
        """Return the relative link to a page of this page's edition, by its file name without .md."""
        return self.address(f"{self.edition.id}/{page}.md", anchor)


@cache
def _relative(uri: str, folder: str) -> str:
    return posixpath.relpath(uri, folder or ".")


def find(known: Mapping[str, Value], name: str, kind: str, hint: str) -> Value:
    """Return the value under `name`.

    Raises MacroError for an unknown name. It suggests the nearest known one, or gives `hint` where none is near; `kind`
    is the Chinese word for such a thing.
    """
    try:
        return known[name]
    except KeyError:
        raise MacroError(f"没有“{name}”这个{kind}", nearest(name, known, hint)) from None


def literal(text: str) -> str:
    """Return a text as Markdown that shows it as it is, whatever stands in it and wherever it stands."""
    return _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", text)


def link(text: str, address: str, classes: str = "", title: str = "", omit: str = "") -> str:
    """Return a Markdown link whose text is HTML; `omit` names the uses for which the finished site leaves it out."""
    title = f' "{literal(title)}"' if title else ""
    attributes = [f".{name}" for name in classes.split()] + ([omitted_from(omit)] if omit else [])
    return f"[{text}]({address}{title})" + (f"{{ {' '.join(attributes)} }}" if attributes else "")


def block(classes: str, *lines: str, omit: str = "") -> str:
    """Return a division that holds Markdown; `omit` names the uses for which the finished site leaves it out."""
    attribute = f" {omitted_from(omit)}" if omit else ""
    return "\n".join([f'<div class="{classes}"{attribute} markdown>', "", *lines, "", "</div>", ""])


def omitted_from(uses: str) -> str:
    """Return the attribute of an element that is left out of `uses`, any of the words search, print and card."""
    return f'data-omit-from="{uses}"'
