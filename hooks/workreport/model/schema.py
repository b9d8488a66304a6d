"""The JSON Schemas of the data files, with which text editors complete and explain field names."""

import json
from pathlib import Path

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from workreport.model import Edition, Glossary, Published, Record, SearchHelp, Series, SiteFacts

SCHEMAS: dict[str, type[Record]] = {
    "edition": Edition,
    "glossary": Glossary,
    "published": Published,
    "search": SearchHelp,
    "series": Series,
    "site": SiteFacts,
}


class _ForEditors(GenerateJsonSchema):
    """Generate pydantic's schema without the parts that are English, or that would mislead editors."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Leave out titles: they only repeat the names in another spelling."""
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Leave out the class name and docstring, which are for programmers."""
        return {
            name: value for name, value in super().model_schema(schema).items() if name not in ("title", "description")
        }

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave out null: an optional field is omitted, never empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out the default, which text editors would offer to type."""
        return self.generate_inner(schema["schema"])


def write_schemas(data: Path) -> Path:
    """Write the schema of each kind of data file to `data`/schema and return that folder."""
    folder = data / "schema"
    folder.mkdir(exist_ok=True)
    for name, model in SCHEMAS.items():
        schema = model.model_json_schema(schema_generator=_ForEditors)
        (folder / f"{name}.json").write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return folder
