"""Promises about the schemas: they say what the model says, in Chinese, and every data file names its own."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from tests.support.fixture import CONTENT
from tests.support.project import ROOT
from tests.support.schemas import faults
from workreport.model.schema import SCHEMAS, write_schemas

DATA = sorted((CONTENT / "data").rglob("*.yml"))


def test_the_committed_schemas_are_those_of_the_model(tmp_path):
    fresh = {path.name: path.read_text(encoding="utf-8") for path in write_schemas(tmp_path).iterdir()}
    assert fresh == {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "data" / "schema").iterdir()}, (
        "运行make schema"
    )
    for text in fresh.values():
        Draft202012Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_a_file_that_the_check_accepts_is_as_its_schema_says(path):
    assert faults(path) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("2018-h1.yml", "    label: 命案", "    lable: 命案"),
        ("2018-h1.yml", "    label: 命案\n", ""),
        ("2018-h1.yml", "    label: 命案\n", "    label:\n"),
        ("2018-h1.yml", "    says: 268起\n", ""),
        ("2018-h1.yml", "says: 268起", "says: [268起]"),
        ("2018-h1.yml", "says: 268起", "says: '268起*'"),
        ("2018-h1.yml", "year: 推定", "year: 2018年"),
        ("2018-h1.yml", "locators: [成效1]", "locators: []"),
        ("2018-h1.yml", "locators: [成效1]", "locators: 成效1"),
        ("2018-h1.yml", "          results: 为领导干部办专题研讨班\n", "          results: [甲]\n"),
        ("2018-h1.yml", "figures: [homicide-change, vice-alerts-change]", "figures: [homicide-change]"),
        ("series/zhengfa.yml", "    english:", "    English:"),
        ("series/zhengfa.yml", "kind: 结果", "kind: 成果"),
        ("series/zhengfa.yml", "official: 否", "official: 不是"),
        ("site.yml", "main:", "mian:"),
        ("glossary.yml", "      issuer:", "      isuer:"),
        ("search.yml", "suggestions:", "suggestion:"),
    ],
)
def test_a_fault_is_marked_while_it_is_typed(file, old, new):
    assert faults(CONTENT / "data" / file, old, new)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_name_is_explained_in_chinese(name):
    def properties(schema: object):
        if isinstance(schema, dict):
            yield from schema.get("properties", {}).items()
        for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
            yield from properties(inner)

    found = list(properties(json.loads((ROOT / "data" / "schema" / f"{name}.json").read_text(encoding="utf-8"))))
    assert found and [key for key, value in found if not re.search("[一-鿿]", value.get("description", ""))] == []
