"""The commands behind the Makefile; none prints a traceback, unless --debug asks for it."""

import argparse
import io
import logging
import os
import signal
import sys
import time
from pathlib import Path

from workreport.problems.annotations import annotation
from workreport.problems.failures import describe
from workreport.problems.problem import ProblemsFound

# What a shell says of a program that SIGPIPE has ended.
CLOSED_PIPE = 128 + 13


class Terminated(KeyboardInterrupt):
    """Raised when the process is told to end; like an interruption, nothing on the way takes it for a fault."""

    def __init__(self, number: int) -> None:
        self.number = number


def main(arguments: list[str]) -> int:
    """Run the command that `arguments` name, in the current folder, and return its exit status.

    The status is 0, or 1 after printing what is wrong, or what a shell makes of the signal that ended the command.
    """
    # As an exception, a signal to stop still lets a command remove its half-built folders.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _terminate)
    _print_chinese_everywhere()
    options = _options(arguments)
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    try:
        return _run(options)
    except BrokenPipeError:
        # Whoever read the output wants no more of it, nor what Python would still print at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except Terminated as signalled:
        return 128 + signalled.number
    except KeyboardInterrupt:
        print("已停止。", file=sys.stderr)
        return 128 + signal.SIGINT
    except Exception as error:
        if options.debug:
            raise
        print(describe(error, Path.cwd()), file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    try:
        COMMANDS[options.command](Path.cwd(), options)
        status = 0
    except ProblemsFound as error:
        _print_problems(error)
        status = 1
    sys.stdout.flush()
    return status


def _print_chinese_everywhere() -> None:
    """Write UTF-8 where the system's settings name an encoding without Chinese: few terminals are as old as those."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            try:
                "中文".encode(stream.encoding)
            except UnicodeEncodeError:
                stream.reconfigure(encoding="utf-8")
            stream.reconfigure(errors="backslashreplace")


def _terminate(number: int, frame: object) -> None:
    raise Terminated(number)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="workreport", description="从data和docs生成网站和离线包")
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", default="8000")
    for name in ("text", "edition", "series", "name", "body", "official"):
        parser.add_argument(f"--{name}", default="")
    parser.add_argument("--image", action="store_true", help="有Chromium就把最新一期的图做成PNG")
    parser.add_argument("--debug", action="store_true", help="程序出错时给出完整的调用过程")
    return parser.parse_args(arguments)


def _print_problems(error: ProblemsFound) -> None:
    print(error.summary, file=sys.stderr, flush=True)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        print(*map(annotation, error.problems), sep="\n")


# Each command imports its own modules: MkDocs takes longer to load than the whole check takes to run, and an error in a
# module is then described like any other.
def _check(root: Path, options: argparse.Namespace) -> None:
    from workreport.checking import check_project, undecided

    try:
        check_project(root)
        print("没有发现问题。")
    finally:
        if left := undecided(root):
            print(*left, f"起草的内容里，还有{len(left)}处等人来定，照上面的次序看。", sep="\n", flush=True)


def _build(root: Path, options: argparse.Namespace) -> None:
    from workreport.building.build import build_all
    from workreport.release import undated_because, weight_table

    result = build_all(root, image=options.image)
    pages = sum(1 for _ in result.site.rglob("*.html"))
    print(f"网站：{result.site.relative_to(root)}（{pages}页）")
    print(f"离线包：{result.bundle.relative_to(root)}（{result.bundle.stat().st_size / 1024:.0f} KB），其中")
    print(weight_table(result.bundle))
    if not result.version.time:
        print(f"没有读到内容的日期：{undated_because(root)}；也可以设环境变量SOURCE_DATE_EPOCH。")
    if not os.environ.get("SITE_URL"):
        print("没有设SITE_URL：网站要是放在域名下面的文件夹里，“没有这个页面”那一页会没有样式，链接也不对。")
    print(f"两样一共用了处理器{time.process_time():.1f}秒", flush=True)


def _serve(root: Path, options: argparse.Namespace) -> None:
    from workreport.building.serving import serve

    serve(root, options.host, options.port)


def _record(root: Path, options: argparse.Namespace) -> None:
    from workreport.checking import check_project
    from workreport.release.published_record import write_published

    path = write_published(root / "data", check_project(root))
    print(f"已经记下这一次发布的数字和更正：{path.relative_to(root)}")


def _schema(root: Path, options: argparse.Namespace) -> None:
    from workreport.model.schema import write_schemas

    print(f"已经写出数据文件的格式说明：{write_schemas(root / 'data').relative_to(root)}")


def _macros(root: Path, options: argparse.Namespace) -> None:
    from workreport.rendering import MACROS, macro_list

    path = root / "MACROS.md"
    path.write_text(macro_list(MACROS), encoding="utf-8")
    print(f"已经写出宏的列表：{path.relative_to(root)}")


def _new_edition(root: Path, options: argparse.Namespace) -> None:
    from workreport.drafting import ask, draft_edition, write_draft

    try:
        text = ask(options.text, "TEXT", "报告全文在哪个文本文件里", "report.txt")
        edition = ask(options.edition, "EDITION", "这一期的编号", "2019-h1")
        draft = draft_edition(root, Path(text), edition, options.series)
        write_draft(root, draft)
    except ProblemsFound as error:
        raise SystemExit(f"{error}\n没有起草，什么都没有改。") from None
    print(draft.told)


def _new_site(root: Path, options: argparse.Namespace) -> None:
    from workreport.drafting import YES_AND_NO, Identity, ask, draft_site, write_draft

    try:
        name = ask(options.name, "NAME", "新网站的名称", "江州检察报告")
        body = ask(options.body, "BODY", "作报告的是哪个机关", "江州市人民检察院")
        official = ask(options.official, "OFFICIAL", "是不是这个机关自己的网站，yes或no", "no", YES_AND_NO.__contains__)
        text = ask(options.text, "TEXT", "第一份报告的全文在哪个文本文件里", "report.txt")
        draft = draft_site(root, Identity(name, body, YES_AND_NO[official]), Path(text), options.edition)
        write_draft(root, draft)
    except ProblemsFound as error:
        raise SystemExit(f"{error}\n没有新建网站，什么都没有改。") from None
    print(draft.told)


COMMANDS = {
    "check": _check,
    "build": _build,
    "serve": _serve,
    "record": _record,
    "schema": _schema,
    "macros": _macros,
    "new-edition": _new_edition,
    "new-site": _new_site,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
