"""The installation of the search engine and its index in a built site, in the place of the theme's."""

import json
from collections.abc import Sequence
from pathlib import Path

from workreport.finishing.search.engine_script import engine_script, readings_script
from workreport.finishing.search.index import FIRST, TEXTS, WORDS, Entry, equal_words, leading_words, make_shards
from workreport.finishing.search.pairs import pair_shards
from workreport.finishing.search.tables import make_tables
from workreport.model import Report

# The name by which the pages load it, until its hash is added.
WORKER = "search.js"
# What it loads together with the words.
READINGS = "readings.js"
# The mark at the beginning says UTF-8 to browsers, whatever an office's server says.
MARKED = "utf-8-sig"


def install_search(site_dir: Path, entries: Sequence[Entry], report: Report, *, offline: bool) -> None:
    """Replace the theme's search worker and index in a built site by the engine and an index of those entries.

    Offline the data are scripts, as a page that is opened as a file can load nothing else. Raises FileNotFoundError
    unless the theme has exactly one worker, which an upgrade of the theme may change.
    """
    workers = list(site_dir.glob("assets/javascripts/workers/search.*.min.js"))
    if len(workers) != 1:
        raise FileNotFoundError(
            f"主题的搜索脚本应当正好有一个，现在有{len(workers)}个：主题升级以后要核对hooks/workreport/finishing/search"
        )
    workers[0].with_name(WORKER).write_text(engine_script(offline=offline), encoding="utf-8")
    workers[0].unlink()
    folder = site_dir / "search"
    (folder / "search_index.json").unlink()
    first, texts, older = make_shards(entries, report)
    (folder / READINGS).write_text(readings_script(), encoding=MARKED)
    words = [*equal_words(report.search), *leading_words(report.search, report, offline=offline)]
    words_and_tables = {"words": words, **make_tables(entries, words)}
    for name, data in {FIRST: first, WORDS: words_and_tables, TEXTS: texts, **older, **pair_shards(older)}.items():
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        if offline:
            script = f'self.searchData=self.searchData||{{}};self.searchData["{name}"]={text}'
            (folder / f"{name}.js").write_text(script, encoding=MARKED)
        else:
            (folder / f"{name}.json").write_text(text, encoding="utf-8")
