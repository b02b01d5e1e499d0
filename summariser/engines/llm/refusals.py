"""What a provider's error means: rules in a visible order, the first that fits decides."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from summariser.engines.llm.manner import Manner
from summariser.errors import (
    AnswerRefused,
    AuthenticationFailed,
    ContextTooLong,
    EndpointMisconfigured,
    ProviderError,
    ProviderUnavailable,
    QuotaExhausted,
    UnknownModel,
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error response.

    Attributes:
        status: of HTTP.
        text: message, code, parameter and type of the error, as far as there are any.
        retry_after: seconds after which to ask again, where the provider says so.
    """

    status: int
    text: str
    retry_after: float | None = None

    def says(self, pattern: str) -> bool:
        """Whether the text matches a pattern, in any case."""
        return bool(re.search(pattern, self.text, re.IGNORECASE))


class AskDifferently(Exception):
    """The model would take the request in another manner; a signal inside the client, never seen outside."""

    def __init__(self, manner: Manner) -> None:
        super().__init__(manner)
        self.manner = manner


# How providers word it; their codes and types are part of the text.
QUOTA = r"insufficient_quota|exceeded your current quota|insufficient (credit|balance|fund)|credit balance"
MODEL = (
    r"model_not_found|(unknown|invalid|no such) model|not (have )?access to (the )?model"
    r"|model\b.{0,80}(not exist|not found|not available)"
)
KEY = r"(invalid|incorrect|missing|no) .{0,20}api.?key|api.?key .{0,20}(not valid|invalid|missing|required)"
CONTEXT = r"context.?(length|window|size)|maximum context|prompt is too long|too many (input )?tokens"
FILTER = r"content.?filter|content management policy|content.?policy"
PARAMETERS = r"no endpoints found that (can handle|support)"  # OpenRouter, with 404
LIMIT = r"max_tokens|max_completion_tokens"
ROOM = (
    r"in the completion|completion tokens"
    r"|max_(completion_)?tokens\b.{0,80}(too (large|high)|at most|less than|exceed|greater|valid range)"
)

QUOTA_STATUS = {400, 403, 429}
TRANSIENT_STATUS = {408, 409, 425, 429}
NEVER_IMPLEMENTED = 501
FORM_STATUS = {400, 415, 422, NEVER_IMPLEMENTED}
"""What is answered where only the form of a request is not taken."""


@dataclass(frozen=True, slots=True)
class Rule:
    """When it applies, and what it makes of a refusal."""

    applies: Callable[[Refusal], bool]
    error: type[ProviderError]
    what: str
    remedy: str


RULES = (
    Rule(
        lambda refusal: refusal.status == 402 or (refusal.status in QUOTA_STATUS and refusal.says(QUOTA)),
        QuotaExhausted,
        "the quota is used up",
        "top the account up, or use another key",
    ),
    Rule(
        lambda refusal: refusal.status in {400, 403, 404} and refusal.says(MODEL),
        UnknownModel,
        "the model is not known there",
        "name another one with --model",
    ),
    Rule(
        lambda refusal: refusal.status in {401, 403} or (refusal.status == 400 and refusal.says(KEY)),
        AuthenticationFailed,
        "the key was refused",
        "set OPENAI_API_KEY or SUMMARISER_API_KEY to a key that is valid there",
    ),
    Rule(
        lambda refusal: 300 <= refusal.status < 400,
        EndpointMisconfigured,
        "sends elsewhere, where no key is sent to",
        "set --base-url to the address that answers itself",
    ),
    Rule(
        lambda refusal: refusal.status in {404, 405},
        EndpointMisconfigured,
        "there is no chat endpoint at this address",
        "check --base-url; it usually ends in /v1",
    ),
    Rule(
        lambda refusal: (
            refusal.status in TRANSIENT_STATUS
            or (refusal.status >= 500 and refusal.status != NEVER_IMPLEMENTED)
        ),
        ProviderUnavailable,
        "the provider cannot answer now",
        "try again later",
    ),
    Rule(
        lambda refusal: refusal.status == 413 or refusal.says(CONTEXT),
        ContextTooLong,
        "the article does not fit into the model",
        "use a model with a longer context",
    ),
    Rule(
        lambda refusal: refusal.status == 451 or refusal.says(FILTER),
        AnswerRefused,
        "the article was refused by a content filter",
        "use another model",
    ),
    Rule(
        lambda refusal: refusal.status not in FORM_STATUS,
        EndpointMisconfigured,
        "the endpoint takes no questions of this kind",
        "check --base-url and --model",
    ),
)


def error_of(refusal: Refusal, manner: Manner, where: str) -> ProviderError | AskDifferently:
    """The error that a refusal amounts to, or the manner in which to ask instead.

    Args:
        refusal: the error response.
        manner: how the question was asked.
        where: the endpoint, for the message.
    """
    if manner.limits and refusal.status in {400, 422} and refusal.says(ROOM):
        return AskDifferently(manner.without_any_limit())
    if refusal.says(PARAMETERS) and (other := _other_manner(refusal, manner)):
        return AskDifferently(other)
    for rule in RULES:
        if rule.applies(refusal):
            what = f"{rule.what} ({refusal.status}: {refusal.text})"
            if rule.error is ProviderUnavailable:
                return ProviderUnavailable(
                    what, where=where, remedy=rule.remedy, retry_after=refusal.retry_after
                )
            return rule.error(what, where=where, remedy=rule.remedy)
    other = _other_manner(refusal, manner)
    return (
        AskDifferently(other)
        if other
        else EndpointMisconfigured(
            f"every form of request is refused ({refusal.status}: {refusal.text})",
            where=where,
            remedy="check --base-url and --model",
        )
    )


def _other_manner(refusal: Refusal, manner: Manner) -> Manner | None:
    if manner.limits and refusal.says(LIMIT):
        return manner.without_limit()
    if manner.temperature and refusal.says("temperature"):
        return manner.without_temperature()
    if manner.effort and refusal.says("reasoning_effort|reasoning effort"):
        return manner.without_effort()
    return manner.lower()
