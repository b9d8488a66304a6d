"""Images: their format is the one in their name, readers can load them, and no photographer's data are in them."""

from pathlib import Path
from typing import TYPE_CHECKING

from workreport.checking.uploads.chunks import fault_of_parts
from workreport.checking.uploads.svg import check_svg
from workreport.problems.problem import Problem

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

# In bytes and in pixels per side: sharp across the widest column of text on a dense screen.
IMAGE_LIMIT, SIDE_LIMIT = 300 * 1024, 2000
# Ordinary pictures have some ten passes. A pass can be a few bytes long, and decoding it takes as long as the first.
MOST_PASSES, JPEG_PASS = 30, b"\xff\xda"
FORMATS = {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP"}
IMAGE_SUFFIXES = (*FORMATS, ".svg")


def check_image(file: str, path: Path) -> list[Problem]:
    """Return the problems of an image file whose size in bytes is within the limit."""
    if path.suffix == ".svg":
        return check_svg(file, path.read_bytes())
    # Loading the library takes long, and few projects have such images.
    from PIL import Image

    if path.read_bytes().count(JPEG_PASS) > MOST_PASSES:
        return [Problem(file, 1, "这个图片存得太复杂，打开要很久", "用看图软件重新存成图片再上传")]
    # Our own limit applies, and the library would print a warning.
    Image.MAX_IMAGE_PIXELS = None
    try:
        with Image.open(path, formats=list(FORMATS.values())) as image:
            if fault := _fault(image, FORMATS[path.suffix]):
                return [Problem(file, 1, *fault)]
            image.load()
        fault = fault_of_parts(path.read_bytes(), FORMATS[path.suffix])
    except Exception:  # Pillow raises many kinds of errors for files that are not images
        return [Problem(file, 1, "打不开这个图片，它不是完整的PNG、JPEG或WebP图片", "用看图软件重新存成图片再上传")]
    return [Problem(file, 1, *fault)] if fault else []


def _fault(image: "ImageFile", name: str) -> tuple[str, str] | None:
    if image.format != name:
        suffix = next(suffix for suffix, known in FORMATS.items() if known == image.format)
        return f"图片其实是{image.format}格式，和文件名不符", f"把文件名的结尾改成“{suffix}”"
    if max(image.size) > SIDE_LIMIT:
        return f"图片太大：{image.width}×{image.height}像素", f"缩小到每边{SIDE_LIMIT}像素以内"
    if getattr(image, "n_frames", 1) > 1:
        return "这是动画", "换成不动的图片"
    return None
