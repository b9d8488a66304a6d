"""Measures our site beside others: what readers wait for, what search finds, what building takes."""
