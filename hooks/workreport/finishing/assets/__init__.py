"""The stylesheet and the script that every page loads, minified, under names that change with their contents."""

from workreport.finishing.assets.install import HASHED, install_assets

__all__ = ["HASHED", "install_assets"]
