"""The JSON Schemas of the data files, from which editors' programs complete the names and explain them."""

import json
from pathlib import Path

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from workreport.model import AreaList, Edition, Glossary, Published, SearchHelp

SCHEMAS = {"areas": AreaList, "edition": Edition, "glossary": Glossary, "published": Published, "search": SearchHelp}


class _ForEditors(GenerateJsonSchema):
    """As pydantic has it, without what would tell an editor something that is not so, or not in Chinese."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Names say what titles would, and are what must be typed."""
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Leaves out the class's name and docstring, which are for programmers."""
        return {
            name: value for name, value in super().model_schema(schema).items() if name not in ("title", "description")
        }

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What may be left out must not be left empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """What is left out is not to be completed."""
        return self.generate_inner(schema["schema"])


def write_schemas(data: Path) -> Path:
    """Writes the schema of every kind of data file below `data` and returns their folder."""
    folder = data / "schema"
    folder.mkdir(exist_ok=True)
    for name, model in SCHEMAS.items():
        schema = model.model_json_schema(schema_generator=_ForEditors)
        (folder / f"{name}.json").write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return folder
