"""Promises about what is given away."""

import os
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workreport.problems.problem import ProblemsFound
from workreport.release import (
    Download,
    Version,
    content_time,
    edit_times,
    undated_because,
    weight_table,
    write_bundle,
    write_checksums,
)
from workreport.release.browsers import OLDEST_CHROMIUM
from workreport.release.instructions import INSTRUCTIONS
from workreport.release.weight import weights

VERSION = Version("2018-h1", datetime(2018, 7, 10, 8, 0))
FOLDER = "workreport-2018-h1-20180710"
REPORTS = ["《某市工作报告》，2018年（年份是推定的），非官方读者版。"]


def make_site(folder: Path, names: str = "ab") -> Path:
    site = folder / "site"
    (site / "a").mkdir(parents=True)
    for name in names:
        (site / "a" / f"{name}.html").write_text("页" * 100, encoding="utf-8")
    (site / "index.html").write_text("首页", encoding="utf-8")
    return site


def test_a_bundle_unpacks_to_one_folder_of_its_own_name(tmp_path):
    bundle = write_bundle(make_site(tmp_path), VERSION, "读本", REPORTS, tmp_path)
    assert bundle == tmp_path / f"{FOLDER}.zip"
    with zipfile.ZipFile(bundle) as archive:
        assert archive.namelist() == [
            f"{FOLDER}/{name}" for name in ("a/a.html", "a/b.html", "index.html", INSTRUCTIONS)
        ]
        assert archive.read(f"{FOLDER}/index.html").decode() == "首页"


def test_every_name_is_ascii_but_that_of_the_instructions_which_is_marked_as_utf_8(tmp_path):
    bundle = write_bundle(make_site(tmp_path), VERSION, "读本", REPORTS, tmp_path)
    with zipfile.ZipFile(bundle) as archive:
        (marked,) = [entry for entry in archive.infolist() if not entry.filename.isascii()]
    assert marked.filename == f"{FOLDER}/使用说明.txt" and marked.flag_bits & 0x800


def test_the_same_files_give_the_same_bytes_in_whatever_order_and_with_whatever_rights_they_were_made(tmp_path):
    bundles = []
    for name, files, mode in (("one", "ab", 0o600), ("two", "ba", 0o644)):
        site = make_site(tmp_path / name, files)
        (site / "index.html").chmod(mode)
        bundles.append(write_bundle(site, VERSION, "读本", REPORTS, tmp_path / name).read_bytes())
    assert bundles[0] == bundles[1]


