"""Promises about the offline bundle's file."""

import zipfile

from workreport.bundle import write_bundle


def test_a_bundle_unpacks_to_one_folder_of_its_own_name(tmp_path):
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "index.html").write_text("首页", encoding="utf-8")
    (site / "a" / "b.html").write_text("页", encoding="utf-8")
    write_bundle(site, tmp_path / "report.zip")
    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        assert archive.namelist() == ["report/a/b.html", "report/index.html"]
        assert archive.read("report/index.html").decode() == "首页"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.zip", "site"]


def test_the_same_files_give_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        site = tmp_path / name / "site"
        site.mkdir(parents=True)
        for file in ("ab" if name == "one" else "ba"):
            (site / f"{file}.html").write_text(file)
        write_bundle(site, tmp_path / name / "report.zip")
    assert (tmp_path / "one" / "report.zip").read_bytes() == (tmp_path / "two" / "report.zip").read_bytes()
