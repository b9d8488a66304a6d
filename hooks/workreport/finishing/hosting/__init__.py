"""The files for web servers beside the website: compressed copies, and the headers of responses."""

from workreport.finishing.hosting.compression import compress_files
from workreport.finishing.hosting.headers import write_headers

__all__ = ["compress_files", "write_headers"]
