"""Promises about pages: every fault is named on its line with what to write instead, and nothing else is refused."""

import shutil
import time

import pytest

from tests.support.fixture import CONTENT, FIRST_ALONE, REPORT
from tests.support.following import followed
from tests.unit.checking.accepted_pages import ACCEPTED
from tests.unit.checking.page_faults import TABLES, WHOLE_PAGES
from workreport.checking.pages import check_page, check_pages
from workreport.checking.pages.check import MOST_PROBLEMS
from workreport.loading import load_report

PAGE = "docs/2018-h1/safe-china.md"
ROWS = {f"{table}: {fault}": row for table, rows in TABLES.items() for fault, row in rows.items()}


@pytest.fixture(scope="module")
def report():
    return FIRST_ALONE


@pytest.fixture(scope="module")
def check(report, tmp_path_factory):
    """Checks a page of that text or those bytes in a copy of the shipped pages."""
    root = tmp_path_factory.mktemp("pages")
    shutil.copytree(CONTENT / "docs", root / "docs")
    (root / "docs" / "assets").mkdir(exist_ok=True)
    for name in ("favicon.svg", "a.gif"):
        (root / "docs" / "assets" / name).write_text("<svg/>", encoding="utf-8")

    def run(content: str | bytes, with_report: bool = True):
        (root / PAGE).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return check_page(root, root / PAGE, report if with_report else None)

    return run


def assert_named(problems, line: int, message: str):
    said = [str(problem) for problem in problems]
    assert any(each.startswith(f"{PAGE}:{line}: ") and message in each for each in said), said
    assert all("\n" not in each and " → " in each for each in said)


@pytest.mark.parametrize("fault", ROWS)
def test_a_fault_is_named_on_its_line_with_its_remedy(fault, check):
    typed, line, message = ROWS[fault]
    assert_named(check(f"# 标题\n\n{typed}\n"), line, message)


@pytest.mark.parametrize("fault", WHOLE_PAGES)
def test_a_fault_of_a_whole_page_is_named_on_its_line(fault, check):
    content, line, message = WHOLE_PAGES[fault]
    assert_named(check(content), line, message)


def test_a_line_of_equal_signs_has_one_fault(check):
    assert [problem.line for problem in check("# 标题\n\n小标题\n===\n")] == [4]


# What can be seen only when the line has become a heading or a table; its remedy writes other lines.
SEEN_LATER = ("下面没有内容", "表格的第二行不是分隔线", "前面没有空行")


def steps(text, check):
    """Yields each problem of a page with the page as each of its suggestions makes it."""
    lines = text.split("\n")
    for problem in check(text):
        before, line, after = lines[: problem.line - 1], lines[problem.line - 1], lines[problem.line :]
        yield from ((problem, "\n".join([*before, new, *after])) for new in followed(line, problem.message))


def test_every_suggestion_followed_literally_passes_or_leads_on(check):
    wholes = (content for content, *_ in WHOLE_PAGES.values() if isinstance(content, str) and len(content) < 10_000)
    pages = [*(f"# 标题\n\n{typed}\n" for typed, *_ in ROWS.values()), *wholes]
    led = [page for page in pages if any(True for _ in steps(page, check))]
    assert len(led) >= 130
    for page in led:
        known = {problem.what for problem in check(page)}
        for problem, text in steps(page, check):
            found = check(text)
            assert problem not in found, f"“{problem}” is said again of {text!r}"
            led_on = {each.what for each, _ in steps(text, check)}
            for each in found:
                new = each.line == problem.line and each.what not in known | led_on
                assert not new or any(later in each.what for later in SEEN_LATER), f"“{problem}” leads to {each}"
            path, following = [page], text
            while following:
                assert following not in path, f"{page!r} comes back by way of {path}"
                path.append(following)
                following = next((each for _, each in steps(following, check)), "")


@pytest.mark.parametrize("kind", ACCEPTED)
def test_what_editors_may_type_is_accepted(kind, check):
    assert check(f"---\ntitle: 标题\nhide:\n  - toc\n---\n\n# 标题\n\n{ACCEPTED[kind]}\n") == []


