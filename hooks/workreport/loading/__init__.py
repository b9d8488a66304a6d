"""Reads data/ into the model, or says in Chinese what is wrong with it."""

from .load import load_report, read_data

__all__ = ["load_report", "read_data"]
