"""The settings that mkdocs.yml and mkdocs.offline.yml may hold, as the records of data/ are: by name and by kind.

What loads programs, or anything from another host, can only be what the project has already.
"""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from workreport.loading.messages import STATED
from workreport.model import Record
from workreport.model.record import Text

On, Off, Warn = Literal["true"], Literal["false"], Literal["warn"]


def _matching(pattern: str, what: str, remedy: str):
    def check(value: object) -> object:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            shown = value if isinstance(value, str) else "列表或一组内容"
            raise PydanticCustomError(STATED, "{what}", {"what": f"{what}：“{shown}”", "remedy": remedy})
        return value

    return Annotated[str, BeforeValidator(check)]


def _site_url(value: object) -> object:
    if value not in ("", ["SITE_URL", ""]) and not (
        isinstance(value, str) and re.fullmatch(r"https://[^\s/]+/(\S*/)?", value)
    ):
        raise PydanticCustomError(
            STATED, "{what}", {"what": "“site_url”的写法不对", "remedy": 'site_url写成!ENV [SITE_URL, ""]'}
        )
    return value


_OWN = "只能用项目自己的文件，写成overrides里的路径，例如"
Script = _matching(
    r"assets/([a-z0-9-]+/)*[a-z0-9-]+\.js", "不是项目自己的脚本", f"{_OWN}assets/javascripts/settings.js"
)
Picture = _matching(r"assets/([a-z0-9-]+/)*[a-z0-9-]+\.(svg|png)", "不是项目自己的图片", f"{_OWN}assets/favicon.svg")
Icon = _matching(
    r"(material|fontawesome|octicons|simple)/[a-z0-9/-]+", "不是主题的图标", "写成主题里的图标名，例如material/arrow-up"
)
# Not navigation.instant and the like: a page opened from the disk may not fetch another.
Feature = Literal[
    "content.action.edit",
    "navigation.footer",
    "navigation.path",
    "navigation.top",
    "search.highlight",
    "toc.follow",
    "toc.integrate",
]
Scheme = _matching(r"[a-z-]+", "不是配色的名字", "写成样式表里的配色，例如paper")
Media = _matching(
    r"\(prefers-color-scheme(: (light|dark))?\)", "media的写法不对", '写成"(prefers-color-scheme: light)"'
)


class Empty(Record):
    """A plugin or an extension without options."""

    @model_validator(mode="before")
    @classmethod
    def _nothing(cls, value: object) -> object:
        return {} if value == "" else value


class Toggle(Record):
    """The button that changes the colours."""

    icon: Icon
    name: Text


class Palette(Record):
    """One set of colours."""

    media: Media | None = None
    scheme: Scheme
    primary: Scheme
    accent: Scheme
    toggle: Toggle | None = None


class Theme(Record):
    """The theme and its templates; no fonts but the reader's own."""

    name: Literal["material"]
    custom_dir: Literal["overrides"]
    language: Literal["zh"]
    font: Off
    favicon: Picture
    logo: Picture
    static_templates: tuple[Script, ...]
    icon: dict[str, Icon] = {}
    palette: tuple[Palette, ...]
    features: tuple[Feature, ...]


class Macros(Record):
    """The options of the macros plugin."""

    module_name: Literal["hooks/macros"]
    on_undefined: Literal["strict"]
    on_error_fail: On
    j2_comment_start_string: Literal["[[[#"]
    j2_comment_end_string: Literal["#]]]"]


class Plugins(Record):
    """The plugins of the website."""

    search: Empty
    macros: Macros


class Contents(Record):
    """The links beside the headings."""

    permalink: On
    permalink_title: Text
    marker: Literal[""]


class Extensions(Record):
    """What pages may use beyond plain Markdown."""

    attr_list: Empty
    def_list: Empty
    md_in_html: Empty
    tables: Empty
    toc: Contents


class NavValidation(Record):
    """What MkDocs warns of in the navigation; a warning stops the build."""

    omitted_files: Warn
    not_found: Warn
    absolute_links: Warn


class LinkValidation(Record):
    """What MkDocs warns of in links; a warning stops the build."""

    not_found: Warn
    anchors: Warn
    absolute_links: Warn
    unrecognized_links: Warn


class Validation(Record):
    """What MkDocs warns of."""

    nav: NavValidation
    links: LinkValidation


class Settings(Record):
    """mkdocs.yml."""

    site_name: Text
    site_description: Text
    site_url: Annotated[object, BeforeValidator(_site_url)]
    copyright: Text
    strict: On
    nav: tuple[object, ...]
    not_in_nav: Literal["/print.md"]
    theme: Theme
    hooks: tuple[Literal["hooks/events.py"], ...]
    watch: tuple[Literal["data", "hooks", "overrides"], ...]
    plugins: Plugins
    markdown_extensions: Extensions
    validation: Validation


class OfflineSettings(Record):
    """mkdocs.offline.yml, which changes as little of mkdocs.yml as it can."""

    INHERIT: Literal["mkdocs.yml"]
    site_url: Literal[""]
    use_directory_urls: Off
