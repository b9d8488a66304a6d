"""Promises about files: what may not be published is named, whatever it is, and never opened when it is no file."""

import os
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.support.project import Project
from workreport.checking import check_project
from workreport.checking.uploads.files import Limits
from workreport.problems.problem import ProblemsFound

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 8), **options) -> bytes:
    """The bytes of a small picture."""
    content = BytesIO()
    Image.new("RGB", size, "#8a1f17").save(content, kind, **options)
    return content.getvalue()


def exif() -> Image.Exif:
    """What a camera writes."""
    notes = Image.Exif()
    notes[0x010F] = "相机"
    return notes


def png_text(key: str) -> PngInfo:
    """A note inside a PNG."""
    info = PngInfo()
    info.add_itxt(key, "甲")
    return info


def part(kind: bytes, content: bytes) -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def bomb() -> bytes:
    """A PNG that says it is 30,000 pixels wide and high."""
    content = picture()
    header = b"IHDR" + struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    return content[:12] + header + struct.pack(">I", zlib.crc32(header)) + content[33:]


def jpeg_of_many_passes() -> bytes:
    """A JPEG in which one pass over the picture is repeated."""
    content = picture("JPEG", progressive=True)
    last = content.rindex(b"\xff\xda")
    return content[:last] + content[last:-2] * 60 + content[-2:]


