"""Links and images: their targets are pages, headings and files that exist, or addresses on the web."""

import html
import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from workreport.checking.pages.marks import LOOKS_LIKE_TASK
from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import (
    BARE_LINK,
    CODE,
    LINK,
    MACRO,
    PICTURE_AS_LABEL,
    REFERENCE,
    Line,
    replace_mail,
)
from workreport.checking.uploads.images import IMAGE_SUFFIXES
from workreport.problems.problem import Problem, excerpt
from workreport.text.suggestions import closest

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
OUTSIDE = re.compile(r"(?i:https?)://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?([/?#][^<>\"'{}|\\^`;]*)?")
# A host that the text of a link shows: with a scheme or www, or below a domain that everybody knows.
SHOWN_HOST = re.compile(
    r"(?:https?://|(?<![\w.-])(?=www\.))([a-z0-9.-]+)|(?<![\w.-])((?:[a-z0-9-]+\.)+(?:cn|com|org|net|gov|edu))(?![\w-])",
    re.IGNORECASE | re.ASCII,
)
NUMBER_AS_HOST = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)\.?", re.IGNORECASE)
MAIL = re.compile(r"mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")
RELATIVE = re.compile(r"[A-Za-z0-9._/-]*(#.*)?")
WITH_PARENTHESES = re.compile(r"\]\((https?://[^\s()]*\([^\s()]*\)[^\s()]*)\)", re.IGNORECASE)
WIDE = str.maketrans("【】［］（）　", "[][]() ")
ADDRESS = r"[^()\[\]\s]*(?:\.md|\.html|://|#)[^()\[\]]*"
WHOLE_ADDRESS = re.compile(r"[!-;=?-~]+")
UNLINKED = re.compile(r"https?://\S{0,100}", re.IGNORECASE)
# Malformed links, in a line without its correct links.
WIDE_LINK = re.compile(r"[\[【［][^\[\]【】［］]*[\]】］] ?[(（]" + r"([^()（）\[\]]*)[)）]?")
TURNED = re.compile(rf"[(（]([^()（）\[\]]*)[)）]\[({ADDRESS})\]")


def check_links(page: Page) -> Iterator[Problem]:
    """Yield problems of links that lead nowhere, hide something or would be printed as text."""
    for line in page.paragraphs:
        text = PICTURE_AS_LABEL.sub(lambda match: CODE * len(match[0]), line.text)
        pictures = (picture for label in PICTURE_AS_LABEL.findall(line.text) for picture in LINK.finditer(label))
        for match in (*pictures, *LINK.finditer(text)):
            image, label, target = match[1], match[2], match[3]
            fault = (
                _fault_of_label(image, label)
                or _fault_of_target(page, bool(image), target)
                or _fault_of_shown_host(label, target)
            )
            if fault:
                yield page.problem(line.number_of(match[0]), *fault)
        rest = LINK.sub("", text)
        if cut := WITH_PARENTHESES.search(rest):
            yield page.problem(line.number_of(cut[0]), *_parentheses(line.typed(cut[1])))
            continue
        for match in BARE_LINK.finditer(rest):
            if fault := _fault_of_bare(line, match):
                yield page.problem(line.number_of(match[0]), *fault)
        rest = REFERENCE.sub("", replace_mail("", BARE_LINK.sub("", rest)))
        task = LOOKS_LIKE_TASK.match(rest)
        if fault := _leftover(line, rest[task.end() :] if task else rest):
            yield page.problem(line.number, *fault)


def _fault_of_bare(line: Line, match: re.Match[str]) -> tuple[str, str] | None:
    """Return the fault of a bare address, which Markdown ends before a character that it does not allow there."""
    shown = excerpt(line.typed(match[0]))
    if match[0].lower().startswith("ftp"):
        return f"链接不能用“{match[0].split(':')[0]}:”", "写以https://开头的网址"
    if not OUTSIDE.fullmatch(match[0] if "://" in match[0] else f"https://{match[0]}"):
        return f"网址“{shown}”的写法不对", "从浏览器的地址栏里重新复制，写成https://开头的完整网址"
    if fault := _fault_of_host(match[0] if "://" in match[0] else f"https://{match[0]}"):
        return fault
    whole = WHOLE_ADDRESS.match(match.string, match.start())
    return _parentheses(whole[0]) if whole and "(" in match[0] else None


