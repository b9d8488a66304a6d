"""One run of MkDocs, which tells all that is wrong as problems for editors."""

import logging
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from workreport.problems.mkdocs_warnings import WarningCollector, problems_from
from workreport.problems.problem import Problem, ProblemsFound


def run_mkdocs(root: Path, config_name: str, site: Path, extra: dict[str, object]) -> str:
    """Builds into the folder `site` with the configuration file of that name, and returns the site's title.

    Raises ProblemsFound when anything is wrong, MkDocs' warnings included.
    """
    with _collected_warnings() as collector:
        try:
            config = load_config(str(root / config_name), site_dir=str(site), strict=True)
            config.extra.update(extra)
            build(config)
        except ConfigurationError as error:
            if not collector.messages:
                raise ProblemsFound([_configuration_problem(error, root, config_name)]) from None
        except (Exception, SystemExit) as error:
            if not collector.messages:
                _raise_reported(error)
        if collector.messages:
            raise ProblemsFound(problems_from(collector.messages, root))
    return config.site_name


def _raise_reported(error: BaseException) -> None:
    reported = error.__context__
    raise reported if isinstance(reported, ProblemsFound) else error


def _configuration_problem(error: ConfigurationError, root: Path, config_name: str) -> Problem:
    mark = getattr(error.__cause__ or error.__context__, "problem_mark", None)
    if mark:
        return Problem(
            Path(mark.name).relative_to(root).as_posix(),
            mark.line + 1,
            "这里不是合格的YAML，配置读不下去",
            "改正这一行，或者恢复原来的写法",
        )
    return Problem(config_name, 1, f"配置读不下去：{error}", "恢复原来的写法，或者请维护者处理")


@contextmanager
def _collected_warnings():
    logger, collector = logging.getLogger("mkdocs"), WarningCollector()
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(collector)
    try:
        yield collector
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagated
