"""Checks a built site as a reader's browser would find it: no dead, stray or foreign reference."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.support.references import Document, Reference, Unreadable, read_document

# The decoded segments of a path below the site folder; a folder's address ends in "".
Location = tuple[str, ...]

_NOT_FOUND_PAGE: Location = ("404.html",)
_CONTROLS = "".join(map(chr, range(0x21)))
_LINE_BREAKS = str.maketrans("", "", "\t\n\r")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, order=True)
class Broken:
    """One problem, worded for the person who has to mend it."""

    file: str
    reference: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.reference}: {self.reason}"


class _Unusable(Exception):
    """The reason why a reference leads nowhere."""


@dataclass(frozen=True)
class _Home:
    """Where the site is published."""

    scheme: str
    host: str
    folder: Location


@dataclass(frozen=True)
class _Site:
    files: Mapping[Location, Document | None]
    home: _Home | None
    allowed_hosts: frozenset[str]


def broken_references(
    site: Path, *, site_url: str | None, allowed_hosts: frozenset[str], entry: str = "index.html"
) -> list[Broken]:
    """Report everything in the site folder that would fail a reader or call on another host.

    Without site_url the site must work wherever it is put, so no address may start with "/".
    A plain link may lead to an allowed host; nothing else may leave the site.
    """
    broken: set[Broken] = set()
    files: dict[Location, Document | None] = {}
    for path in site.rglob("*"):
        if path.is_file():
            location = path.relative_to(site).parts
            try:
                files[location] = read_document(path)
            except Unreadable as error:
                files[location] = None
                broken.add(Broken("/".join(location), "/".join(location), str(error)))
    try:
        home = _home(site_url) if site_url else None
    except ValueError:
        home = None
        broken.add(Broken("site_url", str(site_url), "is not a web address"))

    checked = _Site(files, home, frozenset(host.lower() for host in allowed_hosts))
    links: dict[Location, set[Location]] = {}
    for location, document in files.items():
        if document is not None:
            found, links[location] = _check_document(location, document, checked)
            broken |= found
    broken.update(_unreached(entry, files, links))
    return sorted(broken)


def _home(site_url: str) -> _Home:
    parts = urlsplit(site_url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(site_url)
    folder = tuple(unquote(segment) for segment in parts.path.split("/") if segment)
    return _Home(parts.scheme, parts.netloc.lower(), folder)


def _check_document(location: Location, document: Document, site: _Site) -> tuple[set[Broken], set[Location]]:
    """Return the problems of one file and the files its links lead to."""
    file = "/".join(location)
    broken = {Broken(file, f"#{name}", "is the id of more than one element") for name in document.repeated_ids}
    linked: set[Location] = set()
    base = location
    if document.base is not None:
        try:
            base = _locate(Reference(document.base, "asset"), location, location, site) or location
        except _Unusable as reason:
            broken.add(Broken(file, document.base, str(reason)))
    for reference in dict.fromkeys(document.references):
        try:
            named = _locate(reference, base, location, site)
            if named is None:
                continue
            target = _file_at(named, site)
            # A link to a page counts even when the place within it is missing.
            if reference.kind == "link":
                linked.add(target)
            _check_place(reference, target, site)
        except _Unusable as reason:
            broken.add(Broken(file, _cleaned(reference.address), str(reason)))
    return broken, linked


def _check_place(reference: Reference, target: Location, site: _Site) -> None:
    fragment = urlsplit(_cleaned(reference.address)).fragment.partition(":~:")[0]
    document = site.files[target]
    if document is None or document.anchors is None or fragment.lower() in ("", "top"):
        return
    if document.anchors.isdisjoint({fragment, unquote(fragment)}):
        page = "/".join(target)
        raise _Unusable(f"names a place (#{unquote(fragment)}) that {page} does not have")


def _file_at(location: Location, site: _Site) -> Location:
    if location in site.files:
        return location
    is_folder_address = location[-1:] == ("",)
    index = (*location[:-1], "index.html") if is_folder_address else (*location, "index.html")
    if index not in site.files:
        raise _Unusable("names no file of the site (capitals count)")
    # Servers may redirect to the folder, but the relative links of a page served without the
    # slash would all be off by one.
    if not is_folder_address:
        raise _Unusable("names a folder without the slash at its end")
    return index


def _cleaned(address: str) -> str:
    """Drop what browsers drop, so that nothing hides behind it."""
    return address.strip(_CONTROLS).translate(_LINE_BREAKS)


def _locate(reference: Reference, base: Location, source: Location, site: _Site) -> Location | None:
    """Return the place in the site that an address names, None if it rightly names none there."""
    if reference.kind == "unreadable":
        raise _Unusable("is not valid CSS, so browsers skip it")
    address = _cleaned(reference.address)
    is_link = reference.kind == "link"
    if not address and not is_link:
        raise _Unusable("is empty")
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        raise _Unusable("is not a valid address") from None
    if parts.scheme == "data" and reference.kind == "image":
        return None
    if parts.scheme in ("mailto", "tel") and is_link:
        return None
    # Browsers read it as a slash, which could turn a file name into a host.
    if "\\" in re.split("[?#]", address)[0]:
        raise _Unusable("has a backslash where addresses have a slash")
    if parts.scheme in ("http", "https"):
        if site.home and (parts.scheme, parts.netloc.lower()) == (site.home.scheme, site.home.host):
            inside = _below(site.home.folder, parts.path)
            if inside is not None:
                return inside
        _check_host(host, is_link, site.allowed_hosts)
        return None
    if parts.scheme == "javascript":
        raise _Unusable("runs a script instead of naming a page")
    if parts.scheme:
        raise _Unusable(f"starts with {parts.scheme}:, which is not allowed here")
    if address.startswith("//"):
        raise _Unusable("calls on another host without saying https")
    return _inside(parts.path, base, source, site.home)


def _check_host(host: str | None, is_link: bool, allowed_hosts: frozenset[str]) -> None:
    if not host:
        raise _Unusable("is not a valid address")
    if not is_link:
        raise _Unusable(f"calls on another host ({host})")
    if host not in allowed_hosts:
        raise _Unusable(f"links to a host that is not allowed ({host})")


def _inside(path: str, base: Location, source: Location, home: _Home | None) -> Location:
    if not path:
        return base
    if not path.startswith("/"):
        return _joined(base, path)
    # Generators have no other way to write a page that is served at every address.
    if home is None and source != _NOT_FOUND_PAGE:
        raise _Unusable("starts at the top of the server, where the site need not be")
    folder = home.folder if home else ()
    location = _below(folder, path)
    if location is None:
        raise _Unusable(f"leads out of the site, which is at /{'/'.join(folder)}/")
    return location


def _below(folder: Location, path: str) -> Location | None:
    """Return where a path from the top of the server leads below the folder, None if outside."""
    location = _joined((), path.removeprefix("/"))
    return location[len(folder) :] if location[: len(folder)] == folder else None


def _joined(base: Location, path: str) -> Location:
    if _STRAY_PERCENT.search(path):
        raise _Unusable("has a percent sign that is not written as %25")
    folder = list(base[:-1])
    segments = [unquote(segment) for segment in path.split("/")]
    for segment in segments:
        if segment == "..":
            if not folder:
                raise _Unusable("leads out of the site folder")
            folder.pop()
        elif segment != ".":
            folder.append(segment)
    return (*folder, "") if segments[-1] in (".", "..") else tuple(folder)


def _unreached(
    entry: str,
    files: Mapping[Location, Document | None],
    links: Mapping[Location, set[Location]],
) -> Iterator[Broken]:
    start = tuple(entry.split("/"))
    if start not in files:
        # Every page would follow as unreached, and hide the one cause.
        yield Broken(entry, entry, "is the page to start from, and is not there")
        return
    reached: set[Location] = set()
    waiting = {start}
    while waiting:
        page = waiting.pop()
        reached.add(page)
        waiting |= links.get(page, set()) - reached
    for location in files:
        is_page = location[-1].lower().endswith(".html")
        if is_page and location not in reached and location != _NOT_FOUND_PAGE:
            page = "/".join(location)
            yield Broken(page, page, "cannot be reached by links from the first page")
