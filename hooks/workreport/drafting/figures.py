"""The figures of a draft: every quantity of the report with a suggested label, its period, place and id."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workreport.drafting.naming import free, id_from, likeness
from workreport.drafting.outline import Outline, Paragraph
from workreport.drafting.periods import Period, as_of_in, period_in
from workreport.drafting.reading import sentences
from workreport.drafting.series import EarlierFigure, Series
from workreport.model.series import TARGET
from workreport.quantities import Found, Kind, NotUnderstoodError, Quantity, find_quantities, parse
from workreport.quantities.names import NOT_QUANTITIES

_CLAUSE_ENDS = "，；：。！？（）"
# Stands at the head of a clause and holds to the end of its part of the sentence.
_SCOPE = re.compile("(?:^|[，；])(?:截[至止][^，]*?[底末日月])?(全国|全球|全省|全区|全市|全县|全州)")
_HEAD = re.compile(
    r"^(?:[、和及与]|其中|同时|并且?|还|以及|共|已有?|又|再|同期|累计|截[至止]\S*?[底末日]|今年以来|全年|20[0-9]{2}年|"
    r"[明今去]年|[上下]半年|全国|全省|全市|全区|全县|依法|各类|确保|推动|力争|有|的)+(?=\S{2})"
)
_TAIL = re.compile(
    r"(?:达到?|为|至|到|共|已?有|是|占|仅|分别|已|了|约|近|实现|保持在|控制在|稳定在|完成|最多的?|“|（|等|之比|再|力争|累计|合计|"
    r"就|多|的|中)+$"
)
_BEFORE_OBJECT = re.compile("(?:[对在从向为与由将把给按被让使]|等)(?:全部|全市|其余|其中)?$")
# Words that say nothing without those behind the number, and those that say nothing at all.
_OPEN = re.compile(r"^\S{2}$|(?:覆盖全部|涉及)$")
_EMPTY = ("其中", "已有", "共有", "现有", "还有")
_CHANGES = (Kind.CHANGE, Kind.FROM_TO, Kind.MULTIPLE, Kind.TREND)
_LONGEST_LABEL = 30
# At which an earlier figure is the same thing counted; editions are compared by it, so little may differ.
_SAME = 0.8
_NAMED = re.compile(f"{NOT_QUANTITIES.pattern}|附[件表图录][0-9]{{1,2}}")
_DIGITS = re.compile(r"(?<![A-Za-z0-9.])[0-9０-９]+(?:[.．][0-9０-９]+)?")


@dataclass(frozen=True)
class Figure:
    """A figure of a draft; empty texts are left out of the data."""

    id: str
    label: str
    says: str
    locator: str
    kind: Kind
    period: str = ""
    as_of: str = ""
    scope: str = ""
    area: str = ""
    known: bool = False  # whether the edition before has its id
    sure: bool = True  # whether the label is what stands before the number, and no other figure's


@dataclass(frozen=True)
class Statement:
    """A sentence of the report: text and figures in turn."""

    locator: str
    pieces: tuple[str | Figure, ...]


@dataclass(frozen=True)
class Unclear:
    """Something with a digit that the draft takes for no quantity, and the paragraph in which it stands."""

    locator: str
    words: str


@dataclass(frozen=True)
class Counted:
    """What the report says, sentence by sentence, and all its figures."""

    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    unclear: tuple[Unclear, ...]


def count(outline: Outline, series: Series, period: Period) -> Counted:
    """Find every quantity of a report, and write each of its sentences with the figures in their places."""
    writer = _Writer(outline, series, period)
    annexes = {table.locator for table in outline.tables}
    statements = [
        writer.statement(paragraph, sentence)
        for paragraph in outline.paragraphs
        for sentence in (
            [paragraph.text] if paragraph.name in annexes and not paragraph.part else sentences(paragraph.text)
        )
        if sentence.rstrip("。") != paragraph.heading or paragraph.text.rstrip("。") == paragraph.heading
    ]
    return Counted(tuple(statements), tuple(writer.figures), tuple(writer.unclear))


class _Writer:
    """Writes the statements one after the other; ids and labels are unique over all of them."""

    def __init__(self, outline: Outline, series: Series, period: Period) -> None:
        self.series, self.period = series, period
        self.targets = {part.id for part in outline.parts if part.kind == TARGET}
        self.earlier = {each.id: each for each in series.figures}
        self.ids = {"table", "charts", "facts", *(area.id for area in outline.areas), *self.earlier}
        self.labels = set[str]()
        self.figures = list[Figure]()
        self.unclear = list[Unclear]()

    def statement(self, paragraph: Paragraph, sentence: str) -> Statement:
        """Return a sentence with its quantities as figures; what is not understood stays text."""
        found = find_quantities(sentence)
        pieces, edge, here = list[str | Figure](), 0, list[Figure]()
        for place, each in enumerate(found):
            says = written_alone(found, place)
            if not says:
                self.unclear.append(Unclear(paragraph.name, each.quantity.text))
                continue
            here.append(self._figure(paragraph, sentence, found, place, says, here))
            pieces += [sentence[edge : each.start], here[-1]]
            edge = each.end
        pieces.append(sentence[edge:])
        self._note_digits(paragraph.name, [piece for piece in pieces if isinstance(piece, str)])
        return Statement(paragraph.name, tuple(piece for piece in pieces if piece))

    def _figure(
        self,
        paragraph: Paragraph,
        sentence: str,
        found: Sequence[Found],
        place: int,
        says: str,
        here: Sequence[Figure],
    ) -> Figure:
        each, before = found[place], _without_quantities(sentence, found[:place])[: found[place].start]
        segment = before[before.rfind("；") + 1 :]
        ahead = self.period.ahead if paragraph.part in self.targets else ""
        scopes = _SCOPE.findall(segment)
        label, sure = _label(sentence, found, place, here)
        figure = Figure(
            id="",
            label=label or paragraph.heading[:_LONGEST_LABEL],
            sure=sure,
            says=says,
            locator=paragraph.name,
            kind=each.quantity.kind,
            period=period_in(_time_words(segment), self.period) or ahead,
            as_of=as_of_in(segment, self.period),
            scope=scopes[-1] if scopes else "",
            area=paragraph.area,
        )
        free_label = self._free_label(figure, paragraph)
        figure = self._named(
            replace(figure, label=free_label, sure=sure and free_label in (figure.label, f"{figure.label}的变化"))
        )
        self.figures.append(figure)
        return figure

    def _free_label(self, figure: Figure, paragraph: Paragraph) -> str:
        label = figure.label
        changes = [f"{label}的变化"] if figure.kind in _CHANGES else []
        told = [f"{label}（{words}）" for words in (figure.period, paragraph.name) if words and words not in label]
        base = label.split("（")[0]
        choices = [
            label,
            *changes,
            *told,
            *(f"{base}（{paragraph.name}，{number}）" for number in "二三四五六七八九十"),
        ]
        free = next((each for each in choices if each not in self.labels), f"{label}（{len(self.labels)}）")
        self.labels.add(free)
        return free

    def _named(self, figure: Figure) -> Figure:
        earlier = None if figure.period and figure.period == self.period.ahead else self._earlier(figure)
        if earlier:
            del self.earlier[earlier.id]
            return replace(figure, id=earlier.id, known=True)
        base = figure.label.split("（")[0]
        changed = base.removesuffix("的变化")
        figure_id = id_from(changed, [] if base != changed else self.ids, "figure")
        if base != changed:
            figure_id = free(f"{figure_id}-change", self.ids)
        self.ids.add(figure_id)
        return replace(figure, id=figure_id)

    def _earlier(self, figure: Figure) -> EarlierFigure | None:
        likest = max(
            (each for each in self.earlier.values() if each.area == figure.area or not each.area),
            key=lambda each: (each.label == figure.label, likeness(each.label, figure.label)),
            default=None,
        )
        if likest and (likest.label == figure.label or likeness(likest.label, figure.label) >= _SAME):
            return likest
        return None

    def _note_digits(self, locator: str, texts: Sequence[str]) -> None:
        for text in texts:
            plain = _NAMED.sub(lambda name: "　" * len(name[0]), text)
            self.unclear += [
                Unclear(locator, text[max(0, each.start() - 8) : each.end() + 8].strip())
                for each in _DIGITS.finditer(plain)
            ]


def written_alone(found: Sequence[Found], place: int) -> str:
    """Write a quantity so that it means alone what it means in its sentence.

    One of several that share their words, as in 同比分别下降21.4%和5.2%, takes these words with it, without 分别.

    Parameters:
        found: The quantities of a sentence.
        place: Which of them.

    Returns:
        The words; empty if no words say it alone.
    """
    quantity = found[place].quantity
    first = next((found[at].quantity.text for at in range(place, -1, -1) if "分别" in found[at].quantity.text), "")
    lead = re.match(r"(.*?)分别(?:为|是|达到?)?(\D*)", first)
    texts = [quantity.text.replace("分别", "") if "分别" in quantity.text else quantity.text]
    if place and not quantity.text.startswith(quantity.direction or " "):
        before = found[place - 1].quantity.text
        texts += [f"{lead[1]}{lead[2]}{quantity.text}"] if lead else []
        texts.append(f"{quantity.base}{quantity.direction}{quantity.text}")
        texts.append(re.sub(r"[0-9０-９].*$", "", before) + quantity.text)
    texts += [f"{text}{quantity.unit}" for text in texts]
    return next((text for text in texts if _means(text, quantity)), "")


def _means(text: str, wanted: Quantity) -> bool:
    try:
        quantity = parse(text)
    except NotUnderstoodError:
        return False
    return all(
        getattr(quantity, name) == getattr(wanted, name)
        for name in ("kind", "value", "low", "high", "start", "terms", "unit", "direction", "base", "per")
    )


def _without_quantities(sentence: str, found: Sequence[Found]) -> str:
    """Blank out quantities: what they compare themselves with says nothing of the figures behind them."""
    for each in found:
        sentence = f"{sentence[: each.start]}{'#' * (each.end - each.start)}{sentence[each.end :]}"
    return sentence


def _time_words(segment: str) -> str:
    """Return the words before a figure that can say of which period it is.

    Those are the words of its own clause, and earlier ones with which its part of the sentence begins, or which stand
    alone between commas.
    """
    *earlier, own = segment.split("，")
    return "，".join([*(each[:9] for each in earlier[:1]), *(each for each in earlier[1:] if len(each) <= 6), own])


def _label(sentence: str, found: Sequence[Found], place: int, here: Sequence[Figure]) -> tuple[str, bool]:
    """Suggest what a quantity counts: the words before it, or what the figure before it counts, or the words behind.

    Returns:
        The label, and whether it is as likely right as what stands before a number usually is.
    """
    start, end = found[place].start, found[place].end
    edge = found[place - 1].end if place else 0
    changes = found[place].quantity.kind in _CHANGES
    clause = max(edge, *(sentence.rfind(sign, 0, start) + 1 for sign in _CLAUSE_ENDS))
    before = _stripped(sentence[clause:start])
    following = found[place + 1].start if place + 1 < len(found) else len(sentence)
    behind = _stripped(re.split(f"[{_CLAUSE_ENDS}、和]", sentence[end:following])[0])
    if listed := _listed(sentence, found, place):
        return listed, True
    if (open_end := _BEFORE_OBJECT.search(sentence[clause:start])) and len(behind) > 1:
        several = "等" * open_end[0].startswith("等")
        return (_stripped(sentence[clause:start][: open_end.start()]) + several + behind)[:_LONGEST_LABEL], False
    if _OPEN.search(before) and len(behind) > 1 and sentence[end : end + 1].strip(_CLAUSE_ENDS):
        return ((before if before not in _EMPTY else "") + behind)[:_LONGEST_LABEL], False
    if before.startswith("占") and here:
        return (here[-1].label + before)[-_LONGEST_LABEL:], False
    if len(before) >= 2 and before not in _EMPTY:
        return _whole(before[-_LONGEST_LABEL:]), len(before) <= _LONGEST_LABEL
    if here and (changes or len(behind) < 2):
        return _of_one_before(found, place, here), changes
    return (behind[:_LONGEST_LABEL], False) if len(behind) >= 2 else (here[-1].label if here else "", False)


def _listed(sentence: str, found: Sequence[Found], place: int) -> str:
    """Return the label of one of several quantities whose names stand before them: 持枪、爆炸案件分别下降5%和6%."""
    first = place
    while first and "分别" not in found[first].quantity.text + sentence[found[first - 1].end : found[first].start]:
        first -= 1
    lead = sentence[: found[first].start] + found[first].quantity.text.partition("分别")[0]
    if "分别" not in found[first].quantity.text and not re.search("分别(?:为|是|达到?)?$", lead):
        return ""
    names = re.split(
        "[、和及与]", re.split(f"[{_CLAUSE_ENDS}]", sentence[: found[first].start])[-1].partition("分别")[0]
    )
    last = first + 1
    while last < len(found) and not sentence[found[last - 1].end : found[last].start].strip("、和，及与 "):
        last += 1
    if len(names) != last - first or len(names) < 2 or place >= last:
        return ""
    name, whole = names[place - first], _stripped(names[-1])
    return _stripped(name if len(name) >= len(whole) else name + whole[len(name) :])


def _of_one_before(found: Sequence[Found], place: int, here: Sequence[Figure]) -> str:
    """Return the label of the amount of which a change tells; several changes tell of as many amounts in turn."""
    first = last = place
    while first and found[first - 1].quantity.kind in _CHANGES:
        first -= 1
    while last + 1 < len(found) and found[last + 1].quantity.kind in _CHANGES:
        last += 1
    amounts, size = [figure.label for figure in here if figure.kind not in _CHANGES], last - first + 1
    if 1 < size <= len(amounts) and "分别" in found[first].quantity.text:
        return amounts[place - first - size]
    return amounts[-1] if amounts else here[-1].label.removesuffix("的变化")


def _stripped(words: str) -> str:
    words = words.strip(" （）").removeprefix("”").removesuffix("“")
    stripped = _TAIL.sub("", _HEAD.sub("", words))
    return _whole(stripped if len(stripped) >= 2 else words)


def _whole(words: str) -> str:
    """Close the quotation marks of words that were cut out of a sentence."""
    words = words.removeprefix("”")
    if words.count("“") > words.count("”"):
        return f"{words}”" if not words.endswith("“") else words[:-1]
    return f"“{words}" if words.count("”") > words.count("“") else words
