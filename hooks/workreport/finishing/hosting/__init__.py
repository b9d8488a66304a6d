"""What web servers and their operators need beside the website: compressed copies, the headers of every answer, the load."""

from workreport.finishing.hosting.capacity import fill_capacity
from workreport.finishing.hosting.compression import COPIES, compress_files
from workreport.finishing.hosting.headers import write_headers

__all__ = ["COPIES", "compress_files", "fill_capacity", "write_headers"]
