"""Words that are no text: what other YAML readers take for something else, and what holds a place for facts to come."""

from workreport.loading.yaml_source import Place, YamlSource
from workreport.text.placeholders import placeholder_in

NOT_TEXT = {
    "是或否": {"yes", "no", "on", "off", "true", "false", "y", "n"},
    "没有内容": {"null", "~", "none"},
}


def check_words(source: YamlSource) -> None:
    """Reports each such word that stands without quotes."""
    for place in sorted(source.plain, key=source.line):
        value = _at(source.value, place)
        if not isinstance(value, str):
            continue
        for meaning, words in NOT_TEXT.items():
            if value.lower() in words:
                remedy = f'确实要写这个词，就加上半角引号："{value}"；没有内容就删去这一行'
                source.report(source.line(place), f"“{value}”在YAML里表示“{meaning}”，不是文字", remedy)


def check_placeholders(source: YamlSource) -> None:
    """Reports each text that nobody has finished."""
    for place in sorted(source.lines, key=source.line):
        value = _at(source.value, place)
        if isinstance(value, str) and (found := placeholder_in(value)):
            source.report(source.line(place), f"“{found}”像是还没有写完", "写上查实的内容；没有内容就删去这一行")


def _at(value: object, place: Place) -> object:
    for part in place:
        if (
            isinstance(value, dict)
            and part in value
            or isinstance(value, list)
            and isinstance(part, int)
            and part < len(value)
        ):
            value = value[part]
        else:
            return None
    return value
