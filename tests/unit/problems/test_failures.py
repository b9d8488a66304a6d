"""Promises about errors that no check foresaw."""

import errno

import pytest

from workreport.problems.failures import describe


def raised(path, code: str) -> BaseException:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        exec(compile(code, str(path), "exec"), {})
    except BaseException as error:
        return error
    raise AssertionError("the code was to fail")


def test_the_place_is_in_the_project_even_where_the_environment_stands_inside_it(tmp_path):
    library = tmp_path / ".venv" / "lib" / "jinja2.py"
    library.parent.mkdir(parents=True)
    inner = compile("def fail(): raise ValueError('x')", str(library), "exec")
    space: dict = {}
    exec(inner, space)
    with pytest.raises(ValueError, match="x") as failed:
        exec(compile("\n\nfail()", str(tmp_path / "overrides" / "main.html"), "exec"), space)
    assert describe(failed.value, tmp_path) == "overrides/main.html:3: 程序出错：ValueError: x → 请把这一行发给维护者"


def test_an_error_outside_the_project_is_still_one_line(tmp_path):
    assert describe(ValueError("x"), tmp_path) == "hooks:1: 程序出错：ValueError: x → 请把这一行发给维护者"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
@pytest.mark.parametrize("file", [None, "site/index.html"])
def test_a_full_disk_is_called_full(number, file, tmp_path):
    error = OSError(number, "No space left on device", file)
    assert describe(error, tmp_path).startswith("不能继续：磁盘满了")


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    error = raised(tmp_path / "hooks" / "a.py", f"open({str(tmp_path / 'gone')!r})")
    assert describe(error, tmp_path).startswith(f"不能继续：读写{tmp_path / 'gone'}时出错")
