"""What an editor's program says of a data file by the schema that the file names."""

import json
import re
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from tests.support.project import ROOT


class EditorsLoader(yaml.SafeLoader):
    """YAML as editors' programs read it: numbers are numbers, days are text."""


EditorsLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def named(path: Path) -> dict[str, object]:
    """The shipped schema that the first line of a data file names."""
    line = path.read_text(encoding="utf-8").split("\n")[0]
    schema = re.fullmatch(r"# yaml-language-server: \$schema=((?:\.\./)?schema/[a-z]+\.json)", line)[1]
    return json.loads((ROOT / "data" / schema.removeprefix("../")).read_text(encoding="utf-8"))


def faults(path: Path, old: str = "", new: str = "") -> list[str]:
    """What the schema says of a data file in which something is changed."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    values = yaml.load(text.replace(old, new, 1), Loader=EditorsLoader)
    return [error.message for error in Draft202012Validator(named(path)).iter_errors(values)]
