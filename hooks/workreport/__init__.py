"""Turns the facts in data/ into the pages of the site."""
