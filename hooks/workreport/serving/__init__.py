"""What web servers need beside the website's files: compressed copies and the headers of every answer."""

from .compression import compress_files
from .headers import write_headers

__all__ = ["compress_files", "write_headers"]
