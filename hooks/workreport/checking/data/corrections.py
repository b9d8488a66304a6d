"""Comparing the data with the last release: no published figure may change without an entry in the correction log."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workreport.loading import read_data
from workreport.loading.yaml_source import Place
from workreport.model import Correction, Edition, PublishedEdition, PublishedFigure, Report
from workreport.problems.problem import Problem

REMOVED = "删去"
# What the offered entry has for a reason, which only the editor knows.
REASON = "写上改的原因"
# The fields of the data that the record calls by another name.
NAMES_IN_DATA = {"value": "says"}
# Text that needs no quotes in a flow mapping of YAML.
PLAIN = re.compile(r"\w[\w.%“”、，《》（）-]*")


@dataclass(frozen=True)
class Change:
    """A changed part of a published figure, with the new and the old label of the figure."""

    place: Place
    labels: tuple[str, ...]
    old: str
    new: str

    def explaining(self, entries: Sequence[Correction]) -> list[Correction]:
        """Return the entries of the log that lead, one after the other, from the old text to the new.

        There are several if a figure was corrected again before the record of releases was written, and some also if it
        was corrected back.
        """
        text, used = self.old, list[Correction]()
        for entry in entries:
            if entry.subject in self.labels and entry.old == text:
                text, used = entry.new, [*used, entry]
        return used if text == self.new else []


def check_corrections(root: Path, report: Report) -> list[Problem]:
    """Return problems for changes without an entry in the log, entries without a change, and removed entries."""
    editions = {edition.id: edition for edition in report.editions}
    problems = [
        problem for edition in report.editions for problem in _check_log(root / "data" / f"{edition.id}.yml", edition)
    ]
    if report.published.checksum != report.published.digest():
        problems.append(
            Problem(
                "data/published.yml", 1, "发布记录和它的校验码不符，它不是make record写出的样子", "从仓库里恢复这个文件"
            )
        )
    for released in report.published.editions:
        path = root / "data" / f"{released.id}.yml"
        if released.id in editions:
            problems += _check_edition(path, editions[released.id], released)
        else:
            problems.append(
                Problem(f"data/{path.name}", 1, "已经发布的这一期报告不见了", "恢复这个文件，文件名照原来的写")
            )
    return problems


def entry_line(entry: Correction) -> str:
    """Write an entry as one line of the data file."""
    texts = {name: str(value) for name, value in entry}
    return (
        "- {"
        + ", ".join(
            f"{name}: {text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)}"
            for name, text in texts.items()
        )
        + "}"
    )


def _check_log(path: Path, edition: Edition) -> list[Problem]:
    if not edition.corrections:
        return []
    source = read_data(path.parent, path.name)
    for number, entry in enumerate(edition.corrections):
        line = source.line(("corrections", number))
        if entry.old == entry.new:
            source.report(line, f"更正前后一样，都是“{entry.old}”", "old写原来发布的，new写改成的；没有改就删去这一条")
        elif _is_repeated(entry, edition.corrections[:number]):
            source.report(line, f"这一条更正写了两次：{entry.subject}", "只留下一次")
        if entry.reason == REASON:
            source.report(line, f"reason还是“{REASON}”", "写上为什么改，例如：和报告核对，原来抄错了")
        before = [each for each in edition.corrections[:number] if each.subject == entry.subject]
        if before and entry.date < before[-1].date:
            what = f"“{entry.subject}”前一条更正的日期是{before[-1].date}，这一条却写{entry.date}"
            source.report(line, what, "先改的写在前面，后改的写在后面；日期不对就改正")
        if entry.date < edition.period.end:
            source.report(line, f"更正的日期{entry.date}比这一期的最后一天{edition.period.end}还早", "写改的那一天")
    return source.problems


def _is_repeated(entry: Correction, earlier: Sequence[Correction]) -> bool:
    """Whether an earlier entry tells of the same change, and none behind it of a change back."""
    told = False
    for each in earlier:
        if each.subject == entry.subject:
            told = (told or (each.old, each.new) == (entry.old, entry.new)) and each.new != entry.old
    return told


def _check_edition(path: Path, edition: Edition, released: PublishedEdition) -> list[Problem]:
    added = [
        (("corrections", number), entry)
        for number, entry in enumerate(edition.corrections)
        if entry not in released.corrections
    ]
    labels = {figure.label for figure in edition.figures} | {figure.label for figure in released.figures}
    entries = [entry for _, entry in added]
    explaining = [(change, change.explaining(entries)) for change in _parts(edition, released)]
    faults = [
        (change.place, *_unexplained(change, edition))
        for change, found in explaining
        if change.old != change.new and not found
    ]
    used = [entry for _, found in explaining for entry in found]
    for place, entry in added:
        if entry.subject in labels and entry not in used:
            what = f"更正记录说“{entry.subject}”从“{entry.old}”改成“{entry.new}”，数据里没有这一处改动"
            faults.append((place, what, "old照已经发布的写，new照现在数据里的写；没有改就删去这一条"))
    faults += [
        (("corrections",), f"已经发布的更正不见了或者改了：{entry.subject}", f"恢复成{entry_line(entry)}")
        for entry in released.corrections
        if entry not in edition.corrections
    ]
    if not faults:
        return []
    source = read_data(path.parent, path.name)
    return [Problem(source.file, source.line(place), what, remedy) for place, what, remedy in faults]


def _parts(edition: Edition, released: PublishedEdition) -> Iterator[Change]:
    """Yield every part of every published figure, with what it says now."""
    now = {figure.id: (number, PublishedFigure.of(figure)) for number, figure in enumerate(edition.figures)}
    for old in released.figures:
        if old.id not in now:
            yield Change(("figures",), (old.label,), old.value, REMOVED)
            continue
        number, new = now[old.id]
        for (name, old_text), (_, new_text) in zip(old.parts(), new.parts(), strict=True):
            yield Change(("figures", number, NAMES_IN_DATA.get(name, name)), (new.label, old.label), old_text, new_text)


def _unexplained(change: Change, edition: Edition) -> tuple[str, str]:
    today = date.today().isoformat()
    entry = Correction.model_validate(
        {"date": today, "subject": change.labels[0], "old": change.old, "new": change.new, "reason": REASON}
    )
    where = "在corrections下面加一行" if edition.corrections else "删去corrections后面的[]，在它下面加一行"
    now = "删去了" if change.new == REMOVED else f"改成了“{change.new}”"
    return (
        f"“{change.labels[0]}”已经发布的是“{change.old}”，现在{now}，更正记录里没有这一处",
        f"改回去，或者{where}{entry_line(entry)}",
    )
