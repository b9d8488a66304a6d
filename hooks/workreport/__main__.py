"""The commands behind the Makefile: build, website, check and serve."""

import argparse
import errno
import logging
import sys
import time
import traceback
from pathlib import Path

from .building.build import build_all, build_website
from .checking import check_project
from .problem import ProblemsFound

ROOT = Path.cwd()


def main(arguments: list[str]) -> int:
    """Runs one command in the current folder; returns 1 after printing every problem."""
    parser = argparse.ArgumentParser(prog="workreport", description="从data和docs生成网站和离线包")
    parser.add_argument("command", choices=("build", "website", "check", "serve"))
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--debug", action="store_true", help="程序出错时给出完整的调用过程")
    options = parser.parse_args(arguments)
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    try:
        run(options)
    except ProblemsFound as found:
        for problem in found.problems:
            print(problem, file=sys.stderr)
        print(f"发现{len(found.problems)}处问题，没有生成新的网站。", file=sys.stderr)
        return 1
    except Exception as error:
        if options.debug:
            raise
        print(unexpected(error), file=sys.stderr)
        return 1
    return 0


def unexpected(error: Exception) -> str:
    """One line for an error that no check foresaw, with the place in the project where it arose."""
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return "不能继续：这个端口正被别的程序占用。请换一个，例如make PORT=8001"
    if isinstance(error, OSError) and error.filename:
        return f"不能继续：读写{error.filename}时出错（{error.strerror}）。请检查这个文件和它所在的文件夹。"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(ROOT)]
    place = f"{Path(frames[-1].filename).relative_to(ROOT).as_posix()}:{frames[-1].lineno}" if frames else "hooks:1"
    return f"{place}: 程序出错：{type(error).__name__}: {error} → 请把这一行发给维护者"


def run(options: argparse.Namespace) -> None:
    """Runs the command that the options name."""
    if options.command == "check":
        check_project(ROOT)
        print("没有发现问题。")
    elif options.command == "website":
        print_result(build_website(ROOT, next((ROOT / "dist").glob("*.zip"), None)))
    else:
        site, bundle = build_all(ROOT)
        print_result(site)
        print(f"离线包：{bundle.relative_to(ROOT)}（{size(bundle)}）")
        if options.command == "serve":
            from .building.serve import serve

            print(f"在浏览器里打开http://127.0.0.1:{options.port}/（按Ctrl+C结束）", flush=True)
            serve(ROOT, options.port)


def print_result(site: Path) -> None:
    """Prints what stands in the built website and how much processor time the command has taken so far."""
    pages = sum(1 for _ in site.rglob("*.html"))
    print(f"网站：{site.relative_to(ROOT)}（{pages}页，处理器用时{time.process_time():.1f}秒）", flush=True)


def size(path: Path) -> str:
    """The size of a file in KB of 1,024 bytes."""
    return f"{path.stat().st_size / 1024:.0f} KB"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
