"""Pages as the site publishes them, but for macros and the theme."""

from functools import cache

from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from tests.support.project import ROOT
from workreport.markup.canonical import canonical
from workreport.markup.extension import ChineseMarkdown


@cache
def _config() -> MkDocsConfig:
    return load_config(str(ROOT / "mkdocs.yml"))


def published(text: str) -> str:
    """The HTML of a page with that text, by the extensions as mkdocs.yml configures them and ours."""
    config = _config()
    extensions = [*config.markdown_extensions, ChineseMarkdown()]
    return Markdown(extensions=extensions, extension_configs=config.mdx_configs).convert(canonical(text))
