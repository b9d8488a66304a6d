"""The same pages built by VitePress, with its own search."""

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from typing import Any

import yaml

PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "vitepress"


def build_vitepress(peer: Path, target: Path) -> Path:
    """Build the pages of a project that stock Material could build, in `target`, and return the site's folder."""
    settings = yaml.safe_load((peer / "mkdocs.yml").read_text(encoding="utf-8"))
    copytree(peer / "docs", target / "docs")
    for path in (target / "docs").rglob("*.md"):
        # Its lists of attributes begin without a colon.
        path.write_text(path.read_text(encoding="utf-8").replace("{:", "{"), encoding="utf-8")
    # VitePress finds its program beside the pages.
    (target / "node_modules").symlink_to(PROGRAM.parents[1])
    config = {
        "title": settings["site_name"],
        "description": settings["site_description"],
        "lang": "zh-CN",
        "cleanUrls": True,
        "ignoreDeadLinks": True,
        "themeConfig": {
            "sidebar": [_entry(entry, peer / "docs") for entry in settings["nav"]],
            "search": {"provider": "local"},
        },
    }
    (target / "docs" / ".vitepress").mkdir()
    (target / "docs" / ".vitepress" / "config.mjs").write_text(
        f"export default {json.dumps(config, ensure_ascii=False)}", encoding="utf-8"
    )
    subprocess.run([str(PROGRAM), "build", "docs"], cwd=target, check=True, capture_output=True)
    return target / "docs" / ".vitepress" / "dist"


def _entry(entry: str | Mapping[str, Any], docs: Path) -> dict[str, Any]:
    """Return an entry of MkDocs' navigation as one of VitePress' sidebar."""
    if isinstance(entry, str):
        title = re.search(r"^# +([^{\n]+)", (docs / entry).read_text(encoding="utf-8"), re.MULTILINE)
        link = "/" + entry.removesuffix(".md").removesuffix("index")
        return {"text": title[1].strip() if title else entry, "link": link}
    ((title_of, below),) = entry.items()
    if isinstance(below, list):
        return {"text": title_of, "items": [_entry(each, docs) for each in below]}
    return {**_entry(below, docs), "text": title_of}
