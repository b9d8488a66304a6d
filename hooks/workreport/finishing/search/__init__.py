"""Search in Chinese: takes the text out of the built pages and puts an engine of our own behind the theme's box."""

from workreport.finishing.search.install import installed_search

__all__ = ["installed_search"]
