"""The layout of an edition's pages: the parts of the report side by side, and one locator for what shares it."""

import re
from collections.abc import Collection, Iterator
from itertools import groupby

_SECTION = re.compile(r"(?=<h2[ >])")
_ANCHOR = re.compile(r'<h2 id="([^"]*)"')
# With its markup, such as a link, and without the link to the section itself.
_TITLE = re.compile(r'<h2[^>]*>(.*?)(?=<a class="headerlink"|</h2>)', re.DOTALL)
_TAG = re.compile("<[^>]*>")
_ONLY_HEADING = re.compile(r'<h2 id="([^"]*)"(?:(?!</h2>).)*</h2>\s*', re.DOTALL)
# On a page of fewer sections, they are soon seen.
_FEWEST_JUMPS = 3
_HEADING_END = "</h2>"
# A list without another one in it; its items end in one locator each, or it is left alone.
_LIST = re.compile(r"<ul>\n?((?:<li>(?:(?!<[uo]l|</?li>).)*</li>\n?)+)</ul>", re.DOTALL)
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_LOCATOR = re.compile(r'\s*(<a class="locator"[^>]*>([^<]*)</a>)\s*(?=(?:</p>)?\s*$)')
_ANY_LOCATOR = re.compile(r'<a class="locator"')


def arrange(html: str, parts: Collection[str], present: Collection[str]) -> str:
    """Return a page with the sections of the report's parts beside one another, and shared locators printed once.

    `parts` are the ids of all parts, which are the anchors of their headings; `present` those that have any content. A
    part without any stays a line of its own. Of a section without content only the anchor is left.
    """
    sections = [_with_shared_locators(section) for section in _SECTION.split(html)]
    if parts and len(sections) > 1:
        sections = [_ONLY_HEADING.sub(_anchor_alone, section) for section in sections]
        sections[0] = _with_jumps(sections[0], sections[1:], "jump")
    return "".join(_grouped(sections, parts, present))


def with_jumps(html: str) -> str:
    """Return a page with a list of its sections for screens without one beside the text; a page of few as it is."""
    start, *sections = _SECTION.split(html)
    if len(sections) < _FEWEST_JUMPS:
        return html
    return _with_jumps(start, sections, "jump jump-narrow") + "".join(sections)


def _anchor_alone(heading: re.Match[str]) -> str:
    """Return the anchor of a section that has only a heading, and any other heading as it is."""
    return f'<span id="{heading[1]}"></span>\n' if heading[0] == heading.string else heading[0]


def _with_jumps(start: str, sections: list[str], classes: str) -> str:
    """Return what stands before the first section, with a list of the sections behind its first paragraph, if any."""
    titles = {_anchor(section): _TITLE.match(section) for section in sections}
    items = "".join(
        f'<li><a href="#{anchor}">{_TAG.sub("", title[1])}</a></li>' for anchor, title in titles.items() if title
    )
    jumps = f'<nav class="{classes}" aria-label="本页各节" data-omit-from="search print"><ul>{items}</ul></nav>'
    before, end, behind = start.partition("</p>")
    return f"{before}{end}\n{jumps}{behind}"


def _grouped(sections: list[str], parts: Collection[str], present: Collection[str]) -> Iterator[str]:
    for is_part, group in groupby(sections, key=lambda section: _anchor(section) in parts):
        if not is_part:
            yield from group
            continue
        own = [(_anchor(section), section) for section in group]
        columns = sum(anchor in present for anchor, _ in own)
        yield f'<div class="parts parts-{columns}">'
        for anchor, section in own:
            yield f'<section class="part{"" if anchor in present else " part-missing"}">{section}</section>'
        yield "</div>"


def _anchor(section: str) -> str:
    match = _ANCHOR.match(section)
    return match[1] if match else ""


def _with_shared_locators(section: str) -> str:
    """Return a section with the locator that all items share below its heading, or below the lists that share it."""
    shared = [_shared(found[1]) for found in _LIST.finditer(section)]
    if shared and shared[0] and all(each == shared[0] for each in shared) and _HEADING_END in section:
        bare = _LIST.sub(lambda found: _without_locators(found[0]), section)
        if not _ANY_LOCATOR.search(bare):
            return bare.replace(_HEADING_END, f"{_HEADING_END}{_source(shared[0])}", 1)
    return _LIST.sub(_with_own_source, section)


def _with_own_source(found: re.Match[str]) -> str:
    shared = _shared(found[1])
    return _without_locators(found[0]) + _source(shared) if shared else found[0]


def _shared(items: str) -> str:
    """Return the locator with which every item of a list of several ends; empty where there is none such."""
    contents = _ITEM.findall(items)
    locators = [_LOCATOR.search(content) for content in contents]
    names = {
        locator[2] if locator and len(_ANY_LOCATOR.findall(content)) == 1 else ""
        for locator, content in zip(locators, contents, strict=True)
    }
    first = locators[0] if locators else None
    return first[1] if first and len(names) == 1 and len(contents) > 1 and "" not in names else ""


def _without_locators(listing: str) -> str:
    return _ITEM.sub(lambda item: f"<li>{_LOCATOR.sub('', item[1])}</li>", listing)


def _source(locator: str) -> str:
    return f'\n<p class="source" data-omit-from="search">出处：{locator}</p>\n'
