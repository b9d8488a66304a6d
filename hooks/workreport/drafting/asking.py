"""Asks in the terminal for what the command line leaves out."""

import sys
from collections.abc import Callable

from workreport.problems.problem import Problem, ProblemsFound


def ask(given: str, name: str, question: str, example: str, accepts: Callable[[str], bool] = bool) -> str:
    """Return what the command line gives, or the answer to a question.

    Parameters:
        given: What the command line gives; empty if nothing.
        name: The name of the variable on the command line.
        question: What is asked in the terminal.
        example: An answer.
        accepts: Whether an answer will do; another is asked again.

    Raises:
        ProblemsFound: What is given will not do, or nothing is given and there is nobody to ask.
    """
    if given:
        if accepts(given):
            return given
        raise ProblemsFound([Problem(name, 1, f"{name}不能写“{given}”", f"例如{name}={example}")])
    if not sys.stdin.isatty():
        raise ProblemsFound([Problem(name, 1, f"没有写{name}（{question}）", f"加上它，例如{name}={example}")])
    while True:
        try:
            answer = input(f"{question}（例如{example}）：").strip()
        except EOFError:
            raise KeyboardInterrupt from None
        if accepts(answer):
            return answer
