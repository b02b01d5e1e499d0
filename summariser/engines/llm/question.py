"""One question to a model, put in one manner at a time."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

import instructor
import openai.resources.chat  # noqa: F401 - else openai imports it while the first request is waited for
from instructor.core import InstructorRetryException
from instructor.v2.core.response_model import prepare_response_model

from summariser.engines.llm.completion import judge
from summariser.engines.llm.connection import Connection
from summariser.engines.llm.failures import typed
from summariser.engines.llm.manner import Manner, manner_of, strictly
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.pricing import Price
from summariser.engines.llm.prompt import Message
from summariser.engines.llm.sizing import tokens_of
from summariser.engines.llm.wire import Wire

Answer = TypeVar("Answer", bound=Wire)

logger = logging.getLogger("summariser.llm")

# instructor logs every failure as an error of its own; here each is raised, and told by who catches it.
if logging.getLogger("instructor").level == logging.NOTSET:
    logging.getLogger("instructor").setLevel(logging.CRITICAL)


@cache
def _prepared(answer: type[Wire]) -> Any:
    """The class as instructor wants it, made once: it would make it, and its schema, for every request."""
    return prepare_response_model(answer)


@dataclass(slots=True)
class Question(Generic[Answer]):
    """What is asked, of whom, and what the answer must be.

    Attributes:
        connection: the endpoint.
        model: the model's name.
        messages: the conversation.
        answer: the class of the answer.
        meter: counts every request.
        before: requests that the meter had counted before this question.
        price: what its tokens cost.
        manner: how it is put; None before the first time: then as its model is known to take it by then.
    """

    connection: Connection
    model: str
    messages: list[Message]
    answer: type[Answer]
    meter: Meter
    before: int
    price: Price | None
    manner: Manner | None = None

    @property
    def requests(self) -> int:
        """How often it was sent."""
        return self.meter.usage.calls - self.before

    @property
    def tokens(self) -> int:
        """About how many tokens it is."""
        return tokens_of("".join(message["content"] for message in self.messages))

    @property
    def has_limit(self) -> bool:
        """Whether it was sent with a limit of the answer."""
        return bool(self.manner and self.manner.limits)

    def lower(self) -> bool:
        """Put it in the next form from now on; False at the end of the ladder."""
        lower = self.manner and self.manner.lower()
        self.manner = lower or self.manner
        return bool(lower)

    async def put(self, tokens: int) -> Answer:
        """Send it once.

        Args:
            tokens: the most that the answer may take.

        Raises:
            ProviderError: there is no usable answer.
            AskDifferently: the model wants to be asked in another manner.
        """
        manner = self.manner = self.manner or manner_of(self.connection.endpoint, self.model)
        try:
            return await self._through_instructor(self._sender(manner), manner, tokens)
        except InstructorRetryException as failure:
            raise typed(failure.__cause__ or failure, manner, self.connection) from None

    async def body(self, tokens: int) -> dict[str, Any]:
        """What `put` would send, and nothing sent."""
        manner = self.manner or manner_of(self.connection.endpoint, self.model)
        shaped: dict[str, Any] = {}

        async def keep(**request: Any) -> Any:
            shaped.update(strictly(request))
            raise NotImplementedError

        with suppress(InstructorRetryException):
            await self._through_instructor(keep, manner, tokens)
        return shaped

    async def _through_instructor(self, send: Any, manner: Manner, tokens: int) -> Answer:
        """Let instructor give the request its form, `send` it, and read the answer."""
        create: Any = instructor.patch(create=send, mode=instructor.Mode[manner.form.value])
        request = manner.request(self.model, self.messages, tokens)
        answer: Answer = await create(response_model=_prepared(self.answer), max_retries=0, **request)
        return answer

    def _sender(self, manner: Manner) -> Any:
        """What instructor calls with the finished request."""

        async def send(**request: Any) -> Any:
            self.meter.sent()
            with self._told(manner) as tell:
                completion = await self.connection.client().chat.completions.create(**strictly(request))
                usage = getattr(completion, "usage", None)
                self.meter.answered(usage, self.price)
                tell(usage)
            judge(completion, manner.form, self.messages, self.connection.endpoint)
            return completion

        return send

    @contextmanager
    def _told(self, manner: Manner) -> Iterator[Callable[[Any], None]]:
        """Log one request: where, in which form, which attempt, how long, and what came of it."""
        started = time.perf_counter()
        outcome = "nothing"

        def tell(usage: Any) -> None:
            nonlocal outcome
            read, written = (getattr(usage, f"{way}_tokens", "?") for way in ("prompt", "completion"))
            outcome = f"{read} + {written} tokens"

        try:
            yield tell
        except Exception as error:
            outcome = f"failed ({getattr(error, 'status_code', type(error).__name__)})"
            raise
        finally:
            logger.info(
                "%s at %s (%s), request %d: %s in %.1f s",
                self.model,
                self.connection.endpoint,
                manner.form.name,
                self.requests,
                outcome,
                time.perf_counter() - started,
            )
