"""Records what a release publishes, so that later changes are noticed without the history of the repository."""

from pathlib import Path

import yaml

from workreport.model import Published, Report

HEADER = "# yaml-language-server: $schema=schema/published.json\n# 最近一次发布时的数字和更正，检查时用来比较。由make record写出，不要手改。\n"


def write_published(data: Path, report: Report) -> Path:
    """Writes published.yml in the data folder for every edition of the report and returns its path."""
    path = data / "published.yml"
    content = yaml.safe_dump(
        Published.of(report.editions).model_dump(mode="json"), allow_unicode=True, sort_keys=False, width=1000
    )
    path.write_text(HEADER + content, encoding="utf-8")
    return path
