"""The files of the project: which kinds are allowed where, under which names and up to which size."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from workreport.checking.uploads.images import FORMATS, IMAGE_LIMIT, IMAGE_SUFFIXES, check_image
from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.source_files import TEXT_LIMIT, refusal


@dataclass(frozen=True)
class Place:
    """A pattern of folders, the limit in bytes for each suffix that is allowed there, and the remedy for others."""

    folder: re.Pattern[str]
    kinds: dict[str, int]
    remedy: str


IMAGES = dict.fromkeys(IMAGE_SUFFIXES, IMAGE_LIMIT)
PLACES = (
    Place(
        re.compile(r"data"),
        {".yml": TEXT_LIMIT, ".txt": TEXT_LIMIT},
        "data里只放以.yml结尾的数据文件，和以.txt结尾的报告原文",
    ),
    Place(re.compile(r"data/series"), {".yml": TEXT_LIMIT}, "data/series里只放以.yml结尾的数据文件"),
    Place(re.compile(r"data/schema"), {".json": TEXT_LIMIT}, "data/schema里只放程序生成的.json文件"),
    Place(re.compile(r"data/(?!series|schema)[^/]+"), {".csv": TEXT_LIMIT}, "data里一期的文件夹只放以.csv结尾的表格"),
    Place(re.compile(r"docs/images"), IMAGES, f"docs/images里只放图片（{'、'.join(IMAGES)}）"),
    Place(
        re.compile(r"docs(/(?!images|assets|templates)[^/]+)?"),
        {".md": TEXT_LIMIT},
        "docs和它下面一层文件夹里只放以.md结尾的页面；图片放在docs/images里",
    ),
    Place(
        re.compile(r"overrides/assets(/[^/]+)?"),
        {".css": TEXT_LIMIT, ".js": TEXT_LIMIT, **IMAGES},
        "这里只放样式、脚本和图片",
    ),
    Place(
        re.compile(r"overrides(/(?!assets)[^/]+)*"),
        {".html": TEXT_LIMIT, ".xml": TEXT_LIMIT},
        "overrides里只放以.html或.xml结尾的模板",
    ),
    Place(re.compile(r"hooks/workreport/drafting/templates"), {".txt": TEXT_LIMIT}, "这里只放以.txt结尾的模板"),
    Place(re.compile(r"hooks(/[^/]+)*"), {".py": TEXT_LIMIT, ".js": TEXT_LIMIT}, "hooks里只放程序"),
)
ROOTS = ("data", "docs", "overrides", "hooks")
NAMES = {
    "hooks": (re.compile(r"[a-z0-9_]+(-[a-z0-9_]+)*"), "只用小写英文字母、数字和下划线"),
    "": (
        re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
        "只用小写英文字母、数字和连字符，例如safe-china.md；中文名称写成页面的标题",
    ),
}
# Windows reserves these names for devices, and a checkout there would lack the files.
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)")
# Addresses of generated files, and of pages in the offline edition.
TAKEN = re.compile(r"docs/((?P<folder>pages|search|downloads|data)/.*|(?P<page>pages|404)\.md)", re.IGNORECASE)
# For a project without editions, and for each edition; an ordinary one has 14 files of 30 KB in all.
FEWEST_FILES, FEWEST_IMAGES, SMALLEST_TOTAL = 400, 20, 4 * 1024 * 1024
FILES_PER_EDITION, IMAGES_PER_EDITION, TOTAL_PER_EDITION = 100, 20, 2 * 1024 * 1024
LEFT_BY_PROGRAMS = ("__pycache__",)


@dataclass(frozen=True)
class Limits:
    """The most that a check looks at: files, images among them, and bytes in all."""

    files: int
    images: int
    size: int

    @classmethod
    def of(cls, root: Path) -> "Limits":
        """Return the limits of a project, which grow with its data files and so with its editions."""
        count = len(list((root / "data").glob("*.yml")))
        return cls(
            FEWEST_FILES + FILES_PER_EDITION * count,
            FEWEST_IMAGES + IMAGES_PER_EDITION * count,
            SMALLEST_TOTAL + TOTAL_PER_EDITION * count,
        )

    def __str__(self) -> str:
        return f"{self.files}个文件、{self.images}张图片，一共{self.size // 1024 // 1024} MB"


def check_files(root: Path) -> tuple[list[Path], list[Problem]]:
    """Return the accepted files of the project at `root`, and the problems of the others.

    No link is followed, and no file over its limit is opened. Raise ProblemsFound if there are too many files to check.
    """
    accepted: list[Path] = []
    problems: list[Problem] = []
    addresses: dict[str, str] = {}
    limits = Limits.of(root)
    files, images, sizes = Counter[str](), Counter[str](), Counter[str]()
    for path in _walk(root):
        file = path.relative_to(root).as_posix()
        faults = _check_kind(file, path) or _check_address(file, addresses)
        folder = str(PurePosixPath(file).parent)
        files[folder] += 1
        images[folder] += path.suffix.lower() in FORMATS
        sizes[folder] += 0 if faults else path.lstat().st_size
        for counter, most in ((files, limits.files), (images, limits.images), (sizes, limits.size)):
            if counter.total() > most:
                largest = max(counter, key=counter.__getitem__)
                crowd = Problem(largest, 1, f"文件太多，没有全部检查：最多{limits}", "删去这个文件夹里多余的文件")
                raise ProblemsFound([*problems, crowd])
        if not faults and path.suffix in IMAGE_SUFFIXES:
            faults = check_image(file, path)
        if not faults:
            accepted.append(path)
        # A wrong name is reported along with other faults.
        problems += [*faults, *_check_name(file)]
    return accepted, problems


def _walk(root: Path) -> Iterator[Path]:
    """Yield all files and links below the published folders.

    Of hidden entries, whose names begin with a dot, only links to folders: MkDocs follows these and ignores the rest.
    """
    folders = [(root / name, False) for name in reversed(ROOTS)]
    while folders:
        folder, hidden = folders.pop()
        if folder.is_symlink():
            yield folder
        elif folder.is_dir():
            with os.scandir(folder) as scanned:
                entries = sorted(scanned, key=lambda entry: entry.name)
            for entry in entries:
                below = hidden or entry.name.startswith(".")
                if entry.is_dir(follow_symlinks=False):
                    folders += [(Path(entry.path), below)] if entry.name not in LEFT_BY_PROGRAMS else []
                elif not below or (entry.is_symlink() and entry.is_dir()):
                    yield Path(entry.path)


def _check_kind(file: str, path: Path) -> list[Problem]:
    # A link is refused as such, whatever its name.
    if path.is_symlink() and (problem := refusal(file, path)):
        return [problem]
    folder = str(PurePosixPath(file).parent)
    place = next((place for place in PLACES if place.folder.fullmatch(folder)), None)
    suffix = path.suffix.lower()
    if not place or suffix not in place.kinds:
        return [Problem(file, 1, "这里不放这样的文件", f"删去它，或者移到别处：{_remedy(file)}")]
    problem = refusal(file, path, place.kinds[suffix])
    return [problem] if problem else []


def _remedy(file: str) -> str:
    """Return the remedy of the nearest folder around a file that has a rule."""
    parents = [str(parent) for parent in PurePosixPath(file).parents]
    return next(place.remedy for parent in parents for place in PLACES if place.folder.fullmatch(parent))


def _check_name(file: str) -> list[Problem]:
    path = PurePosixPath(file)
    pattern, remedy = NAMES.get(path.parts[0], NAMES[""])
    for part in (*path.parts[:-1], path.name.partition(".")[0]):
        if not pattern.fullmatch(part):
            return [Problem(file, 1, f"文件或文件夹的名字“{part}”不合规定", _renamed(part, pattern) or remedy)]
        if RESERVED.match(part):
            return [Problem(file, 1, f"“{part}”是Windows留用的名字", "换一个名字")]
    if match := TAKEN.fullmatch(file):
        kind = "文件夹" if match["folder"] else "页面"
        return [
            Problem(
                file,
                1,
                f"名字“{match['folder'] or match['page']}”留给程序生成的文件，会互相覆盖",
                f"给这个{kind}换一个名字",
            )
        ]
    if path.suffix != path.suffix.lower() or path.name.count(".") > 1:
        return [
            Problem(
                file,
                1,
                f"文件名的结尾“{path.name.partition('.')[2]}”不合规定",
                f"写成小写的“{path.suffix.lower()}”，名字里不再有别的点",
            )
        ]
    return []


def _renamed(part: str, pattern: re.Pattern[str]) -> str | None:
    """Return the remedy to write a name in small letters and with hyphens; None if that would not do."""
    name = re.sub(r"[\s_()（）]+", "-", part.lower()).strip("-")
    if not pattern.fullmatch(name) or RESERVED.match(name):
        return None
    return f"改名为“{name}”，用到它的地方也改（页面列在mkdocs.yml的nav里）"


def _check_address(file: str, taken: dict[str, str]) -> list[Problem]:
    """Return a problem if a web server, or a disk that ignores case, could not tell a file from one in `taken`."""
    for address in {file.lower(), _address(file.lower())}:
        if address in taken and taken[address] != file:
            return [Problem(file, 1, f"和{taken[address]}是同一个网址，或者只差大小写", "删去其中一个，或者换一个名字")]
        taken[address] = file
    return []


def _address(file: str) -> str:
    if not file.startswith("docs/"):
        return file
    return re.sub(r"(^|/)(index|readme)$", r"\1", re.sub(r"\.(md|html)$", "", file)).rstrip("/")
