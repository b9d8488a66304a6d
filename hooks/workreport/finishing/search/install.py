"""Puts the engine and its index in the place of the theme's."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workreport.finishing.search.engine_script import engine_script
from workreport.finishing.search.index import make_index
from workreport.model import Report
from workreport.shares import meanwhile

# The name that the pages give.
WORKER = "search.js"
# The engine's start.js says why.
ENCODING = "gb18030"


@contextmanager
def installed_search(site_dir: Path, report: Report, offline: bool) -> Iterator[None]:
    """Replaces the theme's search worker and index in a built site, of whose pages it has read the text when the block within
    begins; the files are there when it ends.

    Raises FileNotFoundError unless the theme brought exactly one worker, so that a new edition of the theme is noticed.
    """
    workers = list(site_dir.glob("assets/javascripts/workers/search.*.min.js"))
    if len(workers) != 1:
        raise FileNotFoundError(
            f"主题的搜索脚本应当正好有一个，现在有{len(workers)}个：主题升级以后要核对hooks/workreport/finishing/search"
        )
    workers[0].with_name(WORKER).write_text(engine_script(), encoding="utf-8")
    workers[0].unlink()
    folder = site_dir / "search"
    (folder / "search_index.json").unlink()
    index = make_index(site_dir, report)
    with meanwhile(lambda: _write(folder, index, offline), len(index["pages"])):
        yield


def _write(folder: Path, index: dict[str, object], offline: bool) -> None:
    # Its dictionaries take a while to load and much memory.
    from workreport.finishing.search.tables import make_tables

    for name, value in {"index": index, "tables": make_tables(index)}.items():
        if offline:
            (folder / f"{name}.js").write_text(f"(self.searchData||={{}}).{name}={_json(value)}", encoding=ENCODING)
        else:
            (folder / f"{name}.json").write_text(_json(value), encoding=ENCODING)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
