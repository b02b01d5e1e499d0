"""One question to a model, put in one manner at a time."""

import logging
from contextlib import suppress
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
from summariser.engines.llm.manner import Manner, strictly
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


@dataclass(frozen=True, slots=True)
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
    """

    connection: Connection
    model: str
    messages: list[Message]
    answer: type[Answer]
    meter: Meter
    before: int
    price: Price | None

    @property
    def requests(self) -> int:
        """How often it was sent."""
        return self.meter.usage.calls - self.before

    @property
    def tokens(self) -> int:
        """About how many tokens it is."""
        return tokens_of("".join(message["content"] for message in self.messages))

    async def put(self, manner: Manner, tokens: int) -> Answer:
        """Send it once.

        Raises:
            ProviderError: there is no usable answer.
            AskDifferently: the model wants to be asked in another manner.
        """
        try:
            return await self._through_instructor(self._sender(manner), manner, tokens)
        except InstructorRetryException as failure:
            raise typed(failure.__cause__ or failure, manner, self.connection) from None

    async def body(self, manner: Manner, tokens: int) -> dict[str, Any]:
        """What `put` would send, and nothing sent."""
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
            logger.info("asking %s at %s (%s)", self.model, self.connection.endpoint, manner.form.name)
            self.meter.sent()
            completion = await self.connection.client().chat.completions.create(**strictly(request))
            self.meter.answered(getattr(completion, "usage", None), self.price)
            judge(completion, manner.form, self.messages, self.connection.endpoint)
            return completion

        return send
