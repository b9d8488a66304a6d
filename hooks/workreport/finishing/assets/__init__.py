"""What a page loads: one stylesheet and one script, as small as they can be, under names that change with their contents."""

from workreport.finishing.assets.install import HASHED, install_assets

__all__ = ["HASHED", "install_assets"]
