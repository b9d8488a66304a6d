"""The project on which the tests of the program run, whatever the shipped content says.

Its content is in tests/fixtures/project: two editions, of which the second is fictional and never published.
"""

import re
import shutil
from pathlib import Path

from tests.support.project import ROOT
from workreport.loading import load_report

CONTENT = ROOT / "tests" / "fixtures" / "project"
PROGRAM = ("hooks", "overrides")
# What every page of the fictional edition says of itself.
FICTION = "测试用的虚构文本"

REPORT = load_report(CONTENT / "data")
SECOND, FIRST = REPORT.editions
# As the report was when it had one edition.
FIRST_ALONE = REPORT.model_copy(update={"editions": (FIRST,)})


def make_project(folder: Path) -> Path:
    """Assemble a working project in `folder` from the fixture's content and copies of the program, and return it."""
    shutil.copytree(CONTENT, folder, dirs_exist_ok=True)
    for name in PROGRAM:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.offline.yml", folder)
    (folder / "mkdocs.yml").write_text(_settings(), encoding="utf-8")
    return folder


def _settings() -> str:
    """Return the shipped site's settings with the name, the description and the navigation of the fixture."""
    own = _blocks((CONTENT / "mkdocs.yml").read_text(encoding="utf-8"))
    return "".join({**_blocks((ROOT / "mkdocs.yml").read_text(encoding="utf-8")), **own}.values())


def _blocks(settings: str) -> dict[str, str]:
    """Return the text of each setting by its name."""
    texts = re.findall(r"^[a-z_]+:.*\n(?:(?![a-z_]+:).*\n)*", settings, re.MULTILINE)
    return {text.partition(":")[0]: text for text in texts}
