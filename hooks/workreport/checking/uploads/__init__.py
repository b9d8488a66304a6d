"""Files that people add: kinds, names, sizes and images."""
