"""The engine that asks a language model."""

import logging
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from pydantic import JsonValue

from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.conversion import convert
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.pace import Pace
from summariser.engines.llm.parts import halves, joined, known, parts
from summariser.engines.llm.prompt import fingerprint, messages, part_messages
from summariser.engines.llm.recollection import NotAsked, Recollection
from summariser.engines.llm.repair import mend, repair_messages
from summariser.engines.llm.wire import WireExtraction, WireRepair
from summariser.engines.memory import Memory
from summariser.engines.protocol import Draft
from summariser.errors import AnswerTruncated, BudgetReached, ContextTooLong, ProviderError
from summariser.schemas.report import Finding, Uncovered, Usage
from summariser.settings import Settings
from summariser.source import Sentence, Source

LEAST_TOKENS = 4096
TOKENS_A_LETTER = 2
"""What an answer may take: about 1.2 tokens for a letter of the article, and more to think."""

FEWEST_PAIRS, MOST_PAIRS = 3, 6
LETTERS_A_PAIR = 425
"""How long a summary is where nobody has said it: a pair for so many letters of the article."""

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
        self._model = LanguageModel(settings, Pace())
        self._sentences = settings.sentences
        self._part_tokens = settings.part_tokens
        self._questions = Recollection(self._model, settings.max_cost)

    @property
    def model(self) -> str:
        """The model asked."""
        return self._model.name

    @property
    def parameters(self) -> dict[str, JsonValue]:
        """Model, prompt, wire schema, and the settings that shape a question."""
        return {
            "model": self.model,
            "prompt": self.prompt,
            "schema": [WireExtraction.model_json_schema(), WireRepair.model_json_schema()],
            "sentences": self._sentences,
            "part_tokens": self._part_tokens,
        }

    @property
    def spent(self) -> Usage:
        """What all questions have taken so far, failed ones included, remembered ones not."""
        return self._questions.spent.usage

    def remembering(self, memory: Memory) -> "LanguageModelEngine":
        """The same engine for one article, which looks up what was answered before."""
        bound = copy(self)
        bound._questions = self._questions.of(memory)
        return bound

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
        return _draft(await self._answer(source, meter), source, meter)

    async def first_request(self, source: Source) -> tuple[dict[str, Any], int]:
        """The body of the first request that `extract` would send, and in how many parts it would ask."""
        split = parts(source, self._part_tokens)
        pairs = ceil((self._sentences or _pairs(source)) / len(split))
        asked = messages(source, split[0], pairs)
        return await self._model.body(asked, WireExtraction, _tokens(split[0])), len(split)

    async def _answer(self, source: Source, meter: Meter) -> WireExtraction:
        """Ask for the whole article, or for its parts one after the other where it is too long."""
        answer: WireExtraction | None = None
        pairs = self._sentences or _pairs(source)
        waiting = parts(source, self._part_tokens)
        while waiting:
            part = waiting.pop(0)
            told = len(answer.pairs) if answer else 0
            share = max(0, ceil((pairs - told) / (len(waiting) + 1)))
            asked = (
                part_messages(source, part, share, known(answer)) if answer else messages(source, part, share)
            )
            try:
                more = await self._questions.ask(asked, WireExtraction, _tokens(part), meter)
            except (AnswerTruncated, ContextTooLong):
                smaller = halves(part)
                if len(smaller) == 1:
                    raise
                waiting = [*smaller, *waiting]
            else:
                answer = joined(answer, more) if answer else more
        assert answer is not None  # noqa: S101 - an article has at least one part
        return answer

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
            mended = await self._questions.ask(
                asked, WireRepair, _tokens(source.sentences), meter, mends=draft.answer
            )
        except NotAsked:
            return draft
        except (BudgetReached, ProviderError) as error:
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


def _pairs(source: Source) -> int:
    """Sentence pairs for a summary; no more than the article has sentences."""
    letters = sum(len(sentence.text) for sentence in source.sentences)
    return min(max(FEWEST_PAIRS, round(letters / LETTERS_A_PAIR)), MOST_PAIRS, len(source.sentences))


def _tokens(part: Iterable[Sentence]) -> int:
    return LEAST_TOKENS + TOKENS_A_LETTER * sum(len(sentence.text) for sentence in part)
