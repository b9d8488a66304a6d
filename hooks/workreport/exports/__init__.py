"""The data to take away: pure functions from the report to the files that programs and spreadsheets read."""

from workreport.exports.all_exports import FEED, exports, figure_files_of, files_of
from workreport.exports.dataset import dataset
from workreport.exports.export import Export

__all__ = ["FEED", "Export", "dataset", "exports", "figure_files_of", "files_of"]