# the file that an editor adds, what stands in it, what the message must say
WRITTEN = {
    "program": ("docs/run.py", "import os", "这里不放这样的文件"),
    "page as HTML": ("docs/about.html", "<h1>甲</h1>", "这里不放这样的文件"),
    "script among the pages": ("docs/run.js", "alert()", "这里不放这样的文件"),
    "style among the pages": ("docs/a.css", "a {}", "这里不放这样的文件"),
    "file without a suffix": ("docs/note", "甲", "这里不放这样的文件"),
    "backup": ("docs/about.md~", "甲", "这里不放这样的文件"),
    "archive": ("docs/all.zip", "PK", "这里不放这样的文件"),
    "font": ("overrides/assets/a.woff2", "wOF2", "这里不放这样的文件"),
    "template of a page that the theme would take": ("docs/templates/a.md", "# 甲", "这里不放这样的文件"),
    "page where assets go": ("docs/assets/a.md", "# 甲", "这里不放这样的文件"),
    "page two folders down": ("docs/2018-h1/more/a.md", "# 甲", "这里不放这样的文件"),
    "picture beside a page": ("docs/2018-h1/a.png", picture(), "图片放在docs/images里"),
    "data file that would not be read": ("data/2018-h2.yaml", "id: 2018-h2", "data里只放以.yml结尾的数据文件"),
    "data file in a folder": ("data/2018/h2.yml", "id: h2", "data里一期的文件夹只放以.csv结尾的表格"),
    "table": ("data/figures.csv", "a,b", "data里只放以.yml结尾的数据文件"),
    "template elsewhere": ("overrides/a.md", "甲", "overrides里只放以.html或.xml结尾的模板"),
    "library": ("hooks/fast.so", "ELF", "hooks里只放程序"),
    "capital letters": ("docs/New-Page.md", "# 甲", "“New-Page”不合规定 → 改名为“new-page”"),
    "capital suffix": ("docs/images/a.PNG", picture(), "文件名的结尾“PNG”不合规定 → 写成小写的“.png”"),
    "Chinese name": ("docs/说明.md", "# 甲", "“说明”不合规定"),
    "space in a name": ("docs/new page.md", "# 甲", "“new page”不合规定"),
    "line end in a name": ("docs/a\nb.md", "# 甲", "“a�b”不合规定"),
    "underline in a name": ("docs/new_page.md", "# 甲", "“new_page”不合规定"),
    "Chinese folder": ("docs/二〇一八/a.md", "# 甲", "“二〇一八”不合规定"),
    "point in a name": ("docs/a.b.md", "# 甲", "文件名的结尾“b.md”不合规定"),
    "page in the folder of the offline edition's pages": (
        "docs/pages/about.md",
        "# 甲",
        "名字“pages”留给程序生成的文件，会互相覆盖 → 给这个文件夹换一个名字",
    ),
    "page in the folder of the search": ("docs/search/about.md", "# 甲", "名字“search”留给程序生成的文件"),
    "page in the folder of the downloads": ("docs/downloads/about.md", "# 甲", "名字“downloads”留给程序生成的文件"),
    "page in the folder of the data": ("docs/data/about.md", "# 甲", "名字“data”留给程序生成的文件"),
    "page with the address of the offline edition's pages": ("docs/pages.md", "# 甲", "名字“pages”留给程序生成的文件"),
    "page that is shown where none is found": (
        "docs/404.md",
        "# 甲",
        "名字“404”留给程序生成的文件，会互相覆盖 → 给这个页面换一个名字",
    ),
    "name of a device": ("docs/aux.md", "# 甲", "“aux”是Windows留用的名字"),
    "other case": ("docs/About.md", "# 甲", "“About”不合规定"),
    "same address as a folder's page": ("docs/2018-h1.md", "# 甲", "和docs/2018-h1.md是同一个网址"),
    "same address as a page": ("docs/about/index.md", "# 甲", "和docs/about.md是同一个网址"),
    "read-me beside an index": ("docs/2018-h1/readme.md", "# 甲", "和docs/2018-h1/index.md是同一个网址"),
    "large page": ("docs/about.md", "# 甲\n\n" + "长" * 100_000, "文件太大：293 KB → 缩小到256 KB以内"),
    "large data": ("data/areas.yml", "areas: []\n" * 30_000, "文件太大：293 KB"),
    "large style": ("overrides/assets/stylesheets/site.css", "a {}" * 80_000, "文件太大：313 KB"),
    "large picture": ("docs/images/a.png", picture() + b"\0" * 400_000, "文件太大：391 KB → 缩小到300 KB以内"),
    "text as a picture": ("docs/images/a.png", "<svg/>", "打不开这个图片"),
    "page as a picture": ("docs/images/a.jpg", "<!DOCTYPE html><script>alert()</script>", "打不开这个图片"),
    "half a picture": ("docs/images/a.jpg", picture("JPEG", (400, 400), quality=95)[:900], "打不开这个图片"),
    "empty picture": ("docs/images/a.webp", b"", "打不开这个图片"),
    "GIF by the name of PNG": ("docs/images/a.png", picture("GIF"), "打不开这个图片"),
    "JPEG by the name of PNG": (
        "docs/images/a.png",
        picture("JPEG"),
        "图片其实是JPEG格式，和文件名不符 → 把文件名的结尾改成“.jpg”",
    ),
    "wide picture": ("docs/images/a.png", picture(size=(2001, 4)), "图片太大：2001×4像素 → 缩小到每边2000像素以内"),
    "picture that explodes": ("docs/images/a.png", bomb(), "图片太大：30000×30000像素"),
    "JPEG of many passes": ("docs/images/a.jpg", jpeg_of_many_passes(), "这个图片存得太复杂"),
    "animation": (
        "docs/images/a.webp",
        picture("WEBP", save_all=True, append_images=[Image.new("RGB", (8, 8), "white")]),
        "这是动画",
    ),
    "camera's notes in a JPEG": ("docs/images/a.jpg", picture("JPEG", exif=exif()), "带有拍摄信息"),
    "camera's notes in a PNG": ("docs/images/a.png", picture(exif=exif()), "带有拍摄信息"),
    "camera's notes in a WebP": ("docs/images/a.webp", picture("WEBP", exif=exif()), "带有拍摄信息"),
    "XMP in a PNG": ("docs/images/a.png", picture(pnginfo=png_text("XML:com.adobe.xmp")), "带有拍摄信息"),
    "XMP in a JPEG": ("docs/images/a.jpg", picture("JPEG", xmp=b"<x:xmpmeta/>"), "带有拍摄信息"),
    "comment in a JPEG": ("docs/images/a.jpg", picture("JPEG", comment="某人"), "带有拍摄信息"),
    "words in a PNG": ("docs/images/a.png", picture(pnginfo=png_text("Title")), "别的文字"),
    "part of a PNG that nobody knows": (
        "docs/images/a.png",
        picture()[:33] + part(b"noVl", b"1") + picture()[33:],
        "别的文字",
    ),
    "XMP in a WebP": ("docs/images/a.webp", picture("WEBP", xmp=b"<x:xmpmeta/>"), "带有拍摄信息"),
    "second picture in a JPEG": ("docs/images/a.jpg", picture("JPEG") * 2, "图片的后面还接着别的内容"),
    "archive behind a PNG": ("docs/images/a.png", picture() + b"PK", "图片的后面还接着别的内容"),
    "page behind a WebP": ("docs/images/a.webp", picture("WEBP") + b"<script>", "图片的后面还接着别的内容"),
    "script in an SVG": ("docs/images/a.svg", SVG.format("<script>alert()</script>"), "SVG图片里不能有“script”"),
    "event in an SVG": ("docs/images/a.svg", SVG.format('<path onload="alert()"/>'), "SVG图片里有程序（“onload”）"),
    "page in an SVG": ("docs/images/a.svg", SVG.format("<foreignObject/>"), "SVG图片里不能有“foreignObject”"),
    "picture from elsewhere in an SVG": (
        "docs/images/a.svg",
        SVG.format('<image href="https://a.invalid/a.png"/>'),
        "不能有“image”",
    ),
    "style from elsewhere in an SVG": (
        "docs/images/a.svg",
        SVG.format("<style>@import 'https://a.invalid';</style>"),
        "样式引用了别的文件",
    ),
    "colour from elsewhere in an SVG": (
        "docs/images/a.svg",
        SVG.format('<path fill="url(https://a.invalid#a)"/>'),
        "“fill”引用了别的文件",
    ),
    "link in an SVG": (
        "docs/images/a.svg",
        SVG.format('<g xlink:href="javascript:alert()" xmlns:xlink="http://www.w3.org/1999/xlink"/>'),
        "引用了别的文件",
    ),
    "element of another language in an SVG": (
        "docs/images/a.svg",
        SVG.format('<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=//a.invalid"/>'),
        "SVG图片里不能有“h:meta”",
    ),
    "element without a language in an SVG": (
        "docs/images/a.svg",
        SVG.format('<script xmlns="">alert()</script>'),
        "SVG图片里不能有“script”",
    ),
    "drawing of another language": ("docs/images/a.svg", "<svg/>", "文件里不是SVG图片，而是“svg”"),
    "element that nobody foresaw in an SVG": ("docs/images/a.svg", SVG.format("<novel/>"), "不能有“novel”"),
    "attribute that nobody foresaw in an SVG": (
        "docs/images/a.svg",
        SVG.format('<path novel="1"/>'),
        "SVG图片里不能有属性“novel”",
    ),
    "attribute of another language in an SVG": (
        "docs/images/a.svg",
        SVG.format('<g i:label="1" xmlns:i="http://www.inkscape.org/namespaces/inkscape"/>'),
        "不能有属性“i:label”",
    ),
    "style by another function in an SVG": (
        "docs/images/a.svg",
        SVG.format("<path style=\"fill: image-set('https://a.invalid/a.png' 1x)\"/>"),
        "“style”引用了别的文件",
    ),
    "style with an escape in an SVG": (
        "docs/images/a.svg",
        SVG.format('<path style="fill: u\\72l(https://a.invalid)"/>'),
        "“style”引用了别的文件",
    ),
    "style in pieces in an SVG": (
        "docs/images/a.svg",
        SVG.format("<style>path{fill:url<!-- -->(https://a.invalid)}</style>"),
        "样式引用了别的文件",
    ),
    "entity in an SVG": (
        "docs/images/a.svg",
        '<!DOCTYPE svg [<!ENTITY a "甲">]>' + SVG.format("&a;"),
        "DOCTYPE、实体或处理指令",
    ),
    "entity bomb in an SVG": (
        "docs/images/a.svg",
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + SVG.format("&b;"),
        "DOCTYPE、实体或处理指令",
    ),
    "style sheet of an SVG": ("docs/images/a.svg", '<?xml-stylesheet href="a.css"?>' + SVG.format(""), "处理指令"),
    "broken SVG": ("docs/images/a.svg", SVG.format("<g>"), "不是合格的SVG"),
    "deep SVG": ("docs/images/a.svg", SVG.format("<g>" * 20_000), "SVG图片里不能有“g”"),
    "page by the name of SVG": ("docs/images/a.svg", "<html/>", "文件里不是SVG图片，而是“html”"),
    "script from elsewhere": (
        "overrides/main.html",
        '{% extends "base.html" %}\n<script src="https://a.invalid/a.js"></script>',
        "引用了别的主机：“https://a.invalid/a.js”",
    ),
    "script from elsewhere without a scheme": (
        "overrides/main.html",
        '<script src="//a.invalid/a.js"></script>',
        "引用了别的主机：“//a.invalid/a.js”",
    ),
    "style from elsewhere": (
        "overrides/assets/stylesheets/print.css",
        '@import "https://a.invalid/a.css";',
        "引用了别的主机",
    ),
    "font from elsewhere": (
        "overrides/assets/stylesheets/print.css",
        "a { src: url(//a.invalid/a.woff2) }",
        "引用了别的主机：“//a.invalid/a.woff2”",
    ),
    "request of a script": (
        "overrides/assets/javascripts/highlight.js",
        'fetch("https://a.invalid/")',
        "引用了别的主机",
    ),
    "template in another encoding": ("overrides/main.html", "甲".encode("gbk"), "文件不是UTF-8编码"),
}

