"""The data to take away: pure functions from the report to the files that programs and spreadsheets read."""

from .dataset import dataset
from .export import Export
from .files import FEED, exports, files_of

__all__ = ["FEED", "Export", "dataset", "exports", "files_of"]
