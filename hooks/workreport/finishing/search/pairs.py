"""The list of the older editions that hold a pair of characters, by which search knows which of many to load."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from workreport.finishing.search.index import Shard

# The browser loads fewer older editions at once than these without asking which; the same numbers are in protocol.js.
MOST_OLDER, SHARDS = 4, 64
_DROPPED = re.compile(r"[\W_]+")
_PAIR = re.compile(r"(?=([\u3400-\u9fff]{2}))")


def pair_shards(older: Mapping[str, Shard]) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """Return the shards by name: for each pair of Han characters the places of the editions that hold it, latest first.

    There are none where the browser may load all older editions.
    """
    if len(older) <= MOST_OLDER:
        return {}
    shards: dict[str, defaultdict[str, list[int]]] = {f"pairs-{number}": defaultdict(list) for number in range(SHARDS)}
    for place, shard in enumerate(older.values()):
        for pair in sorted(set(_pairs(shard))):
            shards[f"pairs-{_shard_of(pair)}"][pair].append(place)
    return shards


def _pairs(shard: Shard) -> Iterator[str]:
    for page in shard["pages"]:
        for _, *texts in page["sections"]:
            for text in texts:
                yield from _PAIR.findall(_DROPPED.sub("", text))


def _shard_of(pair: str) -> int:
    return (ord(pair[0]) * 31 + ord(pair[1])) % SHARDS
