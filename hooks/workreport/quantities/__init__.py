"""Quantity expressions as Chinese reports write them: one grammar for figures and for running text."""

from workreport.quantities.cores import unit_at
from workreport.quantities.finding import find_quantities, measured_quantities
from workreport.quantities.parsing import parse, parse_all
from workreport.quantities.quantity import Found, Kind, NotUnderstoodError, Quantity

__all__ = [
    "Found",
    "Kind",
    "NotUnderstoodError",
    "Quantity",
    "find_quantities",
    "measured_quantities",
    "parse",
    "parse_all",
    "unit_at",
]