def _fault_of_host(address: str) -> tuple[str, str] | None:
    """Return the fault of a well-formed address whose host hides who is behind it, or that no browser can open."""
    shown, parts = excerpt(address), urlsplit(address)
    try:
        port = parts.port
    except ValueError:
        port = 0
    host = parts.hostname or ""
    if port == 0:
        return f"网址“{shown}”的端口不对", "端口在1到65535之间；一般的网址不写端口"
    if NUMBER_AS_HOST.fullmatch(host):
        return f"网址“{shown}”用的是IP地址，读者看不出是谁的网站", "写网站的域名，例如https://www.gov.cn"
    if any(label.startswith("xn--") for label in host.split(".")):
        return f"网址“{shown}”的域名是编码过的，读者看不出是谁的网站", "换一个域名是英文字母的网址"
    return None


def _fault_of_shown_host(label: str, target: str) -> tuple[str, str] | None:
    """Return the fault of a link whose text shows another host than the one to which it leads."""
    if not SCHEME.match(target.lower()) or not (match := SHOWN_HOST.search(label)):
        return None
    shown, host = (match[1] or match[2]).lower().removeprefix("www."), urlsplit(target).hostname or ""
    if host.removeprefix("www.") == shown.rstrip("."):
        return None
    return (
        f"链接的文字写的是“{excerpt(match[0])}”，地址却在另一个网站“{excerpt(host)}”",
        "文字写网页的标题，或者和地址一致",
    )


def _parentheses(address: str) -> tuple[str, str]:
    mended = address.replace("(", "%28").replace(")", "%29")
    return f"网址“{excerpt(address)}”里有圆括号，链接会在那里断开", f"括号写成%28、%29：“{excerpt(mended, 100)}”"


def _fault_of_label(image: str, label: str) -> tuple[str, str] | None:
    if label.strip():
        return None
    if image:
        return "图片没有说明文字，看不见图的人不知道是什么", "写成“![图上是什么](图.png)”"
    return "链接没有文字，读者看不见它", "在方括号里写上文字"


def _fault_of_target(page: Page, image: bool, target: str) -> tuple[str, str] | None:
    shown = excerpt(target)
    if not target:
        return "链接没有地址", "在圆括号里写页面文件，例如glossary.md"
    if MACRO in target or CODE in target:
        return "链接的地址里有宏或代码", "只写页面文件或网址"
    # Browsers resolve entities and percent signs, and ignore case, spaces and control characters.
    plain = "".join(unquote(html.unescape(target)).split()).lower()
    if scheme := SCHEME.match(plain):
        return _fault_of_outside(page, image, target, scheme[1])
    if plain.startswith(("//", "\\")):
        if image:
            return _fault_of_outside(page, image, target, "")
        return f"链接“{shown}”没有写明https", f"写成“https:{excerpt(plain)}”"
    if plain.startswith("/"):
        return f"链接“{shown}”以“/”开头，离线版里打不开", "写成相对的页面文件，例如../glossary.md"
    if not RELATIVE.fullmatch(target):
        return f"链接“{shown}”里有文件名不能用的字符", "只用英文字母、数字、“-”“.”“/”“#”，和文件名一模一样"
    return _fault_inside(page, image, target)


def _fault_of_outside(page: Page, image: bool, target: str, scheme: str) -> tuple[str, str] | None:
    if image:
        images = posixpath.relpath("images", posixpath.dirname(page.path.relative_to(page.docs.root).as_posix()) or ".")
        return (
            f"图片“{excerpt(target)}”不在本站，打开页面就会访问别的网站",
            f"把图片放进docs/images文件夹，地址写成“{images}/图.png”这样",
        )
    if scheme not in ("http", "https", "mailto"):
        return f"链接不能用“{excerpt(scheme)}:”", "写页面文件，例如glossary.md，或者以https://开头的网址"
    if not (OUTSIDE.fullmatch(target) or MAIL.fullmatch(target)):
        return f"网址“{excerpt(target)}”的写法不对", "从浏览器的地址栏里重新复制，写成https://开头的完整网址"
    return _fault_of_host(target) if scheme != "mailto" else None