# from where an editor links, to what
LINKS = {
    "page": ("docs/linked.md", "about.md"),
    "folder of pages": ("docs/linked", "2018-h1"),
    "folder outside": ("docs/linked", "/etc"),
    "file outside": ("docs/linked.md", "/etc/passwd"),
    "nothing": ("docs/linked.md", "nowhere.md"),
    "itself": ("docs/linked.md", "linked.md"),
    "its own folder": ("docs/linked", "."),
    "hidden folder, through which MkDocs walks": ("docs/.linked", "/etc"),
    "folder in a hidden folder": ("docs/.git-keep/linked", "/etc"),
    "data": ("data/linked.yml", "site.yml"),
    "style": ("overrides/assets/linked.css", "stylesheets/site.css"),
    "program": ("hooks/linked.py", "events.py"),
}


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        check_project(project.root)
    return [str(problem) for problem in raised.value.problems]


def write(project: Project, file: str, content: str | bytes) -> Path:
    path = project.root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("fault", WRITTEN)
def test_a_file_that_may_not_be_published_is_named(fault, project):
    file, content, message = WRITTEN[fault]
    write(project, file, content)
    found = problems(project)
    assert any(message in each and " → " in each for each in found), found
    assert all(len(each.split("\n")) == 1 for each in found)
    if "同一个网址" not in message:
        assert any(each.startswith(f"{file.replace(chr(10), '�')}:") and message in each for each in found), found


