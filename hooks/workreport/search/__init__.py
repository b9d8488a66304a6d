"""Search in Chinese: takes the text out of the built pages and puts an engine of our own behind the theme's box."""

from .install import install_search

__all__ = ["install_search"]
