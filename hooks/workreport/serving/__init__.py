"""What web servers and their operators need beside the website: compressed copies, the headers of every answer, the load."""

from .capacity import fill_capacity
from .compression import COPIES, compress_files
from .headers import write_headers

__all__ = ["COPIES", "compress_files", "fill_capacity", "write_headers"]
