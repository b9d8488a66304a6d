"""Checks of the data against the last release and against the pages."""
