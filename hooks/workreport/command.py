"""The commands behind the Makefile: check, build, serve, record and schema."""

import argparse
import logging
import os
import time
from pathlib import Path

from .checking import check_project
from .problem import Problem, ProblemsFound


def run(arguments: list[str], root: Path) -> None:
    """Runs the command that the arguments name; raises ProblemsFound with all that is wrong."""
    parser = argparse.ArgumentParser(prog="workreport", description="从data和docs生成网站和离线包")
    parser.add_argument("command", choices=("check", "build", "serve", "record", "schema"))
    parser.add_argument("--port", default="8000")
    parser.add_argument("--debug", action="store_true", help="程序出错时给出完整的调用过程")
    options = parser.parse_args(arguments)
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    if options.command == "check":
        check_project(root)
        print("没有发现问题。")
    elif options.command == "build":
        build(root)
    elif options.command == "record":
        print(f"已经记下这一次发布的数字和更正：{record(root).relative_to(root)}")
    elif options.command == "schema":
        print(f"已经写出数据文件的格式说明：{schema(root).relative_to(root)}")
    else:
        serve(root, options.port)


def build(root: Path) -> None:
    """Builds everything and prints what was built and the processor time that it took, in seconds."""
    # MkDocs takes longer to load than the check takes altogether.
    from .building.build import build_all
    from .release import LIMIT, weight_table

    built = build_all(root)
    pages = sum(1 for _ in built.site.rglob("*.html"))
    print(f"网站：{built.site.relative_to(root)}（{pages}页）")
    print(f"离线包：{built.bundle.relative_to(root)}（{built.bundle.stat().st_size / 1024:.0f} KB），其中")
    print(weight_table(built.bundle))
    if built.bundle.stat().st_size > LIMIT:
        print(f"离线包超过了{LIMIT // 1024} KB，请看上面哪一类最大。")
    if not built.version.time:
        print("没有读到内容的日期：要有完整的git历史，或者设环境变量SOURCE_DATE_EPOCH。")
    print(f"两样一共用了处理器{time.process_time():.1f}秒", flush=True)


def record(root: Path) -> Path:
    """Records what is published now, for later checks to compare with, and returns the file."""
    from .release.record import write_published

    return write_published(root / "data", check_project(root))


def schema(root: Path) -> Path:
    """Writes the schemas of the data files and returns their folder."""
    from .schema import write_schemas

    return write_schemas(root / "data")


def serve(root: Path, port_text: str) -> None:
    """Builds everything and serves the website at that port of this machine."""
    from .building.serve import free_port_problem, serve_site

    if problem := free_port_problem(port_text):
        raise ProblemsFound([Problem("make", 1, problem, "换一个1到65535之间的数，例如make PORT=8001")])
    # The site is served at the root of this machine, wherever it will be published.
    os.environ.pop("SITE_URL", None)
    build(root)
    print(f"在浏览器里打开http://127.0.0.1:{port_text}/（按Ctrl+C结束）", flush=True)
    serve_site(root, int(port_text))
