"""Markdown as editors type it, on GitHub and in Material, and what Python-Markdown must be given to publish the same."""
