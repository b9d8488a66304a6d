"""Finds everything that is wrong with a page before it is rendered."""

from workreport.checking.pages.check import check_page, check_pages

__all__ = ["check_page", "check_pages"]
