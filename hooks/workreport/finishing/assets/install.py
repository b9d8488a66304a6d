"""The joining, minifying and naming of styles and scripts in a built site."""

import re
from hashlib import sha256
from pathlib import Path

from workreport.finishing.assets.lowering import lowered
from workreport.finishing.assets.minifying import minified
from workreport.finishing.assets.pruning import names_added, names_in, prune
from workreport.finishing.assets.theme_faults import fix_theme_faults
from workreport.text.folders import files_below

STYLES = "assets/stylesheets"
SCRIPTS = "assets/javascripts"
# The theme's styles, and those for elements that few pages have, of which only the used rules are kept.
PRUNED_STYLES = ("main.*.min.css", "palette.*.min.css", "content.css")
# Files are joined in this order; what prepares the theme's script stands before it, what changes its effects after it.
OWN_STYLES = ("site.css", "access.css", "reading.css", "icons.css", "charts.css", "picture.css", "print.css")
SCRIPT_PARTS = (
    "settings.js",
    "two-tasks.js",
    "trusted-types.js",
    "search-worker.js",
    "bundle.*.min.js",
    "highlight.js",
    "search-box.js",
    "layers.js",
    "palette.js",
    "reading-size.js",
    "copy.js",
    "fact-card.js",
    "terms.js",
    "permalinks.js",
    "folds.js",
    "matrix.js",
    "wide-tables.js",
    "report.js",
)
# The names in the templates and in the site's own scripts, to which the hash is added.
PAGE_STYLE = f"{STYLES}/page.css"
PAGE_SCRIPT = f"{SCRIPTS}/page.js"
# Loaded beside those two: by the print edition alone, and before anything is drawn.
ALONE = (f"{STYLES}/print-edition.css", f"{SCRIPTS}/start.js")
WORKER = f"{SCRIPTS}/workers/search.js"
NAMED = (PAGE_STYLE, PAGE_SCRIPT, *ALONE)
_HASH_LENGTH = 8
# A file name with the hash of the content.
HASHED = re.compile(rf"\.[0-9a-f]{{{_HASH_LENGTH}}}\.[a-z]+$")


def install_assets(site_dir: Path) -> None:
    """Join and minify the styles and scripts of a built site, add hashes to their names, and minify the pages.

    Raises FileNotFoundError unless there is exactly one file for each part, which an upgrade of the theme may change.
    """
    pages = files_below(site_dir, ".html")
    script = _joined(site_dir / SCRIPTS, SCRIPT_PARTS)
    alone = {name: (site_dir / name).read_text(encoding="utf-8") for name in ALONE}
    words = names_in(path.read_bytes() for path in pages)
    words |= {*names_added((script, *(text for name, text in alone.items() if name.endswith(".js"))), words)}
    pruned = prune(_joined(site_dir / STYLES, PRUNED_STYLES), words)
    _write(site_dir / PAGE_STYLE, pruned + _joined(site_dir / STYLES, OWN_STYLES))
    (site_dir / PAGE_SCRIPT).write_text(script.replace(WORKER, _rename(site_dir, WORKER)), encoding="utf-8")
    for name, text in alone.items():
        _write(site_dir / name, text)
    renamed = tuple((name, _rename(site_dir, name)) for name in NAMED)
    for path in pages:
        path.write_bytes(_finished(path.read_bytes(), renamed))


def _finished(page: bytes, renamed: tuple[tuple[str, str], ...]) -> bytes:
    """Return a page, minified and with its faults fixed, that loads the renamed files."""
    html = page.decode()
    for old, new in renamed:
        html = html.replace(old, new)
    return minified(fix_theme_faults(html), ".html").encode()


def _write(path: Path, text: str) -> None:
    if path.suffix == ".css":
        text = lowered(text)
    path.write_text(minified(text, path.suffix), encoding="utf-8")


def _joined(folder: Path, parts: tuple[str, ...]) -> str:
    texts = []
    for part in parts:
        files = list(folder.glob(part))
        if len(files) != 1:
            raise FileNotFoundError(
                f"{folder.name}里应当正好有一个{part}，现在有{len(files)}个：主题升级以后要核对hooks/workreport/finishing/assets"
            )
        text = files[0].read_text(encoding="utf-8")
        texts.append(minified(text, ".js") if part.endswith(".js") and ".min." not in part else text)
        files[0].unlink()
    return "\n".join(texts)


def _rename(site_dir: Path, name: str) -> str:
    path = site_dir / name
    target = path.with_suffix(f".{sha256(path.read_bytes()).hexdigest()[:_HASH_LENGTH]}{path.suffix}")
    path.rename(target)
    return target.relative_to(site_dir).as_posix()
