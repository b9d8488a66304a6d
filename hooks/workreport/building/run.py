"""MkDocs as our own commands run it, with the same steps as its command line."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from workreport.building.warnings import configuration_problem
from workreport.problems.problem import ProblemsFound


def run_mkdocs(config_file: Path, site_dir: Path, extra: Mapping[str, object]) -> MkDocsConfig:
    """Build the site of a configuration file into `site_dir`, and return the configuration as the build left it.

    `extra` is added to the configuration's own `extra`. Raises ProblemsFound with everything that is wrong, and then
    leaves `site_dir` as it was.
    """
    try:
        config = load_config(str(config_file), site_dir=str(site_dir))
    except ConfigurationError as error:
        raise ProblemsFound([configuration_problem(error, config_file)]) from None
    config.extra.update(extra)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort as error:
        raise error.__cause__ or error from None
    except SystemExit:
        # The macros plugin logs an error in a macro and then ends the process.
        raise ProblemsFound(config.extra["warnings"].problems(config_file.parent)) from None
    finally:
        config.plugins.on_shutdown()
    return config
