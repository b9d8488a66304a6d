"""Promises about the theme's own templates: of each that we replace, we know which one our copy was made from."""

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import material
import mkdocs

from tests.support.project import ROOT

OVERRIDES = ROOT / "overrides"
# As MkDocs looks for a template, after overrides/.
THEME = (Path(material.__file__).parent / "templates", Path(mkdocs.__file__).parent / "templates")
# As `sha256sum` writes it: the originals of the versions that requirements.txt pins.
TABLE = Path(__file__).with_name("theme_originals.sha256")
# Its blocks are what overrides/main.html replaces.
BLOCKS = "base.html"


def originals(theme: tuple[Path, ...]) -> dict[str, str]:
    """Return the hash of each of the theme's files that ours stand in for, by its path in the theme."""
    ours = (path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*") if path.is_file())
    found = {
        name: next((folder / name for folder in theme if (folder / name).exists()), None) for name in [*ours, BLOCKS]
    }
    return {name: sha256(path.read_bytes()).hexdigest() for name, path in sorted(found.items()) if path}


def known() -> dict[str, str]:
    """Return the hashes in the table, by path."""
    lines = (line.split("  ", 1) for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {name: digest for digest, name in lines}


def advice(found: dict[str, str], expected: dict[str, str]) -> list[str]:
    """Return, for each original that is not the known one, which copy of ours to look at and what to write then."""
    changed = [name for name in sorted(found.keys() | expected.keys()) if found.get(name) != expected.get(name)]
    return [
        f"overrides/{'main.html' if name == BLOCKS else name}：主题的{name}"
        + (
            f"变了，对照它改好以后，{TABLE.name}里写“{found[name]}  {name}”"
            if name in found
            else f"没有了，或者不再替换它，从{TABLE.name}里删去"
        )
        for name in changed
    ]


def test_our_copies_were_made_from_the_templates_that_are_installed():
    assert advice(originals(THEME), known()) == [], f"mkdocs-material {version('mkdocs-material')}"


def test_an_upgrade_that_changes_removes_or_adds_an_original_says_which_copy_to_look_at(tmp_path):
    (tmp_path / "partials").mkdir()
    for name in ("partials/toc.html", BLOCKS, "partials/reading-size.html"):
        (tmp_path / name).write_text("new", encoding="utf-8")
    lines = {line.partition("：")[0]: line for line in advice(originals((tmp_path, *THEME)), known())}
    assert lines.keys() == {
        "overrides/partials/toc.html",
        "overrides/main.html",
        "overrides/partials/reading-size.html",
    }
    assert all(sha256(b"new").hexdigest() in line for line in lines.values())
    assert "删去" in advice({}, {"partials/toc.html": ""})[0]
