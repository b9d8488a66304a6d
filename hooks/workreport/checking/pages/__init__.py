"""Checking pages before they are rendered."""

from workreport.checking.pages.check import check_page, check_pages

__all__ = ["check_page", "check_pages"]
