"""An excerpt of schema.org's vocabulary, release 30.0, and what it forbids.

Taken from data/releases/30.0/schemaorg-current-https-types.csv and -properties.csv of github.com/schemaorg/schemaorg:
the types and properties that our pages use, with all that the release says of where they may stand. To use another,
add its row.
"""

import re
from collections.abc import Iterator

SUPERTYPES = {
    "Thing": None,
    "CreativeWork": "Thing",
    "Dataset": "CreativeWork",
    "MediaObject": "CreativeWork",
    "DataDownload": "MediaObject",
    "Intangible": "Thing",
    "StructuredValue": "Intangible",
    "PropertyValue": "StructuredValue",
    "Organization": "Thing",
    "Place": "Thing",
}
# The types that may have a property, and what may be its value.
PROPERTIES = {
    "contentUrl": ("MediaObject", "URL"),
    "copyrightNotice": ("CreativeWork", "Text"),
    "creator": ("CreativeWork UserComments", "Organization Person"),
    "dateModified": ("CreativeWork DataFeedItem", "Date DateTime"),
    "description": ("Thing", "Text TextObject"),
    "distribution": ("Dataset", "DataDownload"),
    "encodingFormat": ("CreativeWork MediaObject", "Text URL"),
    "identifier": ("Thing", "PropertyValue Text URL"),
    "inLanguage": (
        "BroadcastService CommunicateAction CreativeWork Event LinkRole PronounceableText WriteAction",
        "Language Text",
    ),
    "isAccessibleForFree": ("CreativeWork Event Place", "Boolean"),
    "isBasedOn": ("CreativeWork", "CreativeWork Product URL"),
    "keywords": ("CreativeWork Event Organization Place Product", "DefinedTerm Text URL"),
    "license": ("CreativeWork", "CreativeWork URL"),
    "maxValue": ("MonetaryAmount PropertyValue PropertyValueSpecification QuantitativeValue", "Number"),
    "minValue": ("MonetaryAmount PropertyValue PropertyValueSpecification QuantitativeValue", "Number"),
    "name": ("Thing", "Text"),
    "propertyID": ("PropertyValue", "Text URL"),
    "spatialCoverage": ("CreativeWork", "Place"),
    "temporalCoverage": ("CreativeWork", "DateTime Text URL"),
    "unitText": ("PropertyValue QuantitativeValue TypeAndQuantityNode UnitPriceSpecification", "Text"),
    "url": ("Thing", "URL"),
    "value": ("MonetaryAmount PropertyValue QuantitativeValue", "Boolean Number StructuredValue Text"),
    "valueReference": (
        "PropertyValue QuantitativeValue",
        "DefinedTerm Enumeration MeasurementTypeEnumeration PropertyValue QualitativeValue QuantitativeValue "
        "StructuredValue Text",
    ),
    "variableMeasured": ("Dataset Observation", "Property PropertyValue StatisticalVariable Text"),
    "version": ("CreativeWork", "Number Text"),
}
WRITTEN_AS = {
    "URL": re.compile(r"https?://\S+"),
    "Date": re.compile(r"\d{4}-\d\d-\d\d"),
    "DateTime": re.compile(r"\d{4}-\d\d-\d\dT\S+"),
    "Text": re.compile(r".+"),
}


def forbidden(node: dict, path: str = "") -> Iterator[str]:
    """Every property of a JSON-LD node, and of those in it, that the vocabulary does not allow there."""
    types = set(_with_supertypes(node["@type"]))
    for name, value in node.items():
        if name.startswith("@"):
            continue
        domains, ranges = (set(names.split()) for names in PROPERTIES.get(name, ("", "")))
        if not domains & types:
            yield f"{path}{name}: not a property of {node['@type']}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if not _may_be(each, ranges):
                yield f"{path}{name}: {each!r} is none of {sorted(ranges)}"
            if isinstance(each, dict):
                yield from forbidden(each, f"{path}{name}.")


def _with_supertypes(name: str | None) -> Iterator[str]:
    while name:
        yield name
        name = SUPERTYPES[name]


def _may_be(value: object, ranges: set[str]) -> bool:
    if isinstance(value, dict):
        return not ranges.isdisjoint(_with_supertypes(value["@type"]))
    if isinstance(value, bool):
        return "Boolean" in ranges
    if isinstance(value, int | float):
        return "Number" in ranges
    return isinstance(value, str) and any(WRITTEN_AS[name].fullmatch(value) for name in ranges & set(WRITTEN_AS))
