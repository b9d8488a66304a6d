"""The steps over a finished site, each a function of a folder."""
