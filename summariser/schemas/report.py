"""The result: an extraction in which every fact was found in the source, and what was not."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Self

from pydantic import Field, JsonValue, ValidationError, model_validator

from summariser.errors import UnreadableInput
from summariser.schemas.article import Article
from summariser.schemas.extraction import Extraction
from summariser.schemas.shown import Shown
from summariser.schemas.span import Span
from summariser.schemas.strict import Strict
from summariser.schemas.vocabulary import FindingKind, Severity

SCHEMA_VERSION = "1"


class Finding(Strict):
    """One thing that an engine wrote and the source does not say, or not there."""

    kind: FindingKind
    severity: Severity
    reason: str = Field(description="what is wrong, in words an editor understands")
    item: str = Field(description='where it stands: "event e2", "event e2 figure 1", "pair 3 en"')
    claim: str = Field(default="", description="the string that was checked")
    claim_start: int = Field(default=0, ge=0, description="first code point of the fault in the claim")
    claim_end: int = Field(default=0, ge=0, description="one past its last code point")
    source_spans: tuple[Span, ...] = Field(default=(), description="the passages that were looked at")
    withheld: JsonValue = Field(default=None, description="the item as the engine wrote it")


class Uncovered(Strict):
    """What code found in the source and no item of the report cites."""

    figures: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()
    people: tuple[Span, ...] = ()
    quotes: tuple[Span, ...] = ()
    sentences: tuple[int, ...] = ()


class Usage(Strict):
    """What a language model was asked, failed attempts and repairs included."""

    calls: int = 0
    input_tokens: int = 0
    cached_tokens: int = Field(default=0, description="input tokens that the provider had cached")
    output_tokens: int = 0
    cost: Decimal | None = Field(default=None, description="US dollars; null where no price is known")

    def __add__(self, other: "Usage") -> "Usage":
        """Both; a cost that only one of them knows is the cost of both."""
        costs = [usage.cost for usage in (self, other) if usage.cost is not None]
        counts = {name: getattr(self, name) + getattr(other, name) for name in _COUNTS}
        return Usage(**counts, cost=sum(costs, Decimal()) if costs else None)

    def __sub__(self, before: "Usage") -> "Usage":
        """What was used since it stood at `before`."""
        counts = {name: getattr(self, name) - getattr(before, name) for name in _COUNTS}
        return Usage(**counts, cost=None if self.cost is None else self.cost - (before.cost or 0))

    @property
    def tokens(self) -> int:
        """Tokens of questions and answers."""
        return self.input_tokens + self.output_tokens


_COUNTS = tuple(name for name in Usage.model_fields if name != "cost")


class Provenance(Strict):
    """Who made the report, and with what."""

    engine: str = Field(description="embedded or llm")
    model: str | None = None
    prompt: str | None = Field(default=None, description="version and hash of the prompt templates")
    schema_version: str = SCHEMA_VERSION
    package_version: str
    usage: Usage = Usage()
    seconds: float = Field(default=0.0, ge=0, description="wall time of the article")
    attempts: int = Field(default=1, ge=0, description="answers asked for, repairs included")
    created: datetime


class SourceSentence(Strict):
    """A numbered sentence of the article; an exact repeat is another occurrence, with no number."""

    number: int = Field(ge=1)
    span: Span
    occurrences: tuple[Span, ...] = Field(default=(), description="the repeats")


class Report(Extraction, Shown):
    """An article's events and bilingual summary, with the proof of each and what was withheld."""

    article: Article = Field(description="the article; its text opens with the title")
    language: str = Field(description="ISO 639-1 code of the source")
    sentences: tuple[SourceSentence, ...] = Field(description="what the sentence numbers stand for")
    findings: tuple[Finding, ...] = ()
    uncovered: Uncovered = Uncovered()
    provenance: Provenance

    @model_validator(mode="after")
    def _one_main_event(self) -> Self:
        if self.events and sum(event.main for event in self.events) != 1:
            raise ValueError("exactly one event must be the main one")
        return self

    @property
    def withheld(self) -> int:
        """How many items were withheld."""
        return sum(finding.withheld is not None for finding in self.findings)

    def to_html(self, *, language: str = "en") -> str:
        """The report as one self-contained web page: no network, no script.

        Args:
            language: "ru" or "en", the language that is shown first; the reader can switch.
        """
        # The one thing that points upwards: a record that can show itself.
        from summariser.rendering.pages.page import render_page

        return render_page(self, language=language)

    @property
    def partial(self) -> bool:
        """True where nothing was left to summarise."""
        return not self.summary.pairs

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON values, as `json.dumps` takes them."""
        return self.model_dump(mode="json")

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """Read a report from a file of JSON that ``summariser summarise -o report.json`` has written.

        Raises:
            UnreadableInput: there is no such file, or it holds no report.
        """
        try:
            return cls.model_validate_json(Path(path).read_bytes())
        except OSError as error:
            raise UnreadableInput(
                f"cannot be read ({error.strerror})", where=str(path), remedy="check the path"
            ) from None
        except ValidationError as error:
            raise UnreadableInput(
                f"is no report ({error.error_count()} faults)",
                where=str(path),
                remedy="give a file with one report as JSON",
            ) from None
