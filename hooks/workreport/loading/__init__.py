"""Reads data/ into the model, or says in Chinese what is wrong with it."""

from workreport.loading.figure_lines import figure_lines
from workreport.loading.load import load_report, read_data

__all__ = ["figure_lines", "load_report", "read_data"]
