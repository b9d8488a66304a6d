"""Builds the website and the offline bundle, and serves the website."""
