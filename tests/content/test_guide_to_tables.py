"""Promises about the editors' guide to tables and originals: whoever does literally what it says gets what it says."""

from selectolax.lexbor import LexborHTMLParser

from tests.support.guide import GUIDE, follow
from tests.support.project import CONTENT_TIME, SITE_URL


def test_every_step_to_a_table_done_literally_gives_what_the_guide_says(shipped_copy):
    part = GUIDE.read_text(encoding="utf-8").split("\n## 表格和报告原文\n")[1].split("\n## ")[0]
    (task,) = [text for text in part.split("\n### ") if text.startswith("加一个表格\n")]
    (seen,) = follow(task, shipped_copy)
    result = shipped_copy.run("build", SITE_URL=SITE_URL, SOURCE_DATE_EPOCH=CONTENT_TIME)
    assert result.returncode == 0, result.stderr
    page = LexborHTMLParser((shipped_copy.site / seen.address / "index.html").read_text(encoding="utf-8"))
    assert seen.text in page.css_first("article").text()
    assert (shipped_copy.site / "2018-h1" / "training.csv").exists()
