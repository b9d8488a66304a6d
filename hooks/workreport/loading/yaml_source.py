"""A YAML file as plain text values that remember their lines.

Every scalar stays the text that the editor typed: 3.10 is not 3.1, no is not false. What YAML offers beyond
mappings, lists and text (tags, anchors, aliases, several documents) is refused.
"""

from dataclasses import dataclass, field

import yaml

from ..problem import Problem

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML without libyaml
    from yaml import SafeLoader as Loader

Place = tuple[str | int, ...]


@dataclass
class YamlSource:
    """The values of one file, the line on which each begins, and what is wrong with its YAML."""

    file: str
    value: object = None
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Place) -> int:
        """The line of the value at `path`, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def report(self, line: int, what: str, remedy: str) -> None:
        """Adds a problem of this file."""
        self.problems.append(Problem(self.file, line, what, remedy))


def read_yaml(file: str, text: str) -> YamlSource:
    """Reads the text of a data file; what is wrong with it stands in `problems`."""
    source = YamlSource(file)
    try:
        events = iter(list(yaml.parse(text, Loader=Loader)))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        source.report(mark.line + 1, "这里不是合格的YAML，读不下去", "检查这一行和上一行：缩进用空格不用制表符，冒号用半角并在后面空一格，引号要成对")
        return source
    except yaml.YAMLError:
        source.report(1, "文件里有YAML不允许的字符", "删去看不见的控制字符，用UTF-8保存")
        return source
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if source.lines:
                source.report(_line(event), "一个文件里出现了第二份文档", "删去单独成行的“---”")
                source.value = None
                break
            source.value = _value(next(events), events, source, ())
    return source


def _value(event, events, source: YamlSource, path: Place) -> object:
    source.lines.setdefault(path, _line(event))
    if isinstance(event, yaml.AliasEvent):
        source.report(_line(event), f"用了YAML别名“*{event.anchor}”", "把内容原样写在这里")
        return event.anchor
    if event.anchor:
        source.report(_line(event), f"用了YAML锚点“&{event.anchor}”", "删去锚点，只写内容")
    if event.tag and event.tag != "!":
        source.report(_line(event), f"用了YAML标签“{event.tag}”", "删去标签，只写内容")
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events, source, path)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(events, source, path)
    return event.value


def _mapping(events, source: YamlSource, path: Place) -> dict[str, object]:
    values: dict[str, object] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            source.report(_line(event), "项的名字不是一段文字", "写成“名字: 内容”")
            _value(event, events, source, (*path, "?"))
            _value(next(events), events, source, (*path, "?"))
            continue
        key = event.value
        if key in values:
            first = source.lines[(*path, key)]
            source.report(_line(event), f"“{key}”写了两次，第一次在第{first}行", "只留下对的那一个")
            _value(next(events), events, source, (*path, key, "?"))
            continue
        source.lines[(*path, key)] = _line(event)
        values[key] = _value(next(events), events, source, (*path, key))
    return values


def _sequence(events, source: YamlSource, path: Place) -> list[object]:
    values: list[object] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        values.append(_value(event, events, source, (*path, len(values))))
    return values


def _line(event) -> int:
    return event.start_mark.line + 1
