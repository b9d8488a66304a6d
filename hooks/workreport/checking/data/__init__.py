"""The data as a whole: corrections since the last release, and whether every figure is used."""
