"""The steps from the site that MkDocs has built to the finished one, each a function of the site's folder."""

from workreport.finishing.finish import finish_site

__all__ = ["finish_site"]
