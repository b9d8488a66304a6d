"""Markdown as GitHub and Material read it, and the form in which Python-Markdown publishes the same."""
