"""The record of what a release published, by which later changes are noticed without the repository's history."""

from pathlib import Path

import yaml

from workreport.model import Published, Report

HEADER = """\
# yaml-language-server: $schema=schema/published.json
# 最近一次发布时的数字和更正，检查时用来比较。由make record写出，不要手改。
"""


def write_published(data: Path, report: Report) -> Path:
    """Write the figures and corrections of all editions to published.yml in the folder `data`, and return its path."""
    path = data / "published.yml"
    content = yaml.safe_dump(
        Published.of(report.editions).model_dump(mode="json"), allow_unicode=True, sort_keys=False, width=1000
    )
    path.write_text(HEADER + content, encoding="utf-8")
    return path
