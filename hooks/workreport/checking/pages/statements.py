"""The statements on the page of a work area: each says where in the report it stands, and stands in its own part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workreport.checking.pages.headings import ANCHOR, level_of
from workreport.checking.pages.page import Page
from workreport.checking.pages.wording import said
from workreport.markup.blocks import Block, Kind
from workreport.model import Edition, Section
from workreport.problems.problem import Problem, excerpt
from workreport.text.macro_calls import PIECE, Call, calls_in
from workreport.text.numerals import value_of
from workreport.text.placeholders import says_nothing

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)|[一二][九〇零][〇零一二三四五六七八九]{2}(?=年)")


@dataclass
class _Group:
    """The blocks below one heading, and the part of the report to which they belong; empty for none."""

    part: str
    blocks: list[Block] = field(default_factory=list)


def check_statements(page: Page) -> Iterator[Problem]:
    """Yield problems of list items without a locator, with one of elsewhere, or with a year that the report lacks."""
    if not page.context or not page.edition or not page.context.is_on_area:
        return
    area = page.context.area.id
    section = next((each for each in page.edition.sections if each.area == area), None)
    if not section:
        return
    parts = [part.id for part in page.context.series.parts]
    known: set[str] | None = None
    for group in _groups(page.blocks, parts):
        # One mark may stand for a whole list.
        shared = any(_locators(said(block)) for block in group.blocks if block.kind is Kind.PARAGRAPH)
        for block in group.blocks:
            if block.kind is not Kind.ITEM:
                continue
            text = said(block)
            cited = _locators(text)
            if not cited and not shared:
                yield page.problem(block.number, *_without(text, section, group.part))
            elif fault := _fault_of_place(page.edition, section, group.part, cited):
                yield page.problem(block.number, *fault)
            if says_nothing(PIECE.sub("", text)):
                yield page.problem(block.number, "这一条什么也没有说", "照报告写上；报告没有写，就删去这一条")
            if years := YEAR.findall(PIECE.sub("", text)):
                known = known or _years(page.edition)
                for year in dict.fromkeys(years):
                    if str(value_of(year)) not in known:
                        yield page.problem(block.number, *_unknown_year(year))


def _groups(blocks: Sequence[Block], parts: Sequence[str]) -> list[_Group]:
    """Return the groups of blocks below the headings of the parts and below the headings within these."""
    groups: list[_Group] = []
    part, level = "", 0
    for block in blocks:
        if block.kind is Kind.HEADING:
            text = block.lines[0].text
            depth, anchor = level_of(block), ANCHOR.search(text)
            if anchor and anchor[1] in parts:
                part, level = anchor[1], depth
            elif depth <= level:
                part = ""
            groups.append(_Group(part))
        elif groups and groups[-1].part:
            groups[-1].blocks.append(block)
    return groups


def _locators(text: str) -> list[str]:
    calls = (call for call in calls_in(text) if isinstance(call, Call) and call.name == "locator")
    return [call.arguments[0] for call in calls if call.arguments]


def _without(text: str, section: Section, part: str) -> tuple[str, str]:
    own = section.parts.get(part)
    name = own.locators[0] if own and len(own.locators) == 1 else "段落的名字"
    plain = PIECE.sub("", text)
    return f"“{excerpt(plain, 20)}”没有注明出处", f'在这一句后面写{{{{ locator("{name}") }}}}，照报告写对段落'


def _fault_of_place(edition: Edition, section: Section, part: str, cited: Sequence[str]) -> tuple[str, str] | None:
    """Return the fault of locators of which none belongs to this part and this area."""
    known = {locator.name: locator for locator in edition.locators}
    own = _own(section, part)
    others = (_own(each, part) for each in edition.sections if each is not section)
    elsewhere = set().union(*others) - own
    wrong = [name for name in cited if name in known and (known[name].part not in (None, part) or name in elsewhere)]
    if not wrong or len(wrong) < len(cited):
        return None
    name = wrong[0]
    own_ones = f"这一节的段落是{'、'.join(sorted(own))}" if own else "这一节没有自己的段落"
    if known[name].part not in (None, part):
        what = f"“{name}”不属于“{edition.parts.get(part, part)}”，却写在这一节里"
        otherwise = f"确实出自“{name}”，就把这一句移到它那一节"
    else:
        what = f"“{name}”是别的工作领域的段落"
        add = f"在data/{edition.id}.yml的“area: {section.area}”下面，把它加进{part}的locators"
        otherwise = f"确实出自“{name}”，就{add}"
    return what, f"查对报告，{own_ones}；{otherwise}"


def _own(section: Section, part: str) -> set[str]:
    listed = section.parts[part].locators if part in section.parts else ()
    named = (thread.locators[part] for thread in section.threads if part in thread.locators)
    return {*listed, *named}


def _years(edition: Edition) -> set[str]:
    """Return every year that the data of an edition name, apart from when the text was found and corrected."""
    text = edition.model_dump_json(exclude={"found", "corrections"})
    return set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text))


def _unknown_year(year: str) -> tuple[str, str]:
    return f"数据里没有“{year}年”，报告也许没有这样写", f'查对年份；报告确实这样写，就写成{{{{ as_is("{year}年") }}}}'
