"""A YAML file as plain text values that remember their lines.

Every scalar stays the text that the editor typed: 3.10 is not 3.1. What YAML offers beyond mappings, lists and one-line
text (tags, anchors, aliases, several documents) is refused, and so is what is too deep or too long to have been meant.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

import yaml

from workreport.loading.syntax import FOLDED, OPEN_QUOTE, explain
from workreport.problems.problem import Problem, excerpt

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML without libyaml
    from yaml import SafeLoader as Loader

Place = tuple[str | int, ...]
# What stands behind a text in its line, and what it is cut off by.
CUT_OFF = re.compile(r"[\s,\]}]*\s(#.*)")

# The shipped files are 6 deep and hold 1,500 events; the limits are reached before Python's own.
DEEPEST = 12
MOST_EVENTS = 30_000
MOST_PROBLEMS = 50


@dataclass
class YamlSource:
    """The values of one file, the line on which each begins, and what is wrong with its YAML."""

    file: str
    value: object = None
    lines: dict[Place, int] = field(default_factory=dict)
    plain: set[Place] = field(default_factory=set)
    tags: dict[Place, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether so many problems are known that looking for more helps nobody."""
        return len(self.problems) > MOST_PROBLEMS

    def line(self, path: Place) -> int:
        """The line of the value at `path`, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def report(self, line: int, what: str, remedy: str) -> None:
        """Adds a problem of this file, unless there are too many already."""
        if len(self.problems) == MOST_PROBLEMS:
            what, remedy = "这个文件里可能还有别的问题", "先改正上面指出的，再检查一次"
        if not self.full:
            self.problems.append(Problem(self.file, line, what, remedy))


class _TooMuch(Exception):
    """The file is deeper or longer than is read."""


def read_yaml(file: str, text: str, tags: Collection[str] = (), *, literal: bool = False) -> YamlSource:
    """Return the text of a YAML file as values; what is wrong with it stands in `problems`.

    Only those tags may stand in it, and texts of several lines only with `literal`, after a “|”.
    """
    source = YamlSource(file)
    folded: list[yaml.ScalarEvent] = []
    try:
        _read(_events(text, source, folded), source, tags)
    except yaml.MarkedYAMLError as error:
        source.value = None
        # A quote that is not closed takes in what follows, and the parser stumbles only at the next one.
        opened = [_line(event) for event in folded if event.style in ("'", '"')]
        source.report(*((opened[0], *OPEN_QUOTE) if opened else explain(error, text)))
    except (yaml.YAMLError, _TooMuch):
        source.value = None
        if not source.problems:
            source.report(1, "文件里有YAML不允许的字符", "删去看不见的控制字符，用UTF-8保存")
    else:
        for event in folded:
            if literal and event.style == "|":
                continue
            source.report(_line(event), *FOLDED)
    return source


def _events(text: str, source: YamlSource, folded: list[yaml.ScalarEvent]) -> Iterator[yaml.Event]:
    """The parser's events; texts that take several lines are added to `folded`."""
    depth, lines = 0, text.split("\n")
    for number, event in enumerate(yaml.parse(text, Loader=Loader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            source.report(_line(event), f"内容套了{DEEPEST}层以上", "照着同一文件里别的内容写，不要再套一层")
            raise _TooMuch
        if number > MOST_EVENTS:
            source.report(_line(event), "文件的内容太多，从这里起没有再读", "删去多余的内容")
            raise _TooMuch
        if isinstance(event, yaml.ScalarEvent) and event.start_mark.line != event.end_mark.line:
            folded.append(event)
        if isinstance(event, yaml.ScalarEvent) and not event.style and event.value:
            end = event.end_mark
            if end.line < len(lines) and (found := CUT_OFF.match(lines[end.line], end.column)):
                source.report(
                    end.line + 1,
                    f"“{excerpt(found[1], 20)}”会被当成注释，不会显示",
                    "给内容加引号，或者删去“#”和后面的话",
                )
        yield event


def _read(events: Iterator[yaml.Event], source: YamlSource, tags: Collection[str]) -> None:
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if source.lines:
                source.report(_line(event), "一个文件里出现了第二份文档", "删去单独成行的“---”")
                source.value = None
                break
            source.value = _value(next(events), events, source, (), tags)


def _value(event, events, source: YamlSource, path: Place, tags: Collection[str]) -> object:
    source.lines.setdefault(path, _line(event))
    if isinstance(event, yaml.AliasEvent):
        source.report(_line(event), f"用了YAML别名“*{event.anchor}”", "把内容原样写在这里；内容要以“*”开头，就加上引号")
        return event.anchor
    if event.anchor:
        source.report(_line(event), f"用了YAML锚点“&{event.anchor}”", "删去锚点，只写内容；内容要以“&”开头，就加上引号")
    if event.tag in tags:
        source.tags[path] = event.tag
    elif event.tag and event.tag != "!":
        source.report(_line(event), f"用了YAML标签“{event.tag}”", "删去标签，只写内容；内容要以“!”开头，就加上引号")
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events, source, path, tags)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(event, events, source, path, tags)
    if not event.style and not event.tag:
        source.plain.add(path)
    return event.value


def _mapping(events, source: YamlSource, path: Place, tags: Collection[str]) -> dict[str, object]:
    values: dict[str, object] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            source.report(_line(event), "项的名字不是一段文字", "写成“名字: 内容”")
            _value(event, events, source, (*path, "?"), tags)
            _value(next(events), events, source, (*path, "?"), tags)
            continue
        key = event.value
        if event.anchor or event.tag and event.tag != "!":
            source.report(_line(event), f"项的名字“{key}”前面有YAML的锚点或标签", "只写名字")
        if key in values:
            first = source.lines[(*path, key)]
            source.report(_line(event), f"“{key}”写了两次，第一次在第{first}行", "只留下对的那一个")
            _value(next(events), events, source, (*path, key, "?"), tags)
            continue
        source.lines[(*path, key)] = _line(event)
        values[key] = _value(next(events), events, source, (*path, key), tags)
    return values


def _sequence(start, events, source: YamlSource, path: Place, tags: Collection[str]) -> list[object]:
    values: list[object] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        value = _value(event, events, source, (*path, len(values)), tags)
        if start.flow_style and isinstance(event, yaml.ScalarEvent) and not event.style and "，" in value:
            source.report(
                _line(event),
                f"方括号里的“{value}”用了全角逗号",
                f"词和词之间用半角逗号，写成{value.replace('，', ', ')}",
            )
        values.append(value)
    return values


def _line(event) -> int:
    return event.start_mark.line + 1
