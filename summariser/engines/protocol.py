"""What the pipeline asks of an engine, and what it gets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from pydantic import JsonValue

from summariser.schemas.extraction import Extraction
from summariser.schemas.report import Finding, Uncovered, Usage
from summariser.source import Source


@dataclass(frozen=True, slots=True)
class Draft:
    """An engine's answer for one article, before anything in it was believed.

    Attributes:
        extraction: what the engine filled.
        usage: tokens and cost of every attempt, failed ones included.
        attempts: how often the engine was asked.
        findings: items that the engine itself had to drop because they broke the schema.
    """

    extraction: Extraction
    usage: Usage = field(default_factory=Usage)
    attempts: int = 1
    findings: tuple[Finding, ...] = ()


class Engine(Protocol):
    """Fills the extraction of one article; grounding and verification know nothing of it."""

    @property
    def name(self) -> str:
        """``embedded`` or ``llm``."""

    @property
    def model(self) -> str | None:
        """The language model asked, None where there is none."""

    @property
    def prompt(self) -> str | None:
        """Version and hash of the prompt templates, None where there are none."""

    async def extract(self, source: Source) -> Draft:
        """Fill the extraction.

        Raises:
            UnsupportedLanguage: the engine does not read the language of this source.
            EngineError: there is no usable answer.
        """


class Accountable(Engine, Protocol):
    """An engine that says what its answers depend on and what they cost: its reports can be kept."""

    @property
    def parameters(self) -> Mapping[str, JsonValue]:
        """All that its answer depends on, besides the article and the version of this package."""

    @property
    def spent(self) -> Usage:
        """What it has asked of a language model so far, for all articles."""


@runtime_checkable
class Repairing(Protocol):
    """An engine that can be told what is wrong with its draft."""

    async def repair(
        self, source: Source, draft: Draft, findings: Sequence[Finding], missed: Uncovered
    ) -> Draft:
        """The draft with the items corrected that findings speak of, and with what it missed.

        The same extraction comes back where nothing could be mended; usage counts all the same.

        Args:
            source: the article.
            draft: what this engine has given for it.
            findings: errors, each naming its item.
            missed: figures and quotes that no item cites; empty where that was asked before.
        """


@runtime_checkable
class Closing(Protocol):
    """An engine that holds something open."""

    async def aclose(self) -> None:
        """Close what is open in this event loop."""
