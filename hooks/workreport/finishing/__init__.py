"""The steps over a built site, each a function of its folder."""

from workreport.finishing.finish import finish_site

__all__ = ["finish_site"]
