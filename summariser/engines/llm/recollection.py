"""What was answered before is not asked again: the one seam at which a model is asked."""

import hashlib
import json
import logging
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

from pydantic import JsonValue, ValidationError

from summariser.engines.llm.budget import Budget
from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.prompt import Message, fingerprint
from summariser.engines.llm.wire import Wire
from summariser.engines.memory import Memory, Remembered
from summariser.errors import AnswerTruncated, ContextTooLong, ProviderError

Answer = TypeVar("Answer", bound=Wire)

LEADS_ON: Mapping[str, type[ProviderError]] = {
    error.__name__: error for error in (AnswerTruncated, ContextTooLong)
}
"""Failures after which an article is asked about in parts: remembered, or they would be paid for again."""

logger = logging.getLogger("summariser.llm")


class NotAsked(Exception):
    """A question that nobody asked before, about an article that is asked about no more."""


class Recollection:
    """A model with a memory; without one it asks every time.

    Attributes:
        spent: what all questions of this engine have taken, failed ones included, remembered ones not.
    """

    def __init__(self, model: LanguageModel, most: Decimal | None = None) -> None:
        """Remember nothing yet.

        Args:
            model: the model.
            most: US dollars that all questions may cost; None sets no limit.

        Raises:
            ConfigurationError: there is a limit, and the price of the model is not known.
        """
        self.spent = Meter()
        self._budget = Budget(most, None if most is None else model.price, self.spent)
        self._model = model
        self._memory: Memory | None = None

    def of(self, memory: Memory) -> "Recollection":
        """The same model with what is remembered about one article."""
        bound = Recollection(self._model)
        bound.spent, bound._budget, bound._memory = self.spent, self._budget, memory
        return bound

    async def ask(
        self,
        messages: list[Message],
        answer: type[Answer],
        tokens: int,
        meter: Meter,
        *,
        mends: Wire | None = None,
    ) -> Answer:
        """The answer to a question, as `LanguageModel.ask` gives it, remembered or asked for.

        Args:
            messages: the question.
            answer: what the answer must be.
            tokens: the most that it may take.
            meter: counts what it took, now or then.
            mends: the answer to be corrected. Its corrections are remembered with it, however the
                question is worded: a newer version of the checks that words it otherwise asks no more.

        Raises:
            ProviderError: there is no usable answer; its class says why.
            BudgetReached: the answer would cost more than is left.
            NotAsked: corrections that were never asked for, and the article is done with.
        """
        if self._memory is None:
            return await self._asked(messages, answer, tokens, meter)
        question = self._key(messages if mends is None else mends.model_dump_json(), answer)
        remembered = await self._memory.recall(question)
        found = remembered and _read(remembered, answer, meter)
        if found:
            return found
        if mends is not None and self._memory.complete:
            raise NotAsked
        return await self._kept(self._memory, question, messages, answer, tokens, meter)

    async def _kept(  # noqa: PLR0913, PLR0917 - a question and where it is kept
        self,
        memory: Memory,
        question: str,
        messages: list[Message],
        answer: type[Answer],
        tokens: int,
        meter: Meter,
    ) -> Answer:
        before = meter.usage
        try:
            found = await self._asked(messages, answer, tokens, meter)
        except tuple(LEADS_ON.values()) as error:
            failure = type(error).__name__
            await memory.keep(question, Remembered(None, failure, meter.since(before)))
            raise
        await memory.keep(question, Remembered(found.model_dump_json(), None, meter.since(before)))
        return found

    async def _asked(
        self, messages: list[Message], answer: type[Answer], tokens: int, meter: Meter
    ) -> Answer:
        before = meter.usage
        with self._budget.share(messages, tokens, meter):
            try:
                return await self._model.ask(messages, answer, tokens, meter)
            finally:
                self.spent.add(meter.since(before))

    def _key(self, question: JsonValue | list[Message], answer: type[Wire]) -> str:
        parts = [self._model.name, fingerprint(), answer.model_json_schema(), question]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _read(remembered: Remembered, answer: type[Answer], meter: Meter) -> Answer | None:
    """The answer as it was; None where this version cannot read it any more."""
    failure = LEADS_ON.get(remembered.failure or "")
    if failure:
        meter.add(remembered.usage)
        raise failure("the answer did not end, or the question was too long")
    try:
        found = answer.model_validate_json(remembered.answer or "")
    except ValidationError:
        logger.info("an answer of an earlier version cannot be read any more; asked anew")
        return None
    meter.add(remembered.usage)
    return found
