"""Asks a language model, and does not let go until there is an answer or a typed error.

Who does what: instructor shapes the request and reads the payload into the wire model (`question`), tenacity
repeats what the transport spoilt, the ladder of `manner` is walked here, one deadline is around all of it.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from summariser.engines.llm.connection import Connection
from summariser.engines.llm.limiter import Limiter
from summariser.engines.llm.manner import Manner, manner_of, remember
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.pricing import Price, price_of
from summariser.engines.llm.prompt import Message
from summariser.engines.llm.refusals import AskDifferently
from summariser.engines.llm.retrying import left, not_in_time, retrying
from summariser.engines.llm.wire import Wire
from summariser.errors import AnswerInvalid, AnswerTruncated, ProviderUnavailable
from summariser.settings import Settings

if TYPE_CHECKING:
    from summariser.engines.llm.question import Question

Answer = TypeVar("Answer", bound=Wire)

MOST_REQUESTS = 8
"""Requests for one question, whatever goes wrong with them."""

LISTING = 20.0
"""Seconds in which an endpoint has to list its models."""

logger = logging.getLogger("summariser.llm")


class LanguageModel:
    """One model at one endpoint."""

    def __init__(self, settings: Settings, limiter: Limiter | None = None) -> None:
        """Nothing is opened or imported before the first question.

        Args:
            settings: model, address, key, timeout.
            limiter: holds requests back and hears the responses; None lets them go at once.
        """
        self.name = settings.model or ""
        self._timeout = settings.timeout
        self._limiter = limiter
        self._prices = settings.prices
        self._connection = Connection(settings, limiter)

    @property
    def price(self) -> Price | None:
        """What its tokens cost; None where that is not known."""
        return price_of(self.name, self._connection.endpoint, self._prices)

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

        self._connection.client()  # what it has to import is no part of the deadline, nor are the prices
        question = Question(
            self._connection, self.name, messages, answer, meter, meter.usage.calls, self.price
        )
        try:
            async with asyncio.timeout(self._timeout) as deadline:
                return await self._ask(question, tokens, deadline)
        except TimeoutError:
            raise ProviderUnavailable(
                f"no answer within {self._timeout:g} s",
                where=self._connection.endpoint,
                remedy="try again later, or raise --timeout",
            ) from None

    @property
    def endpoint(self) -> str:
        """Where it is asked, without user and password."""
        return self._connection.endpoint

    @property
    def manner(self) -> Manner:
        """How it takes its requests, as far as that is known."""
        return manner_of(self.endpoint, self.name)

    async def models(self) -> list[str]:
        """The names of all models that the endpoint lists.

        Raises:
            ProviderError: it does not list them, or cannot be reached.
        """
        from summariser.engines.llm.failures import typed

        try:
            async with asyncio.timeout(min(self._timeout, LISTING)):
                return [model.id async for model in self._connection.client().models.list()]
        except TimeoutError:
            raise ProviderUnavailable(
                f"no answer within {LISTING:g} s", where=self.endpoint, remedy="check --base-url"
            ) from None
        except Exception as error:  # noqa: BLE001 - whatever openai makes of a page that is no list
            raise typed(error, self.manner, self._connection) from None

    async def body(self, messages: list[Message], answer: type[Wire], tokens: int) -> dict[str, Any]:
        """What `ask` would send first: the body of the request, as far as this model's manner is known."""
        from summariser.engines.llm.question import Question

        question = Question(self._connection, self.name, messages, answer, Meter(), 0, None)
        return await question.body(tokens)

    async def _ask(self, question: "Question[Answer]", tokens: int, deadline: asyncio.Timeout) -> Answer:
        """Walk the ladder: one unusable answer is asked for once more, any other in the next form."""
        enlarged = repeated = False
        while True:
            try:
                answer = await self._persistently(question, tokens, deadline)
            except AskDifferently as other:
                logger.info("%s: asked differently from now on", self.endpoint)
                question.manner = other.manner
            except AnswerTruncated:
                if enlarged or not question.has_limit or question.requests >= MOST_REQUESTS:
                    raise
                enlarged, tokens = True, 2 * tokens
            except AnswerInvalid as error:
                logger.info("%s", error)
                if (repeated and not question.lower()) or question.requests >= MOST_REQUESTS:
                    raise
                repeated = True
            else:
                if question.manner:
                    remember(self.endpoint, self.name, question.manner)
                return answer

    async def _persistently(
        self, question: "Question[Answer]", tokens: int, deadline: asyncio.Timeout
    ) -> Answer:
        """Repeat what the transport spoilt."""
        try:
            requests, held = MOST_REQUESTS - question.requests, self._limiter is not None
            async for attempt in retrying(left(deadline), requests, held=held):
                with attempt:
                    async with self._admitted(question, tokens, deadline):
                        return await question.put(tokens)
        except ProviderUnavailable as error:
            if error.retry_after is None or error.retry_after < left(deadline):
                raise
            raise not_in_time(error, self._timeout) from None
        raise AssertionError("tenacity ends with an answer or an error")

    @asynccontextmanager
    async def _admitted(
        self, question: "Question[Answer]", tokens: int, deadline: asyncio.Timeout
    ) -> AsyncIterator[None]:
        """Wait for the limiter; what others have to be let before is no fault of this question."""
        if self._limiter is None:
            yield
            return
        seconds = left(deadline)
        deadline.reschedule(None)
        await self._limiter.admit(question.tokens + tokens)
        deadline.reschedule(asyncio.get_running_loop().time() + seconds)
        try:
            yield
        except BaseException as error:
            self._limiter.ended(error)
            raise
        self._limiter.ended(None)
