"""Images: that each is what its name says, that readers can load it, and that it gives away nothing of who took it."""

from pathlib import Path

from workreport.checking.uploads.svg import check_svg
from workreport.problems.problem import Problem

# In bytes and in pixels a side: sharp across the widest column of text on a dense screen.
IMAGE_LIMIT, SIDE_LIMIT = 300 * 1024, 2000
# A picture is stored in some ten passes; a few bytes can hold one more, and each takes as long as the first.
MOST_PASSES, JPEG_PASS = 30, b"\xff\xda"
FORMATS = {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP"}
IMAGE_SUFFIXES = (*FORMATS, ".svg")
# What Pillow calls the places in which cameras and editing programs leave notes.
NOTES = (
    "exif",
    "xmp",
    "photoshop",
    "XML:com.adobe.xmp",
    "Raw profile type exif",
    "Raw profile type iptc",
    "Raw profile type xmp",
    "comment",
)


def check_image(file: str, path: Path) -> list[Problem]:
    """What is wrong with an image file whose size in bytes is known to be within the limit."""
    if path.suffix == ".svg":
        return check_svg(file, path.read_bytes())
    # Only projects with such images wait for the library to load.
    from PIL import Image

    if path.read_bytes().count(JPEG_PASS) > MOST_PASSES:
        return [Problem(file, 1, "这个图片存得太复杂，打开要很久", "用看图软件重新存成图片再上传")]
    # The limit is our own, and the library would print a warning of its own.
    Image.MAX_IMAGE_PIXELS = None
    try:
        with Image.open(path, formats=list(FORMATS.values())) as image:
            if fault := _fault(image, FORMATS[path.suffix]):
                return [Problem(file, 1, *fault)]
            image.load()
            notes = [name for name in NOTES if image.info.get(name)] or list(image.getexif())
    except Exception:  # Pillow raises errors of many kinds over files that are no images
        return [Problem(file, 1, "打不开这个图片，它不是完整的PNG、JPEG或WebP图片", "用看图软件重新存成图片再上传")]
    if notes:
        return [
            Problem(file, 1, "图片里带有拍摄信息（可能有时间、地点和相机）", "用看图软件去掉照片信息，或者截图后再上传")
        ]
    return []


def _fault(image, name: str) -> tuple[str, str] | None:
    if image.format != name:
        suffix = next(suffix for suffix, known in FORMATS.items() if known == image.format)
        return f"图片其实是{image.format}格式，和文件名不符", f"把文件名的结尾改成“{suffix}”"
    if max(image.size) > SIDE_LIMIT:
        return f"图片太大：{image.width}×{image.height}像素", f"缩小到每边{SIDE_LIMIT}像素以内"
    if getattr(image, "n_frames", 1) > 1:
        return "这是动画", "换成不动的图片"
    return None
