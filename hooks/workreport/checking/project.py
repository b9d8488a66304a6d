"""The whole check: the files, the configuration, the data, and every page against it."""

import os
from pathlib import Path

from workreport.checking.configuration.environment import check_environment
from workreport.checking.configuration.mkdocs_files import check_configuration
from workreport.checking.configuration.remote import check_remote
from workreport.checking.configuration.requirements import check_requirements
from workreport.checking.configuration.workflows import check_workflows
from workreport.checking.data.charts import check_charts
from workreport.checking.data.corrections import check_corrections
from workreport.checking.data.outcomes import check_outcomes
from workreport.checking.data.usage import check_usage
from workreport.checking.pages import check_pages
from workreport.checking.uploads.files import check_files
from workreport.loading import load_report
from workreport.model import Report
from workreport.problems.problem import ProblemsFound


def check_project(root: Path) -> Report:
    """Load the report of the project at `root`; raise ProblemsFound with all problems of the project.

    If the data cannot be loaded, macro calls are checked for their form alone, because every id would seem unknown.
    """
    files, problems = check_files(root)
    pages = {path.relative_to(root / "docs").as_posix(): path for path in files if path.suffix == ".md"}
    refused = [problem.file.removeprefix("docs/") for problem in problems]
    problems += check_configuration(root, pages, refused)
    problems += check_environment(os.environ)
    problems += check_requirements(root)
    problems += check_workflows(root)
    problems += check_remote(root, files)
    report: Report | None = None
    try:
        report = load_report(root / "data")
        problems += check_corrections(root, report)
        problems += check_charts(root, report)
        problems += check_outcomes(root, report)
    except ProblemsFound as error:
        problems += error.problems
    problems += check_pages(root, list(pages.values()), report)
    # A refused page might use any figure.
    if report and not refused:
        problems += check_usage(root, report, pages)
    if problems or not report:
        raise ProblemsFound(problems)
    return report
