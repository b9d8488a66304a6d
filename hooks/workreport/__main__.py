"""Runs a command and never shows its caller a traceback, unless asked with --debug."""

import gc
import signal
import sys
from pathlib import Path

# A build needs most of what it makes to its end: looking for garbage every 700 objects takes a sixth of its time.
gc.set_threshold(100_000, 20, 100)


def main(arguments: list[str]) -> int:
    """Runs the command that the arguments name in the current folder; returns 0, or 1 after saying what is wrong."""
    # So that a build that is told to stop still takes its half-made folders away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        from workreport.command import run, tell_problems
        from workreport.problems.problem import ProblemsFound
    except Exception as error:
        return _fail(error, arguments)
    try:
        run(arguments, Path.cwd())
    except ProblemsFound as found:
        tell_problems(found.problems)
        return 1
    except KeyboardInterrupt:
        print("已停止。", file=sys.stderr)
        return 130
    except Exception as error:
        return _fail(error, arguments)
    return 0


def _fail(error: Exception, arguments: list[str]) -> int:
    if "--debug" in arguments:
        raise error
    from workreport.problems.failures import describe

    print(describe(error, Path.cwd()), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
