"""Reading the report's own text, and finding the paragraph of each locator in it."""

import re
from collections.abc import Mapping
from pathlib import Path

from workreport.loading.references import entries
from workreport.loading.yaml_source import YamlSource
from workreport.model import COUNT_PATTERN, Paragraph
from workreport.problems.problem import Problem, ProblemsFound, excerpt
from workreport.text.characters import check_characters
from workreport.text.encoding import decode_chinese
from workreport.text.source_files import refusal
from workreport.text.suggestions import nearest

# A report has a hundred; a book has not more.
MOST_PARAGRAPHS = 3000
# What may stand before a heading at the start of its paragraph: ——, 一、, （一）, 1.
_NUMBERING = re.compile(r"[—–·•●■◆－\-\s]*(?:[（(]?[一二三四五六七八九十百0-9]{1,4}[）)]?[、.．]?\s*)?")


def read_original(data: Path, source: YamlSource, stem: str) -> tuple[tuple[Paragraph, ...], list[Problem]]:
    """Read the text of an edition's report: each line that is not blank is a paragraph.

    A locator names the paragraph whose number it gives, or else the first one after the last locator's that begins with
    its heading. Locators that name none are reported in the edition's file.

    Parameters:
        data: The data folder.
        source: The edition's file.
        stem: The name of both files.

    Returns:
        The paragraphs, none where the edition does not carry the text, and the problems in the text.
    """
    file, path = f"data/{stem}.txt", data / f"{stem}.txt"
    if not path.exists() and not path.is_symlink():
        return (), []
    if problem := refusal(file, path):
        return (), [problem]
    try:
        text = decode_chinese(file, path.read_bytes())
    except ProblemsFound as error:
        return (), error.problems
    texts = [line.strip() for line in text.split("\n") if line.strip()]
    if not texts:
        return (), [Problem(file, 1, "文件是空的", "贴上报告原文，每段一行；没有原文就删去这个文件")]
    locators = _locators(source, texts, file)
    paragraphs = (
        Paragraph(number=place, text=each, locator=locators.get(place)) for place, each in enumerate(texts, 1)
    )
    return tuple(paragraphs), check_characters(file, text)


def stray_originals(data: Path, editions: Mapping[str, YamlSource]) -> list[Problem]:
    """Return a problem for each text that belongs to no edition."""
    return [
        Problem(
            f"data/{path.name}",
            1,
            f"没有“{path.stem}”这一期报告",
            nearest(path.stem, [f"{each}.txt" for each in editions], "文件名写成那一期的编号，例如2018-h1.txt"),
        )
        for path in sorted(data.glob("[!.]*.txt"))
        if path.stem not in editions
    ]


def _locators(source: YamlSource, texts: list[str], file: str) -> dict[int, str]:
    """Map the numbers of paragraphs to the ids of the locators that name them, and report those that name none."""
    named: dict[int, tuple[str, str]] = {}
    starts = [(text, _without_numbering(text)) for text in texts]
    last = 0
    for path, locator in entries(source, "locators"):
        name, given = str(locator.get("name")), locator.get("paragraph")
        if given is None:
            place = _starting_with(str(locator.get("heading")), starts, last)
        elif isinstance(given, str) and COUNT_PATTERN.fullmatch(given):
            place = int(given)
        else:  # reported with the rest of the edition's file
            continue
        line = source.line((*path, "heading" if given is None else "paragraph"))
        if not 0 < place <= len(texts):
            source.report(line, *_not_found(file, name, given, texts, last))
        elif place in named:
            what = f"“{name}”和另一段“{named[place][1]}”都指到{file}的第{place}段"
            source.report(line, what, "写一行“paragraph: 第几段”，每一段只有一个名字")
        else:
            named[place], last = (str(locator.get("id")), name), place
    return {place: locator_id for place, (locator_id, _) in named.items()}


def _starting_with(heading: str, starts: list[tuple[str, str]], after: int) -> int:
    """Return the number of the first paragraph after another that begins with a heading; 0 if none does."""
    following = enumerate(starts[after:], after + 1)
    return next((number for number, each in following if any(start.startswith(heading) for start in each)), 0)


def _without_numbering(text: str) -> str:
    match = _NUMBERING.match(text)
    return text[match.end() :] if match else text


def _not_found(file: str, name: str, given: object, texts: list[str], last: int) -> tuple[str, str]:
    if given is not None:
        return f"{file}没有第{given}段", f"它一共有{len(texts)}段，空行不算；查对“{name}”是第几段"
    following = f"，例如第{last + 1}段是“{excerpt(texts[last], 20)}”" if last < len(texts) else ""
    return (
        f"在{file}里找不到“{name}”：它前一个段落以后，没有一段以这个heading开头",
        f"在这一条里加一行“paragraph: 第几段”，空行不算{following}",
    )
