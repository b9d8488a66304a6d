"""Words that are not content: those with a meaning of their own in YAML, and placeholders."""

from workreport.loading.yaml_source import YamlSource
from workreport.text.calendar_dates import impossible_dates
from workreport.text.placeholders import unfinished
from workreport.text.typography import fault_of_typography

RESERVED_WORDS = {
    "是或否": {"yes", "no", "on", "off", "true", "false", "y", "n"},
    "没有内容": {"null", "~", "none"},
}


def check_words(source: YamlSource) -> None:
    """Report unquoted words that other YAML parsers read as true, false or null."""
    for place in sorted(source.plain, key=source.line):
        value = source.get(*place)
        if not isinstance(value, str):
            continue
        for meaning, words in RESERVED_WORDS.items():
            if value.lower() in words:
                remedy = f'确实要写这个词，就加上半角引号："{value}"；没有内容就删去这一行'
                source.report(source.line(place), f"“{value}”在YAML里表示“{meaning}”，不是文字", remedy)


def check_texts(source: YamlSource) -> None:
    """Report texts with a placeholder, wrong punctuation or a date that does not exist."""
    for place in sorted(source.lines, key=source.line):
        value = source.get(*place)
        if not isinstance(value, str):
            continue
        for fault in (unfinished(value), fault_of_typography(value)):
            if fault:
                source.report(source.line(place), *fault)
        for typed in impossible_dates(value):
            source.report(source.line(place), f"没有“{typed}”这一天", "查对日期，照报告写")
