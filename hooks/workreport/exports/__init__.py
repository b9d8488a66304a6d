"""The data files for visitors: pure functions from the report to what programs and spreadsheets read."""

from workreport.exports.all_exports import FEED, exports, figure_files_of, files_of, files_of_all
from workreport.exports.dataset import dataset
from workreport.exports.description import reports_in
from workreport.exports.export import Export

__all__ = ["FEED", "Export", "dataset", "exports", "figure_files_of", "files_of", "files_of_all", "reports_in"]
