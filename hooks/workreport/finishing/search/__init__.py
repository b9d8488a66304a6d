"""Search in Chinese: the text of the built pages, and an engine of our own behind the theme's box."""

from workreport.finishing.search.index import index_entry
from workreport.finishing.search.install import install_search

__all__ = ["index_entry", "install_search"]
