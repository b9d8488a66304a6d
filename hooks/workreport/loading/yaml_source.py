"""YAML files as plain text values with line numbers.

Every scalar stays the text that the editor typed: 3.10 is not 3.1. Features of YAML beyond mappings, lists and one-line
text (tags, anchors, aliases, several documents) are refused, as is anything too deep or too long to be intended.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

import yaml

from workreport.loading.syntax import FOLDED, OPEN_QUOTE, explain
from workreport.problems.problem import Problem, excerpt

# PyYAML can be installed without libyaml, whose parser is much faster.
Loader: "type[yaml.CSafeLoader | yaml.SafeLoader]" = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# The keys and indexes that lead to a value.
Place = tuple[str | int, ...]
# A comment after text in the same line, which YAML does not read as text.
TRAILING_COMMENT = re.compile(r"[\s,\]}]*\s(#.*)")

# A report is 6 levels deep and has 1,500 events; these limits are reached before Python's recursion limit.
MAX_DEPTH = 12
MAX_EVENTS = 30_000
MAX_PROBLEMS = 50


@dataclass
class YamlSource:
    """The content of a YAML file and the problems in it.

    `value` is None if the file cannot be parsed. `lines` has the line of each value; `plain` the places of scalars
    without quotes; `tags` the allowed tags.
    """

    file: str
    value: object = None
    lines: dict[Place, int] = field(default_factory=dict)
    plain: set[Place] = field(default_factory=set)
    tags: dict[Place, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether there are so many problems that more would not help an editor."""
        return len(self.problems) > MAX_PROBLEMS

    def get(self, *path: str | int) -> object:
        """Return the value at a place, or None if there is none."""
        value = self.value
        for key in path:
            if isinstance(value, dict):
                value = value.get(key)
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return None
        return value

    def line(self, path: Place) -> int:
        """Return the line of the value at a place, or else of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def scalars(self, *place: str | int) -> Iterator[tuple[Place, str]]:
        """Yield all texts below a place, each with its own place."""
        value = self.get(*place)
        inside = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        for key in inside:
            yield from self.scalars(*place, key)
        if isinstance(value, str):
            yield place, value

    def report(self, line: int, what: str, remedy: str) -> None:
        """Add a problem in this file; after MAX_PROBLEMS, only a last one that says that there may be more."""
        if len(self.problems) == MAX_PROBLEMS:
            what, remedy = "这个文件里可能还有别的问题", "先改正上面指出的，再检查一次"
        if not self.full:
            self.problems.append(Problem(self.file, line, what, remedy))


class _LimitExceeded(Exception):
    """Raised at the first event beyond MAX_DEPTH or MAX_EVENTS."""


def read_yaml(
    file: str, text: str, tags: Collection[str] = (), *, literal: bool = False, comments: bool = False
) -> YamlSource:
    """Parse the text of a YAML file; its faults become problems of the result.

    `file` is the path in the messages; `tags` are the YAML tags that may be used; `literal` allows texts of several
    lines after “|”, and `comments` allows comments behind values.
    """
    source = YamlSource(file)
    folded: list[yaml.ScalarEvent] = []
    try:
        _compose_document(_parse(text, source, folded, comments=comments), source, tags)
    except yaml.MarkedYAMLError as error:
        source.value = None
        # An unclosed quote takes in all text up to the next quote, where the parser stumbles.
        opened = [_line(event) for event in folded if event.style in ("'", '"')]
        source.report(*((opened[0], *OPEN_QUOTE) if opened else explain(error, text)))
    except (yaml.YAMLError, _LimitExceeded):
        source.value = None
        if not source.problems:
            source.report(1, "文件里有YAML不允许的字符", "删去看不见的控制字符，用UTF-8保存")
    else:
        for event in folded:
            if not (literal and event.style == "|"):
                source.report(_line(event), *FOLDED)
    return source


def _parse(text: str, source: YamlSource, folded: list[yaml.ScalarEvent], *, comments: bool) -> Iterator[yaml.Event]:
    """Yield the parser's events, and add scalars of more than one line to `folded`."""
    depth, lines = 0, text.split("\n")
    for number, event in enumerate(yaml.parse(text, Loader=Loader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            source.report(_line(event), f"内容套了{MAX_DEPTH}层以上", "照着同一文件里别的内容写，不要再套一层")
            raise _LimitExceeded
        if number > MAX_EVENTS:
            source.report(_line(event), "文件的内容太多，从这里起没有再读", "删去多余的内容")
            raise _LimitExceeded
        if isinstance(event, yaml.ScalarEvent):
            _check_scalar(event, lines, source, folded, comments=comments)
        yield event


def _check_scalar(
    event: yaml.ScalarEvent, lines: list[str], source: YamlSource, folded: list[yaml.ScalarEvent], *, comments: bool
) -> None:
    end = event.end_mark
    assert end  # the parser marks every event
    if end.line + 1 != _line(event):
        folded.append(event)
    if comments or event.style or not event.value or end.line >= len(lines):
        return
    if comment := TRAILING_COMMENT.match(lines[end.line], end.column):
        source.report(
            end.line + 1,
            f"“{excerpt(comment[1], 20)}”会被当成注释，不会显示",
            "给内容加引号，或者删去“#”和后面的话",
        )


def _compose_document(events: Iterator[yaml.Event], source: YamlSource, tags: Collection[str]) -> None:
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if source.lines:
                source.report(_line(event), "一个文件里出现了第二份文档", "删去单独成行的“---”")
                source.value = None
                break
            source.value = _Composer(events, source, tags).compose(next(events), ())


@dataclass
class _Composer:
    """Builds values from parser events, and reports the features of YAML that the project does not use."""

    events: Iterator[yaml.Event]
    source: YamlSource
    tags: Collection[str]

    def compose(self, event: yaml.Event, path: Place) -> object:
        """Return the value that begins with an event, and record its line and its tag."""
        line, report = _line(event), self.source.report
        self.source.lines.setdefault(path, line)
        if isinstance(event, yaml.AliasEvent):
            report(line, f"用了YAML别名“*{event.anchor}”", "把内容原样写在这里；内容要以“*”开头，就加上引号")
            return event.anchor
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        if event.anchor:
            report(line, f"用了YAML锚点“&{event.anchor}”", "删去锚点，只写内容；内容要以“&”开头，就加上引号")
        if event.tag and event.tag in self.tags:
            self.source.tags[path] = event.tag
        elif event.tag and event.tag != "!":
            report(line, f"用了YAML标签“{event.tag}”", "删去标签，只写内容；内容要以“!”开头，就加上引号")
        if isinstance(event, yaml.ScalarEvent):
            if not event.style and not event.tag:
                self.source.plain.add(path)
            return event.value
        return self._mapping(path) if isinstance(event, yaml.MappingStartEvent) else self._sequence(event, path)

    def _mapping(self, path: Place) -> dict[str, object]:
        values: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = _line(event)
            if not isinstance(event, yaml.ScalarEvent):
                self.source.report(line, "项的名字不是一段文字", "写成“名字: 内容”")
                self.compose(event, (*path, "?"))
                self.compose(next(self.events), (*path, "?"))
                continue
            key = event.value
            if event.anchor or (event.tag and event.tag != "!"):
                self.source.report(line, f"项的名字“{key}”前面有YAML的锚点或标签", "只写名字")
            if key in values:
                first = self.source.lines[(*path, key)]
                self.source.report(line, f"“{key}”写了两次，第一次在第{first}行", "只留下对的那一个")
                self.compose(next(self.events), (*path, key, "?"))
                continue
            self.source.lines[(*path, key)] = line
            values[key] = self.compose(next(self.events), (*path, key))
        return values

    def _sequence(self, start: yaml.CollectionStartEvent, path: Place) -> list[object]:
        values: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self.compose(event, (*path, len(values))))
            if start.flow_style and isinstance(event, yaml.ScalarEvent) and not event.style and "，" in event.value:
                self.source.report(
                    _line(event),
                    f"方括号里的“{event.value}”用了全角逗号",
                    f"词和词之间用半角逗号，写成{event.value.replace('，', ', ')}",
                )
        return values


def _line(event: yaml.Event) -> int:
    assert event.start_mark  # the parser marks every event
    return event.start_mark.line + 1
