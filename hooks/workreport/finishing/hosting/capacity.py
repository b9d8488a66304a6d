"""What very many readers a day take, worked out from the built website itself, for those who run its server."""

import re
from dataclasses import dataclass
from pathlib import Path

from workreport.addresses.pages import OPERATE, page_files
from workreport.finishing.hosting.compression import COPIES, compress
from workreport.finishing.hosting.headers import NAME, head
from workreport.text.folders import files_below

# What is assumed; the rest is measured or follows.
VISITS, PAGES, PEAK, NODES, MINUTES = 1_000_000, 4, 10, 100, 5
DAY = 24 * 60 * 60
KB, MB, GB = 10**3, 10**6, 10**9
_LOADED = re.compile(r"""(?:src|href)=["']?(?:\./)?(assets/[^"'\s>]+)""")
_PLACE = re.compile(r'(?<=<div class=)("?capacity"?)>\s*(?=</div>)')


@dataclass(frozen=True)
class Traffic:
    """What a website's readers load: bytes as sent, compressed and with their heads, of which each has some; requests; all files."""

    first_page: int
    later_page: int
    head: int
    first_requests: int
    files: int


def measure(site_dir: Path) -> Traffic:
    """Measures a built website whose compressed copies are made."""
    home = site_dir / "index.html"
    loaded = [home, *(site_dir / address for address in sorted(set(_LOADED.findall(home.read_text(encoding="utf-8")))))]
    pages = page_files(site_dir)
    extra = len(head(site_dir))
    later = sum(_sent(path) for path in pages) // len(pages)
    return Traffic(
        sum(_sent(path) + extra for path in loaded), later + extra, extra, len(loaded), len(served_files(site_dir))
    )


def served_files(site_dir: Path) -> list[Path]:
    """The website's files but those that only servers read."""
    return sorted(path for path in files_below(site_dir) if path.suffix not in COPIES and path.name != NAME)


def rows(traffic: Traffic) -> list[tuple[str, str, str]]:
    """What follows from it: name, how it is worked out, and the value with its unit, for readers of Chinese."""
    visit = traffic.first_page + (PAGES - 1) * traffic.later_page
    requests = traffic.first_requests + PAGES - 1
    daily = visit * VISITS
    bandwidth = daily * 8 / DAY / MB
    asked = NODES * traffic.files / (MINUTES * 60)
    origin = asked * DAY * traffic.head
    return [
        ("一天的访问", f"假定每位读者访问一次，读{PAGES}页", f"{VISITS:,}次"),
        (
            "第一页",
            f"首页和它的样式、脚本、图标，共{traffic.first_requests}个文件，已压缩，加HTTP头",
            f"{traffic.first_page / KB:.1f} KB",
        ),
        ("以后每一页", "各页平均，已压缩，加HTTP头", f"{traffic.later_page / KB:.1f} KB"),
        ("一次访问的流量", f"第一页，加另外{PAGES - 1}页", f"{visit / KB:.1f} KB"),
        ("一天的流量", "一次访问的流量乘访问次数", f"{daily / GB:.1f} GB"),
        ("平均带宽", "一天的流量除以一天的秒数", f"{bandwidth:.1f} Mbit/s"),
        ("最忙时的带宽", f"假定是平均的{PEAK}倍", f"{bandwidth * PEAK:.0f} Mbit/s"),
        ("一天的请求", f"一次访问{requests}个，乘访问次数", f"{requests * VISITS:,}个"),
        ("最忙时的请求", f"假定是平均的{PEAK}倍", f"每秒{requests * VISITS / DAY * PEAK:.0f}个"),
        (
            "有CDN时源站的请求",
            f"假定{NODES}个节点，每{MINUTES}分钟把全部{traffic.files}个文件各问一次",
            f"每秒最多{asked:.0f}个",
        ),
        ("有CDN时源站的流量", "文件没有变，每个请求只回HTTP头", f"一天最多{origin / GB:.1f} GB"),
        ("由CDN承担的流量", "一天的流量，减去源站的", f"至少{100 * (daily - origin) // daily:.0f}%"),
    ]


def fill_capacity(site_dir: Path) -> None:
    """Puts the table into its place on the page for operators of a built website, if it has one, and packs the page anew."""
    page = site_dir / OPERATE / "index.html"
    if page.exists():
        lines = "".join(f"<tr><td>{'<td>'.join(row)}" for row in rows(measure(site_dir)))
        table = f"<table><thead><tr><th>项目<th>算法<th>数<tbody>{lines}</table>"
        html = page.read_text(encoding="utf-8")
        page.write_text(_PLACE.sub(lambda place: f"{place[1]}>{table}", html), encoding="utf-8")
        compress(page)


def _sent(path: Path) -> int:
    packed = path.with_name(path.name + ".br")
    return (packed if packed.exists() else path).stat().st_size
