"""Builds the site with Zensical, the theme's successor, and compares; README.md here says how to move."""
