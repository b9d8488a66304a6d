"""Reading data/ into the model, with problems in Chinese for everything that is wrong there."""

from workreport.loading.figure_lines import figure_lines
from workreport.loading.load import load_report, read_data

__all__ = ["figure_lines", "load_report", "read_data"]
