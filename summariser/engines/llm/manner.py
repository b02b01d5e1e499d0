"""How a model takes its requests: learnt at the first question, and remembered.

The ladder of forms is walked downwards only: strict JSON Schema, tools, JSON with the schema in the prompt.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from summariser.engines.llm.prompt import Message


class Form(Enum):
    """A form of request, by the name of instructor's mode for it; the strictest first."""

    schema = "JSON_SCHEMA"
    tools = "TOOLS"
    json = "MD_JSON"


LIMITS = ("max_tokens", "max_completion_tokens")
"""Names of the limit of an answer. OpenAI's own models want the second, older servers know the first."""

REASONING = re.compile(r"o\d|gpt-[5-9]")
"""Names of OpenAI's models that think before they answer."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How to ask.

    Attributes:
        form: form of the request.
        limits: names under which the limit may still be sent, the first one now; empty: it is not sent.
        temperature: whether a temperature is sent.
        effort: how long a reasoning model is to think; None leaves it to the provider.
    """

    form: Form = Form.schema
    limits: tuple[str, ...] = LIMITS
    temperature: bool = True
    effort: str | None = None

    def request(self, model: str, messages: list[Message], tokens: int) -> dict[str, Any]:
        """The arguments of a chat completion, but for what its form adds.

        Args:
            model: the model's name.
            messages: the conversation.
            tokens: the most that the answer may take.
        """
        request: dict[str, Any] = {"model": model, "messages": [dict(message) for message in messages]}
        if self.limits:
            request[self.limits[0]] = tokens
        if self.temperature:
            request["temperature"] = 0
        if self.effort:
            request["reasoning_effort"] = self.effort
        return request

    def lower(self) -> "Manner | None":
        """The same with the next form; None at the end of the ladder."""
        forms = list(Form)
        after = forms[forms.index(self.form) + 1 :]
        return replace(self, form=after[0]) if after else None

    def without_limit(self) -> "Manner":
        """The same with the limit under its next name, or with none."""
        return replace(self, limits=self.limits[1:])

    def without_any_limit(self) -> "Manner":
        """The same with as much room for the answer as the model has."""
        return replace(self, limits=())

    def without_temperature(self) -> "Manner":
        """The same with no temperature."""
        return replace(self, temperature=False)

    def without_effort(self) -> "Manner":
        """The same with nothing said about thinking."""
        return replace(self, effort=None)


def strictly(request: dict[str, Any]) -> dict[str, Any]:
    """The request with `strict: true` in its schema, which instructor leaves out."""
    wanted = request.get("response_format")
    if not wanted or "json_schema" not in wanted:
        return request
    return request | {"response_format": wanted | {"json_schema": wanted["json_schema"] | {"strict": True}}}


_learnt: dict[tuple[str, str], Manner] = {}


def manner_of(endpoint: str, model: str) -> Manner:
    """How this model at this endpoint has last taken a request; what its provider documents before that."""
    return _learnt.get((endpoint, model)) or _documented(endpoint, model)


def _documented(endpoint: str, model: str) -> Manner:
    """OpenAI's reasoning models take no temperature, and think long about little unless told not to."""
    if "api.openai.com" not in endpoint:
        return Manner()
    reasons = bool(REASONING.match(model))
    return Manner(limits=LIMITS[::-1], temperature=not reasons, effort="low" if reasons else None)


def remember(endpoint: str, model: str, manner: Manner) -> None:
    """Ask that way from now on, in this process."""
    _learnt[endpoint, model] = manner


def forget() -> None:
    """Learn every model's manner anew, as a new process would."""
    _learnt.clear()
