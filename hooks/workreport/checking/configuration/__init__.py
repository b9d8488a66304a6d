"""The configuration files, the lists of libraries, and addresses of other hosts."""
