"""Promises about the linter of scripts and styles: it finds faults, and what the oldest browser does not know."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.support.project import ROOT

BIOME = ROOT / "tools" / "checkers" / "node_modules" / ".bin" / "biome"
CONFIGURATION = ("biome.jsonc", "tools/checkers/browser-floor.grit")
TOO_NEW = """\
say([1, 2].at(-1));
say(document.body?.at(0));
say(document.body.checkVisibility({ visibilityProperty: true }));
say([1].findLast(Boolean));
document.body.showPopover();
document.body.hidePopover();
say([2, 1].toSorted());
say(Object.hasOwn({}, "a"));
say(structuredClone({}));
say(document.querySelector("article :is(h2, h3)[id]"));
say(document.querySelectorAll(`div:has(${location.hash})`));
""".splitlines()
# What it knows, or is asked for first.
FINE = """\
document.body.showPopover?.();
say([2, 1].sort());
say(document.querySelector("article h2[id]:not(.x)"));
say("a:is");
""".splitlines()
FAULTS = {
    "scripts": {"sya(1);": "noUndeclaredVariables", "{ const unused = 1; }": "noUnusedVariables"},
    "styles": {
        "a { colour: red; }": "noUnknownProperty",
        "b { color: red; color: red; }": "noDuplicateProperties",
        "i:hoover { color: red; }": "noUnknownPseudoClass",
    },
}
PLACES = {"scripts": "overrides/assets/javascripts/probe.js", "styles": "overrides/assets/stylesheets/probe.css"}


def findings(folder: Path, address: str, lines: list[str]) -> list[tuple[str, str]]:
    """Return the lines with which the linter finds fault in a file of that address, each with the rule."""
    for name in CONFIGURATION:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    (folder / address).parent.mkdir(parents=True)
    (folder / address).write_text("\n".join(lines), encoding="utf-8")
    command = [BIOME, "lint", "--error-on-warnings", "--max-diagnostics=none", "--reporter=github"]
    result = subprocess.run(command, cwd=folder, text=True, capture_output=True, check=False)
    found = re.findall(
        r"^::(?:error|warning) title=(?:.*/)?([^,/]+),file=[^,]*,line=(\d+),", result.stdout, re.MULTILINE
    )
    assert (result.returncode == 0) == (not found), result.stderr
    return sorted(((lines[int(line) - 1], rule) for rule, line in found), key=lambda each: lines.index(each[0]))


def test_what_the_oldest_browser_does_not_know_is_found_and_nothing_else(tmp_path):
    assert findings(tmp_path, PLACES["scripts"], [*FINE, *TOO_NEW]) == [(line, "plugin") for line in TOO_NEW]


def test_faults_of_scripts_and_styles_are_found(tmp_path):
    for kind, faults in FAULTS.items():
        assert findings(tmp_path / kind, PLACES[kind], list(faults)) == list(faults.items())
