"""The search engine's modules, joined to two scripts.

The first takes the place of the theme's worker and answers what stands on the site as it was typed; the second, which
is loaded where a query needs it, reads by the tables.
"""

import re
from pathlib import Path

from workreport.finishing.assets.minifying import minified

ENGINE = Path(__file__).parent / "engine"
# Every module stands after those that it imports.
FIRST = (
    "edition",
    "fold",
    "numbers",
    "corpus",
    "readings",
    "rank",
    "teaser",
    "present",
    "search",
    "protocol",
    "start",
)
READINGS = ("questions", "syllables", "guesses", "pieces", "words", "notes", "tables")
_IMPORT = re.compile(r'^import \{ (.*?) \} from "\./(.*?)\.js";\n', re.MULTILINE)


def engine_script(*, offline: bool) -> str:
    """Return the first script, all in one function scope and minified; `offline` for pages as files."""
    modules = [_module(name) for name in FIRST]
    modules[0] = modules[0].replace("({})", f"({{ {', '.join(_shared())} }})")
    if offline:
        modules[0] = modules[0].replace("offline = false", "offline = true")
    return minified("(()=>{" + "\n".join(modules) + "})();", ".js")


def readings_script() -> str:
    """Return the second script, which gives what reads by the tables to who has what the first one shares."""
    body = "\n".join([f"const {{ {', '.join(_shared())} }} = shared;", *map(_module, READINGS), "return readTables;"])
    return minified(f"self.searchReadings = (shared) => {{{body}}};", ".js")


def _shared() -> list[str]:
    """Return what the second script imports from modules of the first."""
    imports = [each for name in READINGS for each in _IMPORT.findall(_source(name))]
    return sorted({name for names, module in imports if module in FIRST for name in names.split(", ")})


def _module(name: str) -> str:
    return re.sub("^export ", "", _IMPORT.sub("", _source(name)), flags=re.MULTILINE)


def _source(name: str) -> str:
    return (ENGINE / f"{name}.js").read_text(encoding="utf-8")