def _fault_inside(page: Page, image: bool, target: str) -> tuple[str, str] | None:
    path, mark, anchor = target.partition("#")
    docs = page.docs
    here = page.path.relative_to(docs.root).as_posix()
    folder = posixpath.dirname(here)
    uri = posixpath.normpath(posixpath.join(folder, path)) if path else here
    if uri.startswith(".."):
        return f"链接“{excerpt(target)}”指到了docs文件夹外面", "只能链接docs文件夹里的文件"
    if image and uri not in docs.files:
        place = posixpath.relpath("images", folder or ".")
        return f"没有“{excerpt(target)}”这张图片", f"把图片放进docs/images文件夹，这里写“{place}/”和它的文件名"
    if uri not in docs.files:
        return f"链接“{excerpt(target)}”指向的文件不存在", _nearest_file(docs.files, folder, uri, mark + anchor)
    if image and not uri.endswith(IMAGE_SUFFIXES):
        return (
            f"“{excerpt(target)}”不是图片",
            f"写图片的文件名，结尾是{'、'.join(IMAGE_SUFFIXES)}之一；要写链接，就删去前面的“!”",
        )
    if mark and uri.endswith(".md"):
        return _fault_of_anchor(page, uri, target, anchor)
    return None


def _nearest_file(files: frozenset[str], folder: str, uri: str, anchor: str) -> str:
    stem = uri.removesuffix(".html").removesuffix(".md")
    for guess in (f"{stem}.md", f"{stem}/index.md", f"{posixpath.dirname(stem)}.md"):
        if guess in files:
            return f"改成“{posixpath.relpath(guess, folder or '.')}{anchor}”"
    pages = [file for file in sorted(files) if file.endswith(".md")]
    same_name = [page for page in pages if posixpath.basename(page) == posixpath.basename(uri)]
    if len(same_name) == 1:
        return f"改成“{posixpath.relpath(same_name[0], folder or '.')}{anchor}”"
    # Folders would make all pages in them alike.
    beside = {posixpath.basename(page): page for page in pages if posixpath.dirname(page) == posixpath.dirname(uri)}
    if name := closest(posixpath.basename(uri), beside):
        return f"改成“{posixpath.relpath(beside[name], folder or '.')}{anchor}”"
    return "改成存在的页面文件，例如safe-china.md；那一页已经删去的，就删去这个链接"


def _fault_of_anchor(page: Page, uri: str, target: str, anchor: str) -> tuple[str, str] | None:
    there = page.docs.find(uri)
    if not there:
        return None
    known = [name for name, _ in there.anchors]
    if anchor in known or not there.is_printed:
        return None
    hint = f"改成那一页上有的标题编号：{excerpt('、'.join(known))}" if known else "删去“#”和后面的字：那一页上没有编号"
    near = closest(anchor, known)
    remedy = f"改成“{target.partition('#')[0]}#{near}”" if near else hint
    return f"链接“{excerpt(target)}”指向的标题不存在", remedy


def _leftover(line: Line, rest: str) -> tuple[str, str] | None:
    """Return the fault of what is left of a line without its links."""
    if match := UNLINKED.search(rest):
        return f"网址“{excerpt(line.typed(match[0]))}”不会成为链接", "写成“[文字](网址)”；网址前面不紧挨着字母和数字"
    if re.match(r"\[![A-Za-z]+\]", rest):
        return "GitHub的提示框写法本站没有，会照原样显示", '写成“!!! note "标题"”，下面的内容每行前面空四格，不写“>”'
    if re.match(r" {0,3}\*?\[[^\[\]]+\]:", rest):
        return "地址不能和链接分开写", "在用到的地方写成“[文字](glossary.md)”，删去这一行"
    if re.search(r"\[[^\[\]]*\] ?\[[^\[\]]*\]", rest):
        return "链接要用圆括号写地址", "写成“[文字](glossary.md)”"
    if match := TURNED.search(rest):
        return "链接的两种括号写反了", f"写成“[{excerpt(line.typed(match[1]))}]({excerpt(line.typed(match[2]))})”"
    if (match := WIDE_LINK.search(rest)) and ("[" in match[0] or re.search(r"\.md|\.html|https?:|#", match[0])):
        typed = line.typed(match[0])
        if re.fullmatch(r"\[[^\[\]]+\] ?\([^\s()]+\)", match[0].translate(WIDE)):
            plain = typed.translate(WIDE)
            return (
                f"“{excerpt(typed)}”的括号不是半角，或者中间有空格",
                f"改成“{excerpt(plain.replace('] (', ']('), 100)}”",
            )
        return f"链接“{excerpt(typed)}”没有写完，或者地址里有空格和括号", "写成“[文字](glossary.md)”，地址里不留空格"
    if match := re.search(r"[\[\]][^\[\]]{0,20}\]?", rest):
        return (
            f"“{excerpt(line.typed(match[0]))}”的方括号不是链接",
            "写成“[文字](glossary.md)”；文号的括号用〔〕，别的用（）",
        )
    return None