@pytest.mark.parametrize("link", LINKS)
def test_no_link_is_followed(link, project):
    file, target = LINKS[link]
    path = project.root / file
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(target)
    found = problems(project)
    assert f"{file}:1: 这是一个符号链接（快捷方式），不是文件本身 → 删去它，把文件本身放在这里" in found
    assert {each.split(":")[0] for each in found} == {file}


@pytest.mark.parametrize("name", ["docs", "data", "overrides"])
def test_no_whole_folder_is_a_link(name, project):
    (project.root / name).rename(project.root / "elsewhere")
    (project.root / name).symlink_to("elsewhere")
    assert f"{name}:1: 这是一个符号链接（快捷方式），不是文件本身 → 删去它，把文件本身放在这里" in problems(project)


def test_what_is_no_file_is_never_opened(project):
    os.mkfifo(project.root / "data" / "2019-h1.yml")
    os.mkfifo(project.root / "docs" / "pipe.md")
    assert {
        "data/2019-h1.yml:1: 这不是一个文件 → 删去它，换成文件",
        "docs/pipe.md:1: 这不是一个文件 → 删去它，换成文件",
    } <= set(problems(project))


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("docs/images/a.png", picture()),
        ("docs/images/a.jpg", picture("JPEG", progressive=True)),
        ("docs/images/a.webp", picture("WEBP")),
        ("docs/images/lossless.webp", picture("WEBP", lossless=True, icc_profile=b"1")),
        ("docs/images/colours.jpg", picture("JPEG", icc_profile=b"1" * 99, dpi=(72, 72), restart_marker_blocks=1)),
        ("docs/images/colours.png", picture(icc_profile=b"1" * 99, dpi=(72, 72), gamma=0.5)),
        (
            "docs/images/a.svg",
            SVG.format(
                '<defs><g id="a"/></defs><style>path{fill:url(#a)}</style><path fill="url(#a)"/><text>甲</text>'
            ),
        ),
        (
            "docs/images/a.svg",
            SVG.format(
                '<style>.a{fill:rgb(1,2,3)}</style><g transform="rotate(45) scale(2)" xml:space="preserve">'
                '<radialGradient id="c" data-name="b"><stop offset="0" style="stop-color:#fff"/></radialGradient></g>'
            ),
        ),
        ("docs/images/large.png", picture(size=(2000, 2000))),
        ("data/schema/edition.json", "{}"),
        ("docs/.DS_Store", b"\0"),
        ("docs/.obsidian/app.json", "{}"),
        ("overrides/partials/footer.html", '<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
        ("hooks/workreport/a_new_module.py", '"""甲"""'),
    ],
)
def test_a_file_in_its_place_is_accepted(file, content, project):
    write(project, file, content)
    assert check_project(project.root)


def test_too_many_files_are_not_read(project):
    for number in range(Limits.of(project.root).files):
        write(project, f"docs/2018-h1/a{number}.md", "# 甲\n")
    assert any(
        each.startswith("docs/2018-h1:1: 文件太多，没有全部检查") and "删去这个文件夹里多余的文件" in each
        for each in problems(project)
    )


def test_every_edition_brings_room_for_its_files(project):
    before = Limits.of(project.root)
    write(project, "data/2019-h1.yml", "")
    after = Limits.of(project.root)
    assert after.files > before.files and after.images > before.images and after.size > before.size


def test_a_page_that_is_named_after_what_the_build_writes_elsewhere_is_accepted(project):
    write(project, "docs/search.md", "# 甲\n\n乙。\n")
    project.replace("mkdocs.yml", "  - 用语: glossary.md", "  - 用语: glossary.md\n  - search.md")
    assert check_project(project.root)
