"""Problems as GitHub Actions shows them, beside the line of the pull request that each names."""

from workreport.problems.problem import Problem


def annotation(problem: Problem) -> str:
    """The workflow command that marks the line."""
    file = _escape(problem.file).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={file},line={problem.line}::{_escape(problem.said)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
