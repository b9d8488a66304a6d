"""Empties a project of the reports that it ships, and drafts the first edition of another body's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from string import Template

from pypinyin import lazy_pinyin

from workreport.drafting.data_file import given_in, series_file
from workreport.drafting.draft import Draft
from workreport.drafting.edition import compose, read_text
from workreport.drafting.outline import outline, parts_of
from workreport.drafting.reading import Reading
from workreport.drafting.series import Series
from workreport.loading.load import SERIES_FOLDER
from workreport.model import ID_PATTERN, TEXT_PATTERN, Published
from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.source_files import read_source

TEMPLATES = Path(__file__).parent / "templates"
YES_AND_NO = {"yes": True, "是": True, "no": False, "否": False}
# The pages that speak of the site and not of a report stay.
_KEPT = ("accessibility", "contribute", "offline", "operate")
_WRITTEN = ("index", "about", "print", "corrections", "glossary")
_GUIDE = "CONTRIBUTING.md"
# The picture of the shipped home page, and the tests of what only the shipped content can promise.
_OF_SHIPPED = (
    ".github/home.png",
    "tests/content/test_guide*.py",
    "tests/content/test_no_fiction.py",
    "tests/content/test_search.py",
    "tests/content/held_out.yml",
    "tests/content/test_addresses.py",
    "tests/content/addresses.txt",
)
_BLOCK = r"^{}:.*\n(?:(?![A-Za-z_]+:|\n?#).*\n)*"


@dataclass(frozen=True)
class Identity:
    """What a new site is: its name, the body whose reports it presents, and whether it is that body's own."""

    name: str
    body: str
    official: bool

    @property
    def standing(self) -> str:
        """Say on a page whose site it is."""
        own = f"本站由{self.body}主办。"
        return own if self.official else "本站是**非官方读者版**，[不代表任何机构](about.md)。"


def draft_site(root: Path, identity: Identity, text: Path, edition: str = "") -> Draft:
    """Draft a site of another body in the place of the one that the project at `root` ships.

    Parameters:
        root: The folder of the project.
        identity: What the new site is.
        text: The file with the pasted text of its first report.
        edition: The id of the first edition; by default from the year and the half-year that the text names.

    Raises:
        ProblemsFound: A name or the text cannot be used, or the text does not say which year it is about.
    """
    _check(identity)
    reading = read_text(text)
    edition = edition or edition_of(reading)
    if not re.fullmatch(ID_PATTERN, edition):
        remedy = "加上EDITION=，只用小写英文字母、数字和连字符，例如EDITION=2019-h1"
        raise ProblemsFound([Problem(text.name, 1, "看不出报告讲的是哪一年", remedy)])
    series = _series(identity, reading, edition)
    gone = _editions(root)
    folders = [path.name for path in sorted((root / "docs").iterdir()) if path.is_dir()]
    settings = _settings(root, identity, folders)
    draft = compose(edition, reading, series, settings, series_file(replace(series, areas=())))
    found = outline(reading, series)
    values = {
        "site": identity.name,
        "body": identity.body,
        "title": reading.title or f"{identity.body}报告",
        "edition": edition,
        "series": series.id,
        "standing": identity.standing,
        "plain": "" if identity.official else "这是非官方读者版。",
        "about": _about(identity),
        "pages": _ways_to_pages(root),
        "cards": "{{ figure_cards() }}\n\n" * ("{{ figure_cards() }}" in draft.added[f"docs/{edition}/index.md"]),
        "examples": f"[{'、'.join(area.name for area in found.areas[:4])}]".replace("、", ", "),
    }
    series_path = f"data/{SERIES_FOLDER}/{series.id}.yml"
    added = {
        **draft.added,
        series_path: draft.changed[series_path] if series_path in draft.changed else series_file(series),
        "data/glossary.yml": _filled("glossary_data", values),
        "data/search.yml": _filled("search_data", values),
        "data/site.yml": _filled("site_data", values),
        "data/published.yml": _published(),
        **{f"docs/{name}.md": _filled(name, values) for name in _WRITTEN},
        "docs/contribute.md": _of_new_edition(read_source("contribute.md", root / "docs/contribute.md"), gone, edition),
    }
    changed = {
        "mkdocs.yml": draft.changed["mkdocs.yml"],
        **_readmes(root, values),
        **_guide(root, values),
        **_styles(root, identity),
    }
    removed = [path.relative_to(root).as_posix() for path in _shipped(root, gone)]
    return Draft(added, changed, (*removed, *added), _told(identity, gone, draft))


