"""Checking the whole project before anything is rendered."""

from workreport.checking.data.undecided import undecided
from workreport.checking.project import check_project

__all__ = ["check_project", "undecided"]
