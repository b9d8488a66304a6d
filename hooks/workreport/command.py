"""The commands behind the Makefile: check, build, serve, record and schema; and rebuild, behind serve."""

import argparse
import logging
import os
import sys
import time
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from workreport.checking import check_project
from workreport.problems.annotations import annotation
from workreport.problems.failures import describe
from workreport.problems.problem import Problem, ProblemsFound

if TYPE_CHECKING:
    from workreport.building.build import Built


def run(arguments: list[str], root: Path) -> None:
    """Runs the command that the arguments name; raises ProblemsFound with all that is wrong."""
    parser = argparse.ArgumentParser(prog="workreport", description="从data和docs生成网站和离线包")
    parser.add_argument("command", choices=("check", "build", "serve", "rebuild", "record", "schema"))
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
    elif options.command == "rebuild":
        rebuild(root)
    else:
        serve(root, options.port)


def tell_problems(problems: list[Problem]) -> None:
    """Says all that is wrong, and that there is no new website for it."""
    for problem in problems:
        print(problem, file=sys.stderr)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        print(*map(annotation, problems), sep="\n")
    print(f"发现{len(problems)}处问题，没有生成新的网站。", file=sys.stderr, flush=True)


def build(root: Path) -> None:
    """Builds everything and says what was built."""
    # MkDocs takes longer to load than the check takes altogether.
    from workreport.building.build import build_all

    _tell(build_all(root), root)


def _tell(built: "Built", root: Path) -> None:
    """Prints what was built and the processor time that it took, in seconds."""
    from workreport.release import LIMIT, weight_table

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
    from workreport.release.published_record import write_published

    return write_published(root / "data", check_project(root))


def schema(root: Path) -> Path:
    """Writes the schemas of the data files and returns their folder."""
    from workreport.model.schema import write_schemas

    return write_schemas(root / "data")


def serve(root: Path, port_text: str) -> None:
    """Builds everything and serves the website at that port of this machine."""
    from workreport.building.serve import free_port_problem, serve_site
    from workreport.building.worker import Worker

    if problem := free_port_problem(port_text):
        raise ProblemsFound([Problem("make", 1, problem, "换一个1到65535之间的数，例如make PORT=8001")])
    # The site is served at the root of this machine, wherever it will be published.
    os.environ.pop("SITE_URL", None)
    worker = Worker(root)
    if not worker.build():
        sys.exit(1)
    print(f"在浏览器里打开http://127.0.0.1:{port_text}/（按Ctrl+C结束）", flush=True)
    serve_site(root, int(port_text), worker.build)


def rebuild(root: Path) -> None:
    """Builds everything, and after each line that comes in the website; what was built or is wrong is told on stderr.

    Answers every time with a line, an empty one after a failure.
    """
    from workreport.building.incremental import IncrementalBuild

    answers, incremental, built = sys.stdout, IncrementalBuild(root), None
    # The server is interrupted with it, and says so.
    with suppress(KeyboardInterrupt), redirect_stdout(sys.stderr):
        while True:
            answer = ""
            try:
                if built:
                    incremental.build_website()
                else:
                    built = incremental.build_all()
                    _tell(built, root)
                answer = "built"
            except ProblemsFound as found:
                tell_problems(found.problems)
            except Exception as error:
                print(describe(error, root), file=sys.stderr, flush=True)
            print(answer, file=answers, flush=True)
            if not sys.stdin.readline():
                return
