"""Problems as annotations of GitHub Actions, which appear beside the lines of a pull request.

Their syntax is in the documentation of GitHub Actions under “Workflow commands”.
"""

from workreport.problems.problem import Problem


def annotation(problem: Problem) -> str:
    """Return the workflow command that annotates the line of a problem."""
    file = _escape(problem.file).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={file},line={problem.line}::{_escape(problem.message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