def test_pages_without_a_fault_have_no_problems():
    assert check_pages(CONTENT, sorted((CONTENT / "docs").rglob("*.md")), REPORT) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.rstrip("\n").encode(),
    ],
    ids=["byte order mark", "CRLF", "CR", "no line end at the end"],
)
def test_other_ways_of_saving_are_accepted(change, check):
    assert check(change((CONTENT / PAGE).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "change", [lambda text: text.replace("\n", "\r\n"), lambda text: text.replace("\n", "\r")], ids=["CRLF", "CR"]
)
def test_lines_are_counted_alike_however_they_end(change, check):
    assert [problem.line for problem in check(change("# 标题\n\n甲\n\n**乙\n"))] == [5]


def test_a_macro_of_area_pages_is_refused_elsewhere(project):
    line = project.append("docs/about.md", "{{ comparison() }}")
    (problem,) = check_page(project.root, project.root / "docs" / "about.md", load_report(project.root / "data"))
    assert str(problem) == f"docs/about.md:{line}: 这个宏只能写在工作领域的页面上 → 删去它，或者移到工作领域的页面"


def test_without_data_only_what_the_data_would_tell_is_left_unsaid(check):
    text = '# 标题\n\n{{ figure("nothing") }}{{ nothing() }}\n\n[甲](../glossary.md#nothing)\n\n20%\n'
    assert [(problem.line, problem.what) for problem in check(text, with_report=False)] == [
        (3, "没有“nothing”这个宏"),
        (7, "手写了“20%”"),
    ]


def test_what_is_no_file_is_refused_without_being_read(check, tmp_path, report):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "link.md").symlink_to("/dev/zero")
    (docs / "broken.md").symlink_to("nowhere")
    (docs / "folder.md").mkdir()
    problems = check_pages(tmp_path, sorted(docs.iterdir()), report)
    assert [problem.file for problem in problems] == ["docs/broken.md", "docs/folder.md", "docs/link.md"]


def test_what_is_typed_unseen_is_shown_in_the_message(check):
    (problem,) = [
        problem for problem in check('# 标题\n\n{{ figure("gang\u202e-cases") }}\n') if "没有" in problem.what
    ]
    assert "gang�-cases" in str(problem)


HUGE = {
    "brackets": "[" * 50_000,
    "pairs of brackets": "[]" * 40_000,
    "images": "![" * 40_000,
    "open links": "[a](" * 24_000,
    "links": "[a](b.md)" * 10_000,
    "braces": "{" * 50_000,
    "open macros": "{{ figure(" * 9_000,
    "quotes in a macro": '{{ term("' + '","' * 30_000,
    "open blocks": "{%" * 40_000,
    "parentheses": "{{ " + "(" * 50_000,
    "stars": "*" * 90_000,
    "pairs of stars": "**a**" * 18_000,
    "underscores": "_" * 90_000,
    "less than": "<" * 90_000,
    "elements": "<a" * 45_000,
    "backticks": "`" * 90_000,
    "growing backticks": " ".join("`" * n for n in range(1, 400)),
    "letters": "a" * 90_000,
    "digits": "9" * 90_000,
    "Chinese digits": "万" * 30_000,
    "digits and commas": "1,234" * 18_000,
    "quotes": "> " * 45_000,
    "lists": "- " * 45_000,
    "bars": "|" * 90_000,
    "references": "&#" * 40_000,
    "spaces": " " * 90_000,
    "hashes": "#" * 90_000,
    "calls": '{{ figure("x") }}' * 5_000,
    "calls of a table": "{{ glossary() }}\n\n" * 5_000,
    "unknown calls": "\n".join(f'{{{{ figur{n}("x") }}}}' for n in range(4_000)),
    "anchors": "\n\n".join(f"## a {{ #a{n} }}" for n in range(4_000)),
    "unknown anchors": "\n\n".join(f"[a](#a{n})" for n in range(4_000)),
    "missing pages": "\n\n".join(f"[a](glosary{n}.md)" for n in range(4_000)),
}


@pytest.mark.parametrize("one_line", [True, False], ids=["one line", "many lines"])
@pytest.mark.parametrize("kind", HUGE)
def test_pathological_pages_are_decided_soon(kind, one_line, check):
    text = (
        HUGE[kind]
        if one_line
        else "\n".join(HUGE[kind][place : place + 1_999] for place in range(0, len(HUGE[kind]), 1_999))
    )
    started = time.process_time()
    problems = check(f"# 标题\n\n{text}\n")
    assert time.process_time() - started < 1.5
    assert len(problems) <= MOST_PROBLEMS + 1


@pytest.mark.parametrize("kind", ["[", "*", "_", "<", "`", "{", "甲", "\n", "\x00", "- \n"])
def test_a_megabyte_is_refused_unread(kind, check):
    started = time.process_time()
    (problem,) = check(kind * 5_000_000)
    assert "文件太大" in problem.what
    assert time.process_time() - started < 0.5