def test_files_bear_the_time_of_the_content(tmp_path):
    site = make_site(tmp_path)
    for version, time in ((VERSION, (2018, 7, 10, 8, 0, 0)), (Version("2018-h1", None), (1980, 1, 1, 0, 0, 0))):
        with zipfile.ZipFile(write_bundle(site, version, "读本", REPORTS, tmp_path)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {time}


def instructions_of(version: Version, folder: Path) -> bytes:
    with zipfile.ZipFile(write_bundle(make_site(folder), version, "半年报告读本", REPORTS, folder)) as archive:
        return archive.read(f"{version.stem}/{INSTRUCTIONS}")


def test_the_instructions_open_in_old_editors_and_say_what_this_is_how_to_open_and_how_to_check_it(tmp_path):
    content = instructions_of(VERSION, tmp_path)
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\n") == content.count(b"\r\n")
    text = content.decode("utf-8-sig")
    for said in (
        "半年报告读本",
        "非官方读者版",
        "内容更新到2018年7月10日",
        "20180710",
        "双击index.html",
        f"Chromium {OLDEST_CHROMIUM}或更新",
        f"certutil -hashfile {FOLDER}.zip SHA256",
    ):
        assert said in text


def test_instructions_without_a_date_claim_none(tmp_path):
    text = instructions_of(Version("2018-h1", None), tmp_path).decode("utf-8-sig")
    assert "内容没有注明日期" in text and "undated" in text


def test_checksums_are_what_sha256sum_checks(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"content")
    write_checksums(tmp_path / "a.zip.sha256", Download.of(tmp_path / "a.zip"))
    check = ["sha256sum", "-c", "a.zip.sha256"]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    (tmp_path / "a.zip").write_bytes(b"conten")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_the_weights_by_kind_add_up_to_the_bundle(tmp_path):
    bundle = write_bundle(make_site(tmp_path), VERSION, "读本", REPORTS, tmp_path)
    assert sum(weights(bundle).values()) == bundle.stat().st_size
    assert [line.split()[-1] for line in weight_table(bundle).splitlines()] == list(weights(bundle))


def commit(root: Path, name: str, seconds: int) -> None:
    """Changes the file in a commit of that time, in a repository that is made if need be."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(str(seconds))
    run = {"cwd": root, "capture_output": True}
    subprocess.run(["git", "init", "-q"], check=True, **run)
    subprocess.run(["git", "add", "."], check=True, **run)
    person = {
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b",
    }
    subprocess.run(
        ["git", "commit", "-qm", "Change"],
        check=True,
        **run,
        env={**os.environ, **person, "GIT_COMMITTER_DATE": f"@{seconds} +0000"},
    )


@pytest.fixture
def history(tmp_path):
    """A repository whose content was changed on 10 July and its program a day later."""
    root = tmp_path / "repository"
    for name, seconds in (("docs/index.md", 1531180800), ("hooks/a.py", 1531267200)):
        commit(root, name, seconds)
    return root


def test_the_time_is_that_of_the_last_commit_of_the_content_in_beijing(history):
    time = content_time(history, {})
    assert time == datetime(2018, 7, 10, 0, 0, tzinfo=UTC) and time.hour == 8


def test_the_time_can_be_given(history):
    assert content_time(history, {"SOURCE_DATE_EPOCH": "1531267200"}) == datetime(2018, 7, 11, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize("written", ["2018-07-10", "x", "", "1e9", "9" * 30, "0", "-5", "5000000000"])
def test_a_given_time_that_is_none_is_refused(written, history):
    with pytest.raises(ProblemsFound, match="SOURCE_DATE_EPOCH"):
        content_time(history, {"SOURCE_DATE_EPOCH": written})


def test_a_clone_without_its_history_has_no_date_rather_than_a_wrong_one(history, tmp_path):
    subprocess.run(
        ["git", "clone", "-q", "--depth=1", history.as_uri(), tmp_path / "shallow"], check=True, capture_output=True
    )
    assert content_time(tmp_path / "shallow", {}) is None
    assert "git fetch --unshallow" in undated_because(tmp_path / "shallow")


def test_a_folder_without_git_has_no_date(tmp_path):
    assert content_time(tmp_path, {}) is None
    assert "没有历史" in undated_because(tmp_path)


@pytest.mark.parametrize("seconds", [0, 4391049600])
def test_a_commit_by_a_wrong_clock_dates_nothing(seconds, tmp_path):
    commit(tmp_path, "docs/index.md", seconds)
    assert content_time(tmp_path, {}) is None and edit_times(tmp_path) == {}
    assert "最后一次提交的时间不对" in undated_because(tmp_path)


def test_a_repository_of_another_user_is_undated_for_that_reason(history, monkeypatch):
    # What git makes of another owner, without another user (t0033-safe-directory.sh of git).
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert content_time(history, {}) is None
    assert f"git config --global --add safe.directory {history}" in undated_because(history)


def test_a_version_is_named_by_its_day():
    assert (VERSION.name, VERSION.stem, VERSION.day) == ("20180710", FOLDER, "2018年7月10日")
    assert (Version("2018-h1", None).name, Version("2018-h1", None).day) == ("undated", "")


def test_each_page_has_the_time_of_its_own_last_edit(history):
    for name, day in (("docs/2018-h1/reform.md", 12), ("docs/index.md", 13), ("data/areas.yml", 14)):
        commit(history, name, int(datetime(2018, 7, day, tzinfo=UTC).timestamp()))
    assert {name: time.day for name, time in edit_times(history).items()} == {"index.md": 13, "2018-h1/reform.md": 12}


def test_a_page_named_by_digits_or_in_chinese_is_a_page(history):
    for name, day in (("docs/20180101", 15), ("docs/常见问题.md", 16)):
        commit(history, name, int(datetime(2018, 7, day, tzinfo=UTC).timestamp()))
    times = edit_times(history)
    assert (times["20180101"].day, times["常见问题.md"].day, times["index.md"].day) == (15, 16, 10)


def test_without_its_history_a_page_has_no_time(history, tmp_path):
    subprocess.run(
        ["git", "clone", "-q", "--depth=1", history.as_uri(), tmp_path / "shallow"], check=True, capture_output=True
    )
    (tmp_path / "none").mkdir()
    assert edit_times(tmp_path / "shallow") == edit_times(tmp_path / "none") == {}


def test_a_kind_of_file_that_nobody_foresaw_is_weighed_as_another(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a/photograph.jpg", "0")
        archive.writestr("a/unheard.of", "0")
    assert {"图片", "其他"} <= set(weights(tmp_path / "a.zip"))
