"""Asks a language model, and does not let go until there is an answer or a typed error.

Who does what: instructor shapes the request and reads the payload into the wire model (`question`), tenacity
repeats what the transport spoilt, the ladder of `manner` is walked here, one deadline is around all of it.
"""

import asyncio
import logging
from typing import TYPE_CHECKING, TypeVar

from summariser.engines.llm.connection import Connection
from summariser.engines.llm.manner import Manner, manner_of, remember
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.prompt import Message
from summariser.engines.llm.refusals import AskDifferently
from summariser.engines.llm.wire import Wire
from summariser.errors import AnswerInvalid, AnswerTruncated, ProviderUnavailable
from summariser.settings import Settings

if TYPE_CHECKING:
    from tenacity import AsyncRetrying, RetryCallState

    from summariser.engines.llm.question import Question

Answer = TypeVar("Answer", bound=Wire)

ATTEMPTS = 5
"""Requests in one manner before a provider counts as unavailable."""

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 20.0
"""Seconds between them, doubled each time, where the provider does not say how long to wait."""

logger = logging.getLogger("summariser.llm")


class LanguageModel:
    """One model at one endpoint."""

    def __init__(self, settings: Settings) -> None:
        self.name = settings.model or ""
        self._timeout = settings.timeout
        self._connection = Connection(settings)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._connection.aclose()

    async def ask(self, messages: list[Message], answer: type[Answer], tokens: int, meter: Meter) -> Answer:
        """The answer to a question.

        Args:
            messages: the question.
            answer: what the answer must be.
            tokens: the most that it may take; doubled once where it was not enough.
            meter: counts every request, also of a question that stays without an answer.

        Raises:
            ProviderError: there is no usable answer; its class says why.
        """
        from summariser.engines.llm.question import Question

        question = Question(self._connection, self.name, messages, answer, meter)
        try:
            async with asyncio.timeout(self._timeout):
                return await self._ask(question, tokens)
        except TimeoutError:
            raise ProviderUnavailable(
                f"no answer within {self._timeout:g} s",
                where=self._connection.endpoint,
                remedy="try again later, or raise --timeout",
            ) from None

    async def _ask(self, question: "Question[Answer]", tokens: int) -> Answer:
        """Walk the ladder: an unusable answer is asked for once more, then in the next form."""
        endpoint = self._connection.endpoint
        manner = manner_of(endpoint, self.name)
        enlarged = repeated = False
        while True:
            try:
                answer = await self._persistently(question, manner, tokens)
            except AskDifferently as other:
                logger.info("%s: asked differently from now on", endpoint)
                manner, repeated = other.manner, False
            except AnswerTruncated:
                if enlarged or not manner.limits:
                    raise
                enlarged, tokens = True, 2 * tokens
            except AnswerInvalid as error:
                logger.info("%s", error)
                lower = manner.lower()
                if repeated and lower is None:
                    raise
                manner, repeated = (lower, False) if repeated and lower else (manner, True)
            else:
                remember(endpoint, self.name, manner)
                return answer

    async def _persistently(self, question: "Question[Answer]", manner: Manner, tokens: int) -> Answer:
        """Repeat what the transport spoilt."""
        async for attempt in _retrying(self._timeout):
            with attempt:
                return await question.put(manner, tokens)
        raise AssertionError("tenacity ends with an answer or an error")


def _retrying(timeout: float) -> "AsyncRetrying":
    """Up to `ATTEMPTS` times, and never beyond the deadline: a longer pause is not begun."""
    import tenacity

    return tenacity.AsyncRetrying(
        retry=tenacity.retry_if_exception_type(ProviderUnavailable),
        wait=_pause,
        stop=tenacity.stop_any(tenacity.stop_after_attempt(ATTEMPTS), tenacity.stop_before_delay(timeout)),
        reraise=True,
    )


def _pause(state: "RetryCallState") -> float:
    """As long as the provider asks for, else longer each time."""
    import tenacity

    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, ProviderUnavailable) and error.retry_after is not None:
        return error.retry_after
    return tenacity.wait_random_exponential(multiplier=FIRST_PAUSE, max=LONGEST_PAUSE)(state)
