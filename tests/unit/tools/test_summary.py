"""Promises about the summary of a pull request's run: one, in Chinese, that says what to do next."""

from summary import summary

PASSED = {"CHECK": "success", "BUILD": "success", "TEST": "success"}


def test_what_passed_is_shown_with_the_preview():
    said = summary(PASSED, "没有发现问题。\n", ["docs/about.md"])
    assert said.count("| 通过 |") == 3 and "“预览”" in said
    assert "维护者" not in said and "没有发现问题" not in said


def test_what_the_check_found_is_shown_line_by_line_and_cannot_break_out():
    found = "docs/about.md:9: 看不懂“```<script>alert(1)</script>” → 删去它"
    log = (
        f"正在安装requirements.txt里的程序库……\n{found}\n::error file=docs/about.md,line=9::看不懂\n"
        "发现1处问题，没有生成新的网站。\nmake: *** [Makefile:23: check] Error 1\n"
    )
    said = summary({"CHECK": "failure", "BUILD": "skipped", "TEST": "skipped"}, log, [])
    assert "| 检查数据和页面 | **没有通过** |" in said and said.count("| 没有做 |") == 2
    assert said.endswith(f"\n\n    {found}\n") and said.count("about.md") == 1
    assert "“预览”" not in said


def test_failing_tests_are_no_editors_fault():
    assert "请等维护者来看" in summary({**PASSED, "TEST": "failure"}, "", [])


def test_what_a_test_of_the_content_found_is_shown_as_what_the_check_found():
    log = (
        "E       AssertionError: \nE         docs/about.md:9: “中 A”中间有空格 → 不空格\n"
        "E         assert not ['docs/about.md:9: …']\n"
    )
    said = summary({**PASSED, "TEST": "failure"}, log, [])
    assert said.count("docs/about.md:9: “中 A”中间有空格 → 不空格") == 1 and "维护者" not in said


def test_files_beyond_content_are_named():
    assert "需要维护者看过：\n\n    Makefile\n" in summary(PASSED, "", ["docs/about.md", "Makefile"])
