"""The fixture project with a third edition, of another body.

Its content is in tests/fixtures/other_body: the fictional annual report of a city's prosecutors, drafted by
`make new-edition` from tests/fixtures/reports/jiangzhou-2018.txt and finished by hand.
"""

import shutil
from pathlib import Path

from tests.support.fixture import make_project
from tests.support.project import ROOT
from workreport.drafting.navigation import with_edition

OTHER_BODY = ROOT / "tests" / "fixtures" / "other_body"
EDITION, BODY = "jiangzhou-2018", "江州市人民检察院"
PAGES = ("index", "picture", "original", "requirements")
AREAS = ("economy", "security", "supervision", "public-interest", "prosecution-reform", "prosecutors")


def make_three(folder: Path) -> Path:
    """Assemble the fixture project with all three editions in `folder`, and return it."""
    make_project(folder)
    shutil.copytree(OTHER_BODY, folder, dirs_exist_ok=True)
    settings = folder / "mkdocs.yml"
    pages = [f"{EDITION}/{name}.md" for name in (*PAGES, *AREAS, "figures")]
    text = with_edition(settings.read_text(encoding="utf-8"), f"{BODY}2018年", pages)
    settings.write_text(text, encoding="utf-8")
    return folder
