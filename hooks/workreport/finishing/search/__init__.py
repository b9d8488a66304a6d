"""Chinese search: an index of the built pages, and an engine in the place of the theme's, behind the theme's box."""

from workreport.finishing.search.index import index_entry
from workreport.finishing.search.install import install_search

__all__ = ["index_entry", "install_search"]
