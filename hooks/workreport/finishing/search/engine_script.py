"""The search engine's modules, joined to the script that takes the place of the theme's worker."""

import re
from pathlib import Path

from workreport.finishing.assets.minifying import minified

ENGINE = Path(__file__).parent / "engine"
# Every module stands after those that it imports.
ORDER = (
    "fold",
    "numbers",
    "syllables",
    "corpus",
    "readings",
    "rank",
    "teaser",
    "present",
    "search",
    "protocol",
    "start",
)
_MODULE_SYNTAX = re.compile(r"^(import .*?;\n|export )", re.MULTILINE)


def engine_script() -> str:
    """Return all modules in one function scope, without imports and exports, minified."""
    modules = [_MODULE_SYNTAX.sub("", (ENGINE / f"{name}.js").read_text(encoding="utf-8")) for name in ORDER]
    return minified("(()=>{" + "\n".join(modules) + "})();", ".js")
