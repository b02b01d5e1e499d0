"""Looks at what came back before anything in it is read: is it an answer at all, and a whole one?"""

from typing import Any

from summariser.engines.llm.manner import Form
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.prompt import Message
from summariser.engines.llm.sizing import least_tokens_of
from summariser.errors import (
    AnswerInvalid,
    AnswerRefused,
    AnswerTruncated,
    ContextTooLong,
    EndpointMisconfigured,
)


def judge(completion: Any, form: Form, messages: list[Message], where: str) -> None:
    """Pass a completion that carries a whole answer.

    Args:
        completion: what openai's client made of the response.
        form: form of the request.
        messages: what was asked.
        where: the endpoint, for the message.

    Raises:
        EndpointMisconfigured: it is a page or an error, whatever its status says.
        AnswerRefused: the model or a filter declined.
        AnswerTruncated: the answer ended at its limit.
        AnswerInvalid: there is no answer in it.
        ContextTooLong: the server has cut the question.
    """
    _is_completion(completion, where)
    choices = completion.choices
    choice: Any = choices[0] if choices and isinstance(choices, list) else None
    message = getattr(choice, "message", None)
    if message is None:
        raise AnswerInvalid("the answer holds no message", where=where)
    if getattr(message, "refusal", None):
        raise AnswerRefused("the model declines to answer", where=where, remedy="use another model")
    if choice.finish_reason == "content_filter":
        raise AnswerRefused("a content filter stopped the answer", where=where, remedy="use another model")
    if choice.finish_reason == "length":
        raise AnswerTruncated("the answer ended at its limit", where=where, remedy="use another model")
    if not _payload(message, form):
        raise AnswerInvalid("the answer is empty", where=where)
    _was_read_whole(completion, messages, where)


def _is_completion(completion: Any, where: str) -> None:
    remedy = "check --base-url; it usually ends in /v1"
    if not hasattr(completion, "model_fields_set"):
        raise EndpointMisconfigured("answers with a page instead of JSON", where=where, remedy=remedy)
    if getattr(completion, "error", None):
        raise EndpointMisconfigured("answers with an error under status 200", where=where, remedy=remedy)
    if "choices" not in completion.model_fields_set:
        raise EndpointMisconfigured("answers with JSON that is no completion", where=where, remedy=remedy)


def _payload(message: Any, form: Form) -> bool:
    if form is Form.tools:
        return bool(getattr(message, "tool_calls", None) or getattr(message, "function_call", None))
    content = getattr(message, "content", None)
    return isinstance(content, str) and bool(content.strip())


def _was_read_whole(completion: Any, messages: list[Message], where: str) -> None:
    """Some servers cut a question that is too long for them, and say nothing; what is cached was read too."""
    usage = Meter()
    usage.answered(getattr(completion, "usage", None))
    read = usage.usage.input_tokens
    least = least_tokens_of("".join(message["content"] for message in messages))
    if 0 < read < least - usage.usage.cached_tokens:
        raise ContextTooLong(
            f"the server read {read} tokens of a question of at least {least}",
            where=where,
            remedy="raise its context length (Ollama: num_ctx)",
        )
