"""Checks of the configuration files, the lists of requirements, and addresses of other hosts."""
