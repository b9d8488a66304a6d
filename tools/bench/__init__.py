"""Measures our search beside the theme's own; `make bench-search` runs it."""
