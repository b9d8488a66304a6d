"""The downloads of a release (the offline bundle, the PDF and the image): names, date, size and checksums."""

from workreport.release.bundle import write_bundle
from workreport.release.content_time import content_time, edit_times, undated_because
from workreport.release.download import Download, write_checksums
from workreport.release.image import find_chromium, write_image
from workreport.release.version import Version
from workreport.release.weight import weight_table

__all__ = [
    "Download",
    "Version",
    "content_time",
    "edit_times",
    "find_chromium",
    "undated_because",
    "weight_table",
    "write_bundle",
    "write_checksums",
    "write_image",
]
