"""Addresses: of pages on the website and in the offline edition, and of files in the repository."""