def edition_of(reading: Reading) -> str:
    """Return the id that the year and the half-year of a report's title, or of the day it was given, suggest."""
    titled = re.search(r"(20[0-9]{2})年([上下]半年)?", reading.title)
    if titled:
        half = {"上半年": "-h1", "下半年": "-h2"}.get(titled[2] or "", "")
        return titled[1] + half
    day = given_in(reading.opening).date
    if day:  # a report that is given in the first months of a year is about the year before
        return str(int(day[:4]) - (int(day[5:7]) <= 5))
    years = re.findall(r"(20[0-9]{2})年", "\n".join(block.text for block in reading.blocks[:6]))
    return years[0] if years else ""


def _check(identity: Identity) -> None:
    problems = [
        Problem(
            name, 1, f"{name}“{value}”不能用" if value else f"没有写{name}", f"写成一行普通文字，例如{name}={example}"
        )
        for name, value, example in (
            ("NAME", identity.name, "江州检察报告"),
            ("BODY", identity.body, "江州市人民检察院"),
        )
        if not re.fullmatch(TEXT_PATTERN, value)
    ]
    if problems:
        raise ProblemsFound(problems)


def _series(identity: Identity, reading: Reading, edition: str) -> Series:
    """Return the series of a new site, with the parts of its first report and without areas."""
    title = reading.title
    named = title and not re.search("[0-9]|[上下]半年", title)
    syllables = [each for each in lazy_pinyin(identity.body[:2]) if re.fullmatch("[a-z]+", each)]
    series_id = "".join(syllables) or "report"
    return Series(
        id=series_id if series_id != edition else f"{series_id}-reports",
        name=title if named else f"{identity.body}报告",
        body=identity.body,
        official=identity.official,
        parts=parts_of(reading),
    )


def _about(identity: Identity) -> str:
    if identity.official:
        return f"本站由{identity.body}主办，把自己的报告按工作领域整理出来。报告是唯一的依据，意思以报告为准。"
    return (
        f"本站是{identity.body}报告的非官方读者版，不属于任何机构，也不代表任何机构。\n\n"
        "报告是唯一的依据，意思以报告为准。报告没有说、由我们补充的，是[用语](glossary.md)的词义和编者注，还有“对照”和相关领域。"
    )


def _editions(root: Path) -> list[str]:
    """List the ids of the editions that the project ships: the folders below docs/ that have a data file."""
    return sorted(path.name for path in (root / "docs").iterdir() if (root / "data" / f"{path.name}.yml").is_file())


def _shipped(root: Path, editions: list[str]) -> Iterator[Path]:
    """Yield what belongs to the shipped reports and not to the program."""
    yield from sorted(path for path in (root / "docs").iterdir() if path.is_dir())
    for edition in editions:
        for place in (f"data/{edition}.yml", f"data/{edition}", f"data/{edition}.txt"):
            if (root / place).exists():
                yield root / place
    yield from sorted((root / "data" / SERIES_FOLDER).glob("*.yml"))
    yield from (path for path in sorted((root / "docs").glob("*.md")) if path.stem not in _KEPT)
    yield from (path for name in _OF_SHIPPED for path in sorted(root.glob(name)))


def _settings(root: Path, identity: Identity, gone: list[str]) -> str:
    """Return mkdocs.yml with the names of the new site, and without what it lists of the shipped reports."""
    text = read_source("mkdocs.yml", root / "mkdocs.yml")
    texts = {
        "site_name": identity.name,
        "site_description": f"{identity.body}的报告，按工作领域整理，每一条都注明在报告里的位置。",
        "copyright": "本站文字按CC BY 4.0许可使用；报告里的事实不受著作权保护，可以自由使用。",
    }
    for name, value in texts.items():
        if line := re.search(rf"^{name}:.*$", text, re.MULTILINE):
            text = f"{text[: line.start()]}{name}: {value}{text[line.end() :]}"
    text = re.sub(rf"^ +/(?:{'|'.join(map(re.escape, gone)) or '-'})/.*\n", "", text, flags=re.MULTILINE)
    nav = re.search(_BLOCK.format("nav"), text, re.MULTILINE)
    if not nav:
        return text
    kept = "".join(_without(nav[0].splitlines(keepends=True), gone))
    return text[: nav.start()] + kept + text[nav.end() :]


