"""What is given away: the offline bundle and the PDF, their names, date, weight and checksums."""

from .bundle import write_bundle
from .date import content_time, edit_times
from .download import Download, write_checksums
from .version import Version
from .weight import LIMIT, weight_table

__all__ = ["LIMIT", "Download", "Version", "content_time", "edit_times", "weight_table", "write_bundle", "write_checksums"]
