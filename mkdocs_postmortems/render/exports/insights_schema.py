"""Insights schema: the table of metrics in, the JSON Schema of `insights.json` out; closed, so that nothing else can be in the file."""

from collections.abc import Mapping

from mkdocs_postmortems.model.metrics import METRICS

NAME = "insights"
ADDRESS = "schema/insights.schema.json"
"""Below the site."""
_Value = Mapping[str, object]
_TEXT: _Value = {"type": "string"}
_DAY: _Value = {"type": "string", "format": "date"}
_COUNT: _Value = {"type": "integer", "minimum": 0}
_NUMBER: _Value = {"type": ["number", "null"]}
_KEYS: _Value = {"type": "array", "items": _TEXT}


def schema() -> dict[str, object]:
    """The schema, whole: it refers to no other."""
    metrics = {one.id: {"$ref": "#/$defs/metric", "description": one.formula} for one in METRICS}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "insights of a postmortem library",
        **_object(
            "Every number of the insights pages. One that cannot be known is null, never zero.",
            {"$schema": _TEXT, "version": {"const": 1}, "as_of": _DAY, "periods": {"$ref": "#/$defs/periods"}},
        ),
        "$defs": {
            "periods": _object(
                "The twelve months up to the as-of day, and all that is dated.",
                {name: {"$ref": "#/$defs/period"} for name in ("year", "all")},
            ),
            "period": _object(
                "One stretch of time.",
                {
                    "start": {**_DAY, "type": ["string", "null"]},
                    "end": _DAY,
                    "metrics": {"type": "object", "properties": metrics, "additionalProperties": False},
                },
            ),
            "metric": _object(
                "One metric.",
                {
                    "title": _TEXT,
                    "n": {**_COUNT, "description": "How many values it is of."},
                    "numbers": {"type": "object", "additionalProperties": _NUMBER},
                    "incidents": {**_KEYS, "description": "Keys of the incidents counted, newest first."},
                    "left_out": {"type": "array", "items": {"$ref": "#/$defs/left"}},
                    "tables": {"type": "object", "additionalProperties": {"$ref": "#/$defs/table"}},
                },
            ),
            "left": _object("What a metric does not count, and why.", {"reason": _TEXT, "n": _COUNT, "incidents": _KEYS}),
            "table": _object(
                "The numbers behind a chart.",
                {"columns": _KEYS, "rows": {"type": "array", "items": {"type": "array", "items": {"type": ["string", "number", "null"]}}}},
            ),
        },
    }


def _object(help_: str, values: Mapping[str, object]) -> dict[str, object]:
    return {"description": help_, "type": "object", "properties": dict(values), "required": list(values), "additionalProperties": False}
