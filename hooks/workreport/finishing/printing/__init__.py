"""The print edition: all pages of a built site as the chapters of one document."""

from workreport.finishing.printing.print_document import fill_print_edition

__all__ = ["fill_print_edition"]
