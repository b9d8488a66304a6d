"""The project on which the tests of the program run, whatever the shipped content says.

Its content is in tests/fixtures/project: two editions, of which the second is fictional and never published.
"""

import shutil
from pathlib import Path

from workreport.loading import load_report

from tests.support.project import ROOT

CONTENT = ROOT / "tests" / "fixtures" / "project"
PROGRAM = ("hooks", "overrides")
# What every page of the fictional edition says of itself.
FICTION = "测试用的虚构文本"

REPORT = load_report(CONTENT / "data")
SECOND, FIRST = REPORT.editions
# As the report was when it had one edition.
FIRST_ALONE = REPORT.model_copy(update={"editions": (FIRST,)})


def make_project(folder: Path) -> Path:
    """Assemble a working project in `folder`, from the content of the fixture and copies of the program, and return it."""
    shutil.copytree(CONTENT, folder, dirs_exist_ok=True)
    for name in PROGRAM:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder
