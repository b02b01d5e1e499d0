"""The published JSON Schemas are those of the code."""

import json
from pathlib import Path

import pytest

from summariser.schemas.published import PUBLISHED, json_schema, published_file
from summariser.schemas.report import Report
from summariser.schemas.vocabulary import EventType

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_schema_is_that_of_the_code(name: str) -> None:
    """Whoever changes a model renews the published file (`make schemas`)."""
    assert json.loads(published_file(name).read_text(encoding="utf-8")) == json_schema(name)


def test_only_the_published_schemas_lie_in_the_folder() -> None:
    """A schema that is no longer published does not stay behind."""
    folder = ROOT / "schemas" / "json"
    assert sorted(path.stem for path in folder.glob("*.json")) == sorted(PUBLISHED)


def test_an_extraction_holds_nothing_that_code_adds() -> None:
    """What an engine fills and what code adds are two things."""
    extraction = json.dumps(json_schema("extraction"))
    assert "readOnly" not in extraction
    assert "Span" not in extraction
    assert "readOnly" in json.dumps(json_schema("report"))


def test_a_report_is_an_extraction_and_more() -> None:
    """No field is defined twice: every field of an extraction is inherited."""
    own = Report.__annotations__
    assert not set(own) & set(json_schema("extraction")["properties"])


@pytest.mark.parametrize("code", EventType)
def test_every_event_type_speaks_both_languages(code: EventType) -> None:
    """Labels and definitions exist in Russian and in English."""
    russian, english = code.ru + code.definition_ru, code.en + code.definition_en
    assert any("а" <= letter <= "я" for letter in russian.lower())
    assert not any("а" <= letter <= "я" for letter in english.lower())


def test_there_are_thirty_event_types_and_other() -> None:
    """The list is closed; `other` is the only escape."""
    assert len(EventType) == 31
    assert list(EventType)[-1] is EventType.other
