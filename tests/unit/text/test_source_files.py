"""Promises about reading text files: however an editor's program saves one, it is the same text, or said to be none."""

import pytest
from mkdocs.structure.files import File

from workreport.problems.problem import ProblemsFound
from workreport.text.source_files import read_source, title_of

TEXT = "# 标题\n\n政法工作\n"
WAYS = {
    "UTF-8": TEXT.encode(),
    "byte order mark": TEXT.encode("utf-8-sig"),
    "CRLF": TEXT.replace("\n", "\r\n").encode(),
    "CR": TEXT.replace("\n", "\r").encode(),
    "mark and CRLF": TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
}


@pytest.mark.parametrize("way", WAYS)
def test_other_ways_of_saving_give_the_same_text_as_mkdocs_builds(way, tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(WAYS[way])
    assert read_source("docs/a.md", path, 100) == TEXT
    assert File("a.md", str(tmp_path), str(tmp_path), use_directory_urls=True).content_string == TEXT


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        (TEXT.encode("utf-16"), 1, "UTF-16编码"),
        (TEXT.encode("utf-16-be"), 1, "UTF-16编码"),
        (TEXT.encode("utf-32"), 1, "UTF-32编码"),
        (TEXT.encode("gbk"), 1, "GBK编码"),
        ("a\nb\ncafé\n".encode("latin-1"), 3, "文件不是UTF-8编码"),
        (b"a\n\xc0\xaf\n", 2, "UTF-8"),
        (b"a\n\xed\xa0\x80\n", 2, "文件不是UTF-8编码"),
        (b"a" * 101, 1, "文件太大"),
        (b"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n", 2, "合并没有做完"),
        (b"a\nb\n=======\nc\n>>>>>>> d\n", 3, "合并没有做完"),
    ],
)
def test_what_is_no_such_text_is_named(content, line, what, tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(content)
    with pytest.raises(ProblemsFound) as raised:
        read_source("docs/a.md", path, 100)
    (problem,) = raised.value.problems
    assert (problem.file, problem.line) == ("docs/a.md", line) and what in problem.what


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# 关于本站\n\n正文", "关于本站"),
        ("---\ndescription: 说明\n---\n#  关于本站 { #about }\n", "关于本站"),
        ('---\ntitle: "首页"\n---\n# 读本\n', "首页"),
        ("---\ntitle: 首页\n---\n# 读本\n", "首页"),
        ("正文", None),
    ],
)
def test_the_title_is_that_of_the_settings_or_the_first_heading(text, title):
    assert title_of(text) == title
