"""The search engine's modules, joined to the script that takes the place of the theme's worker."""

import re
from pathlib import Path

from workreport.finishing.assets.minifying import minified

ENGINE = Path(__file__).parent / "engine"
# Every module stands after those that it imports.
ORDER = (
    "edition",
    "fold",
    "numbers",
    "syllables",
    "corpus",
    "questions",
    "readings",
    "pieces",
    "rank",
    "teaser",
    "present",
    "search",
    "protocol",
    "start",
)
_MODULE_SYNTAX = re.compile(r"^(import .*?;\n|export )", re.MULTILINE | re.DOTALL)


def engine_script(*, offline: bool) -> str:
    """Return all modules in one function scope, without imports and exports, minified; `offline` for pages as files."""
    modules = [_MODULE_SYNTAX.sub("", (ENGINE / f"{name}.js").read_text(encoding="utf-8")) for name in ORDER]
    if offline:
        modules[0] = modules[0].replace("offline = false", "offline = true")
    return minified("(()=>{" + "\n".join(modules) + "})();", ".js")