def _without(lines: list[str], gone: list[str]) -> Iterator[str]:
    """Yield the lines of the navigation that list pages which stay, and the headings above them."""
    pages = [re.search(r"([a-z0-9/-]+)\.md\s*(?:#.*)?$", line) for line in lines]
    stay = [
        bool(page) and page[1].split("/")[0] not in gone and ("/" in page[1] or page[1] in (*_KEPT, *_WRITTEN))
        if page
        else None
        for page in pages
    ]
    for place, line in enumerate(lines):
        if stay[place] is None and line.strip().endswith(":") and place:
            depth = len(line) - len(line.lstrip())
            inside = []
            for below in range(place + 1, len(lines)):
                if lines[below].strip() and len(lines[below]) - len(lines[below].lstrip()) <= depth:
                    break
                inside.append(stay[below])
            if True not in inside:
                continue
        if stay[place] is not False:
            yield line


def _filled(name: str, values: dict[str, str]) -> str:
    return Template((TEMPLATES / f"{name}.txt").read_text(encoding="utf-8")).substitute(values)


def _ways_to_pages(root: Path) -> str:
    """Return what readers say when they look for a page that speaks of the site, as the shipped search knows it."""
    lines = read_source("search.yml", root / "data/search.yml").split("\n")
    own = re.compile(rf"  (?:{'|'.join((*_KEPT, 'print', 'glossary', 'corrections'))})\.md(?:#[a-z-]+)?: \[")
    kept = [line for line in lines if own.match(line)]
    return "\n".join(["pages:" if kept else "pages: {}", *kept])


def _published() -> str:
    return (
        "# yaml-language-server: $schema=schema/published.json\n"
        "# 最近一次发布时的数字和更正，检查时用来比较。由make record写出，不要手改。\n"
        f"editions: []\nchecksum: {Published.of(()).checksum}\n"
    )


def _of_new_edition(text: str, gone: list[str], edition: str) -> str:
    """Let a page that stays name the files of the new edition."""
    for each in gone:
        text = text.replace(each, edition)
    return text


def _readmes(root: Path, values: dict[str, str]) -> dict[str, str]:
    """Return the files that introduce the project, with the new site's name above their first heading."""
    files = {}
    for file, name in (("README.md", "readme"), ("README.en.md", "readme_en")):
        if (root / file).is_file():
            text = read_source(file, root / file)
            files[file] = _filled(name, values) + text[max(0, text.find("\n## ") + 1) :]
    return files


def _guide(root: Path, values: dict[str, str]) -> dict[str, str]:
    """Return the editors' guide with a chapter on the new site in the place of the examples from the shipped one."""
    if not (root / _GUIDE).is_file():
        return {}
    text = read_source(_GUIDE, root / _GUIDE)
    chapter = re.search(r"^## 改内容\n.*?(?=^## )", text, re.MULTILINE | re.DOTALL)
    return {_GUIDE: text.replace(chapter[0], _filled("guide", values))} if chapter else {}


def _styles(root: Path, identity: Identity) -> dict[str, str]:
    """Return the styles that print the site's name, with the new one."""
    found = re.search(r"^site_name: (.+)$", read_source("mkdocs.yml", root / "mkdocs.yml"), re.MULTILINE)
    paths = sorted((root / "overrides").rglob("*.css")) if found else []
    texts = {path: path.read_text(encoding="utf-8") for path in paths}
    return {
        path.relative_to(root).as_posix(): text.replace(f'"{found[1]}"', f'"{identity.name}"')
        for path, text in texts.items()
        if found and f'"{found[1]}"' in text
    }


def _told(identity: Identity, gone: list[str], draft: Draft) -> str:
    lines = [
        f"新网站“{identity.name}”：{identity.body}，{'机关自己的网站' if identity.official else '非官方读者版'}",
        f"清空了原来的内容：{'、'.join(gone)}各期、系列、用语、搜索用的词、发布记录、首页和关于本站",
        "换了图标请改overrides/assets/favicon.svg；首页的照片用make screenshots重拍",
    ]
    return "\n".join([*lines, draft.told])
