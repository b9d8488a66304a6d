"""What an image file is made of: every part of a known kind, none of them text about the picture, and nothing behind.

The parts are those of the PNG specification (https://www.w3.org/TR/png-3/), of JPEG (ITU-T T.81, annex B) and of WebP
(RFC 9649).
"""

from collections.abc import Callable, Iterator

PNG_KINDS = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD"}
PNG_KINDS |= {b"pHYs", b"hIST", b"sPLT"}
WEBP_KINDS = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"}
# Frames (SOF0 to SOF2), tables, scans, JFIF, colours (ICC) and Adobe's word about colours.
JPEG_KINDS = {0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, 0xDA, 0xE0, 0xEE}
JPEG_COLOURS, JPEG_SCAN, JPEG_END = (0xE2, b"ICC_PROFILE\0"), 0xDA, 0xD9
# In a scan, these follow the byte that else begins a marker.
JPEG_IN_SCAN = {0, *range(0xD0, 0xD8)}

NOTES = ("图片里带有拍摄信息或别的文字（可能有时间、地点和相机）", "用看图软件去掉照片信息，或者截图后再上传")
BEHIND = ("图片的后面还接着别的内容", "用看图软件打开，重新存成图片再上传")


def fault_of_parts(content: bytes, kind: str) -> tuple[str, str] | None:
    """Return the fault of an image, PNG, JPEG or WEBP by its `kind`, that can be decoded; None for a good one.

    Raises IndexError or ValueError where it is cut off.
    """
    for known, end in PARTS[kind](content):
        if not known:
            return NOTES
        if end is not None:
            return BEHIND if end < len(content) else None
    return None


def _png(content: bytes) -> Iterator[tuple[bool, int | None]]:
    """Yield for each part whether it is known, and for the last one where it ends."""
    place = 8
    while True:
        kind = content[place + 4 : place + 8]
        end = place + 12 + int.from_bytes(content[place : place + 4])
        if len(kind) < 4 or end > len(content):
            raise ValueError("cut off")
        yield kind in PNG_KINDS, end if kind == b"IEND" else None
        place = end


def _jpeg(content: bytes) -> Iterator[tuple[bool, int | None]]:
    place = 2
    while True:
        if content[place] != 0xFF:
            raise ValueError("no marker")
        while content[place] == 0xFF:  # any number of these may stand before a marker
            place += 1
        marker = content[place]
        if marker == JPEG_END:
            yield True, place + 1
            return
        end = place + 1 + int.from_bytes(content[place + 1 : place + 3])
        colours = marker == JPEG_COLOURS[0] and content[place + 3 :].startswith(JPEG_COLOURS[1])
        yield marker in JPEG_KINDS or colours, None
        place = end
        if marker == JPEG_SCAN:
            place = content.index(b"\xff", place)
            while content[place + 1] in JPEG_IN_SCAN:
                place = content.index(b"\xff", place + 2)


def _webp(content: bytes) -> Iterator[tuple[bool, int | None]]:
    whole, place = 8 + int.from_bytes(content[4:8], "little"), 12
    while place < whole:
        yield content[place : place + 4] in WEBP_KINDS, None
        size = int.from_bytes(content[place + 4 : place + 8], "little")
        place += 8 + size + size % 2
    yield True, whole


PARTS: dict[str, Callable[[bytes], Iterator[tuple[bool, int | None]]]] = {"PNG": _png, "JPEG": _jpeg, "WEBP": _webp}
