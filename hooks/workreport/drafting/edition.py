"""Drafts an edition from the text of its report."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from workreport.drafting.data_file import area_lines, edition_file, given_in, table_files
from workreport.drafting.draft import Draft
from workreport.drafting.figures import Counted, count
from workreport.drafting.navigation import with_edition, with_section
from workreport.drafting.outline import Outline, outline
from workreport.drafting.pages import PRINT, page_files, series_pages
from workreport.drafting.periods import Period, period_of
from workreport.drafting.reading import Kind, Reading, decode_report, read_report
from workreport.drafting.series import Series, read_series
from workreport.loading.load import SERIES_FOLDER
from workreport.model import ID_PATTERN
from workreport.model.series import RESULT, TARGET
from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.source_files import read_source

_MOST_NAMED = 12


def draft_edition(root: Path, text: Path, edition: str, series_id: str = "") -> Draft:
    """Draft the data file, the pages and the entries of the navigation of an edition.

    Parameters:
        root: The folder of the project.
        text: The file with the pasted text of the report.
        edition: The id of the edition, such as 2019-h1.
        series_id: The id of its series; empty where there is only one.

    Raises:
        ProblemsFound: The text cannot be read, the id is no id, or there is no such series.
    """
    if not re.fullmatch(ID_PATTERN, edition):
        what = f"EDITION“{edition}”不能用作编号" if edition else "没有写EDITION"
        raise ProblemsFound([Problem("EDITION", 1, what, "只用小写英文字母、数字和连字符，例如EDITION=2019-h1")])
    series = read_series(root, series_id)
    reading = read_text(text)
    settings = read_source("mkdocs.yml", root / "mkdocs.yml")
    written = f"data/{SERIES_FOLDER}/{series.id}.yml"
    return compose(edition, reading, series, settings, read_source(written, root / written))


def read_text(text: Path) -> Reading:
    """Read the report in a file; raise ProblemsFound if there is no such file or nothing to read in it."""
    if not text.is_file():
        raise ProblemsFound([Problem(text.name or "TEXT", 1, "没有这个文件", "TEXT=写报告全文所在的文本文件")])
    reading = read_report(decode_report(text.name, text.read_bytes()))
    if not reading.blocks:
        raise ProblemsFound([Problem(text.name, 1, "没有读到报告的正文", "把报告的全文粘贴进去，包括标题")])
    return reading


def compose(edition: str, reading: Reading, series: Series, settings: str, series_text: str) -> Draft:
    """Put together the draft of an edition.

    Parameters:
        edition: The id of the edition.
        reading: Its report.
        series: The series to which it belongs.
        settings: The text of mkdocs.yml.
        series_text: The text of the series' data file, to which new areas are added.
    """
    words = "\n".join(block.text for block in reading.blocks)
    period = period_of(edition, reading.title, words)
    found = outline(reading, series)
    found = replace(found, names=_own_names(found, period, series))
    counted = count(found, series, period)
    pages = page_files(edition, reading, series, period, found, counted)
    added = {f"data/{edition}.yml": edition_file(edition, reading, series, period, found, counted)}
    new = [area for area in found.areas if area.id in found.added]
    name = period.name if series.alone else f"{series.body}{period.name}"
    listed = [page for page in pages if not page.endswith(f"/{PRINT}.md")]
    changed = {"mkdocs.yml": with_edition(settings, name, listed)}
    if series.last and not series.has_pages:
        own = series_pages(series)
        pages |= own
        changed["mkdocs.yml"] = with_section(changed["mkdocs.yml"], "各期报告", list(own))
    original = {f"data/{edition}.txt": "\n".join([*reading.lines, ""])} if series.official else {}
    if new:
        lines = "\n".join(area_lines(new)) + "\n"
        changed[f"data/{SERIES_FOLDER}/{series.id}.yml"] = _with_areas(series_text, lines)
    return Draft(
        {**added, **original, **table_files(edition, found), **pages},
        changed,
        told=_told(edition, reading, series, period, found, counted),
    )


def _own_names(found: Outline, period: Period, series: Series) -> dict[str, str]:
    """Name the parts that no heading of the report names by their period: 下半年成效, 明年上半年部署."""
    if not period.start:
        return found.names
    words = {RESULT: period.says, TARGET: period.ahead}
    return {
        part.id: f"{words.get(part.kind, '')}{part.name}" if found.names[part.id] == part.name else found.names[part.id]
        for part in found.parts
    }


def _with_areas(text: str, lines: str) -> str:
    """Add areas to the end of the list in the text of a series' data file."""
    listed = re.search(
        r"^areas:[ \t]*(?:\[\])?[ \t]*\n(?:(?:[ \t]+.*|[ \t]*#.*)?\n)*",
        text + "\n" * (not text.endswith("\n")),
        re.MULTILINE,
    )
    if not listed:
        return text.rstrip("\n") + "\nareas:\n" + lines
    return (
        text[: listed.start()]
        + re.sub(r"^areas:.*", "areas:", listed[0].rstrip("\n"))
        + "\n"
        + lines
        + text[listed.end() :]
    )


def _told(edition: str, reading: Reading, series: Series, period: Period, found: Outline, counted: Counted) -> str:
    """Say in Chinese what was drafted, what was left out, and what a person decides next."""
    kinds = Counter(block.kind for block in reading.blocks)
    known = sum(figure.known for figure in counted.figures)
    lines = [
        f"起草了{period.name if period.start else edition}（{edition}）：《{reading.title or '没有标题'}》",
        f"  {len(found.paragraphs)}段、{len(counted.statements)}句、{len(counted.figures)}个数量"
        f"（{known}个沿用上一期的编号）、{len(found.areas)}个领域"
        + (f"、{kinds[Kind.TABLE]}张表" if kinds[Kind.TABLE] else ""),
        f"  data/{edition}.yml、docs/{edition}里的页面、mkdocs.yml里的导航",
    ]
    left = [*reading.dropped, *given_in(reading.opening).other]
    if left:
        lines += ["没有放进草稿的行（页码、称呼、报告之外的说明）：", *(f"  {each}" for each in left)]
    if counted.unclear:
        lines.append("下面的数字没有当作数量，留在句子里，请看一看：")
        lines += [f"  {each.locator}：{each.words}" for each in counted.unclear]
    steps = [
        f"看data/{edition}.yml里的title、period{'、given' if reading.opening else ''}对不对，补上found（文本从哪里来）"
    ]
    if period.inferred:
        steps.append("报告里没有写年份，草稿写了“year: 推定”：能证实就删去这一行")
    if found.added:
        names = "、".join(f"{area.name}（{area.id}）" for area in found.areas if area.id in found.added)
        steps.append(f"定下新领域的名称和编号，编号以后不再改：{names}")
    steps += [
        "看每段归到哪个领域（sections），写好概括（summary）和对照（threads），删去“待确认：”",
        "看每个数量统计的是什么（label）、时期（period）对不对；同一件事用上一期的编号",
        *(["对照上一期：草稿照用语接上的部署（follows）对不对；没有提到的写进unmentioned"] if series.plans else []),
        "从headlines里选出最要紧的几个数字，放在首页和总览",
        f"把docs/{edition}里照抄的句子改成自己的话" if not series.official else f"看docs/{edition}里的句子，要改就改",
        "运行make check，它会逐条列出还没有定下来的地方",
    ]
    lines += ["接下来请依次：", *(f"  {number}. {step}" for number, step in enumerate(steps, 1))]
    return "\n".join(lines)
