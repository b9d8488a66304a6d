"""Rules for mkdocs.yml that protect readers: pages request nothing from other hosts, and a build runs only our code.

MkDocs itself reports all other faults in its configuration.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from workreport.checking.configuration.remote import REMEDY, REMOTE
from workreport.loading.fields import unknown_name
from workreport.loading.messages import PATTERN_REMEDIES
from workreport.loading.yaml_source import Place, YamlSource
from workreport.model import TEXT_PATTERN
from workreport.problems.problem import excerpt

# A place in the configuration, its fault and the remedy.
Fault = tuple[Place, str, str]

NAMES = [
    "site_name", "site_description", "site_url", "copyright", "strict", "nav", "not_in_nav", "theme", "hooks", "watch",
    "plugins", "markdown_extensions", "validation",
]  # fmt: skip
# Printed on every page.
TEXTS = ("site_name", "site_description", "copyright")
# The only value that is allowed at each of these places.
FIXED: Mapping[Place, str | list[str]] = {
    ("strict",): "true",
    ("theme", "name"): "material",
    ("theme", "custom_dir"): "overrides",
    ("theme", "font"): "false",
    ("hooks",): ["hooks/events.py"],
    ("plugins", "macros", "module_name"): "hooks/macros",
    ("plugins", "macros", "on_undefined"): "strict",
    ("plugins", "macros", "on_error_fail"): "true",
    ("plugins", "macros", "j2_comment_start_string"): "[[[#",
    ("plugins", "macros", "j2_comment_end_string"): "#]]]",
    # Without them code would be numbered in a table, a task drawn by the browser, and a caption counted in English.
    ("markdown_extensions", "pymdownx.blocks.caption", "types"): ["caption"],
    ("markdown_extensions", "pymdownx.blocks.caption", "auto"): "false",
    ("markdown_extensions", "pymdownx.highlight", "linenums_style"): "pymdownx-inline",
    ("markdown_extensions", "pymdownx.tabbed", "alternate_style"): "true",
    ("markdown_extensions", "pymdownx.tasklist", "custom_checkbox"): "true",
    **{("validation", "nav", name): "warn" for name in ("omitted_files", "not_found", "absolute_links")},
    **{
        ("validation", "links", name): "warn"
        for name in ("not_found", "anchors", "absolute_links", "unrecognized_links")
    },
}
PLUGINS = ["search", "macros"]
MACROS_OPTIONS = [str(place[-1]) for place in FIXED if place[:2] == ("plugins", "macros")]
# What the check of pages accepts because Markdown reads it.
EXTENSIONS = (
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables", "toc",
    "pymdownx.blocks.caption", "pymdownx.caret", "pymdownx.details", "pymdownx.highlight", "pymdownx.inlinehilite",
    "pymdownx.magiclink", "pymdownx.mark", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist",
    "pymdownx.tilde",
)  # fmt: skip
EXTENSION = re.compile(r"[a-z_]+|pymdownx\.[a-z]+(\.[a-z]+)?")
# These read files or put code into pages.
REFUSED_EXTENSIONS = ("pymdownx.snippets", "pymdownx.b64", "pymdownx.arithmatex")
# Those that our templates and styles support. navigation.instant breaks the scripts of pages opened from the disk.
FEATURES = (
    "content.action.edit", "navigation.footer", "navigation.path", "navigation.top", "search.highlight", "toc.follow",
    "toc.integrate",
)  # fmt: skip
PICTURES = (("theme", "favicon"), ("theme", "logo"))
OFFLINE: Mapping[Place, str | list[str]] = {
    ("INHERIT",): "mkdocs.yml",
    ("site_url",): "",
    ("use_directory_urls",): "false",
}


def check_settings(source: YamlSource, root: Path) -> None:
    """Report the faults of mkdocs.yml, which is `source`, of the project at `root`."""
    unknown, wrong = _unknown_names(source, NAMES), _wrong_values(source, FIXED)
    others = (rule(source) for rule in (_texts, _site_url, _plugins, _extensions, _features, _other_hosts))
    _report(source, chain(unknown, wrong, *others, _pictures(source, root / "overrides")))


def check_offline_settings(source: YamlSource) -> None:
    """Report everything in mkdocs.offline.yml, which is `source`, that is not one of its three settings."""
    _report(source, chain(_unknown_names(source, [str(place[0]) for place in OFFLINE]), _wrong_values(source, OFFLINE)))


def _report(source: YamlSource, faults: Iterable[Fault]) -> None:
    if not isinstance(source.value, dict):
        source.report(1, "配置应当是一组“名字: 内容”", "从仓库里恢复这个文件")
        return
    for place, what, remedy in faults:
        source.report(source.line(place), what, remedy)


def _unknown_names(source: YamlSource, known: list[str], *place: str) -> Iterator[Fault]:
    settings = source.get(*place)
    for name in settings if isinstance(settings, dict) else ():
        if name not in known:
            yield ((*place, name), *unknown_name(name, known))


def _wrong_values(source: YamlSource, fixed: Mapping[Place, str | list[str]]) -> Iterator[Fault]:
    for place, wanted in fixed.items():
        value, name = source.get(*place), place[-1]
        shown = "、".join(wanted) if isinstance(wanted, list) else wanted
        if value is None:
            yield place[:-1], f"缺少“{name}”", f"加一行“{name}: {shown}”"
        elif value != wanted:
            written = "、".join(map(str, value)) if isinstance(value, list) else value
            shown_value = excerpt(written) if isinstance(written, str) else "一组内容"
            yield (
                (*place, 0) if isinstance(value, list) else place,
                f"“{name}”不能写“{shown_value}”",
                f"写成“{shown}”",
            )


def _texts(source: YamlSource) -> Iterator[Fault]:
    for name in TEXTS:
        value = source.get(name)
        if value is None:
            yield (), f"缺少“{name}”", f"加一行“{name}: 内容”"
        elif not isinstance(value, str):
            yield (name,), f"“{name}”应当是一段文字", "写成一行普通文字"
        elif not re.fullmatch(TEXT_PATTERN, value):
            yield (name,), f"“{name}”的写法不对", PATTERN_REMEDIES[TEXT_PATTERN]


def _site_url(source: YamlSource) -> Iterator[Fault]:
    value = source.get("site_url")
    if value not in ("", ["SITE_URL", ""]) and not (
        isinstance(value, str) and re.fullmatch(r"https://[^\s/\"'<>]+/([^\s\"'<>]*/)?", value)
    ):
        yield ("site_url",), "“site_url”的写法不对", '写成!ENV [SITE_URL, ""]，或者以https://开头、以/结尾的网址'


def _plugins(source: YamlSource) -> Iterator[Fault]:
    plugins = source.get("plugins")
    if not isinstance(plugins, dict):
        yield ("plugins",), "“plugins”应当是一组“名字: 内容”", "从仓库里恢复这几行"
        return
    yield from _unknown_names(source, PLUGINS, "plugins")
    if "search" not in plugins:
        yield ("plugins",), "缺少“search”", "加一行“search: {}”"
    yield from _unknown_names(source, MACROS_OPTIONS, "plugins", "macros")


def _extensions(source: YamlSource) -> Iterator[Fault]:
    extensions = source.get("markdown_extensions")
    if not isinstance(extensions, dict):
        yield ("markdown_extensions",), "“markdown_extensions”应当是一组“名字: 内容”", "从仓库里恢复这几行"
        return
    for name in EXTENSIONS:
        if name not in extensions:
            yield ("markdown_extensions",), f"缺少“{name}”，页面里这样的写法会照原样显示", f"加一行“{name}: {{}}”"
    for name, options in extensions.items():
        place = ("markdown_extensions", name)
        if name in REFUSED_EXTENSIONS or not EXTENSION.fullmatch(name):
            yield place, f"不能用“{excerpt(name)}”这个扩展，它会读别的文件或者往网页里加程序", "删去这一项"
        if isinstance(options, dict) and options.get("noclasses", "false") != "false":
            yield (*place, "noclasses"), "“noclasses”会把样式写进网页，页面的内容政策不许可", "删去这一行"


def _features(source: YamlSource) -> Iterator[Fault]:
    features = source.get("theme", "features")
    for number, feature in enumerate(features if isinstance(features, list) else ()):
        if feature not in FEATURES:
            what = f"“features”不能写“{excerpt(str(feature))}”：本站的模板没有它"
            yield ("theme", "features", number), what, f"删去这一行；能写的有{'、'.join(FEATURES)}"


def _other_hosts(source: YamlSource) -> Iterator[Fault]:
    for place, text in source.scalars():
        if place[:1] not in (("site_url",), ("nav",)) and (match := REMOTE.search(f'"{text}')):
            yield place, f"引用了别的主机：“{excerpt(match[0].strip())}”", REMEDY


def _pictures(source: YamlSource, overrides: Path) -> Iterator[Fault]:
    for place in PICTURES:
        picture = source.get(*place)
        if isinstance(picture, str) and not (overrides / picture).is_file():
            yield place, f"overrides里没有“{excerpt(picture)}”", "写overrides/assets里的图片"
