"""Turns the facts in data/ into the pages of the site."""

import gc

# A build keeps most of what it creates to its end: looking for garbage as often as usual takes an eighth of its time.
gc.set_threshold(50_000, 20, 100)
