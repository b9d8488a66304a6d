"""Text as editors type it: characters, encodings, numerals, placeholders, source files and macro calls."""
