"""The print edition: the pages of a built site as the chapters of one document."""

from workreport.finishing.printing.print_document import PrintDocument

__all__ = ["PrintDocument"]
