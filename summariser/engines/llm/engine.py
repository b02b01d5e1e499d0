"""The engine that asks a language model."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.conversion import convert
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.prompt import fingerprint, messages
from summariser.engines.llm.repair import mend, repair_messages
from summariser.engines.llm.wire import WireExtraction, WireRepair
from summariser.engines.protocol import Draft
from summariser.errors import ProviderError
from summariser.schemas.report import Finding, Uncovered
from summariser.settings import Settings
from summariser.source import Source

LEAST_TOKENS = 4096
TOKENS_A_LETTER = 2
"""What an answer may take: about 1.2 tokens for a letter of the article, and more to think."""

logger = logging.getLogger("summariser.llm")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelDraft(Draft):
    """A draft with the answer that it was made of.

    Attributes:
        answer: what the model wrote.
    """

    answer: WireExtraction


class LanguageModelEngine:
    """Fills the extraction by asking a model once, and again only where something went wrong."""

    name = "llm"

    def __init__(self, settings: Settings) -> None:
        self._model = LanguageModel(settings)
        self._sentences = settings.sentences

    @property
    def model(self) -> str:
        """The model asked."""
        return self._model.name

    @property
    def prompt(self) -> str:
        """Version and hash of the prompt."""
        return fingerprint()

    async def extract(self, source: Source) -> "ModelDraft":
        """Ask for the extraction.

        Raises:
            ProviderError: there is no usable answer.
        """
        meter = Meter()
        asked = messages(source, sentences=self._sentences)
        answer = await self._model.ask(asked, WireExtraction, _tokens(source), meter)
        return _draft(answer, source, meter)

    async def repair(
        self, source: Source, draft: Draft, findings: Sequence[Finding], missed: Uncovered
    ) -> Draft:
        """Ask for corrections; a provider that fails now costs the corrections only."""
        if not isinstance(draft, ModelDraft):
            return draft
        asked = repair_messages(source, draft.answer, findings, missed)
        if asked is None:
            return draft
        meter = Meter(draft.usage)
        try:
            mended = await self._model.ask(asked, WireRepair, _tokens(source), meter)
        except ProviderError as error:
            logger.warning("not repaired: %s", error)
            return replace(draft, usage=meter.usage, attempts=meter.usage.calls)
        return _draft(mend(draft.answer, mended), source, meter)

    async def aclose(self) -> None:
        """Close the connection to the model."""
        await self._model.aclose()


def _draft(answer: WireExtraction, source: Source, meter: Meter) -> ModelDraft:
    extraction, findings = convert(answer, source)
    return ModelDraft(
        extraction=extraction,
        usage=meter.usage,
        attempts=meter.usage.calls,
        findings=findings,
        answer=answer,
    )


def _tokens(source: Source) -> int:
    return LEAST_TOKENS + TOKENS_A_LETTER * len(source.text)
