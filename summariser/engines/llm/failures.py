"""From what openai, httpx2, instructor and pydantic raise to the errors of this package."""

import json
from collections.abc import Mapping

import httpx2
import openai
from pydantic import ValidationError

from summariser.engines.llm.connection import Connection
from summariser.engines.llm.manner import Manner
from summariser.engines.llm.rate_limits import seconds_to_wait
from summariser.engines.llm.refusals import AskDifferently, Refusal, error_of
from summariser.engines.llm.tolerance import explain
from summariser.engines.llm.weighing import AnswerDamaged, AnswerTooLarge
from summariser.errors import (
    AnswerInvalid,
    AuthenticationFailed,
    EndpointMisconfigured,
    ProviderError,
    ProviderUnavailable,
)

WRONG_ADDRESS = (httpx2.UnsupportedProtocol, httpx2.InvalidURL)


def typed(error: BaseException, manner: Manner, connection: Connection) -> ProviderError | AskDifferently:
    """What a failure amounts to.

    Args:
        error: what a request ended with.
        manner: how it was asked.
        connection: where.
    """
    where = connection.endpoint
    match error:
        case ProviderError():
            return error
        case openai.APIStatusError():
            return error_of(_refusal(error, connection), manner, where)
        case openai.APIConnectionError():
            return _unreached(error, where)
        case _:
            return _unreadable(error, where)


def _unreadable(error: BaseException, where: str) -> ProviderError:
    """Something came back, but not what can be read; or nothing could be sent."""
    match error:
        case ValidationError():
            return AnswerInvalid(f"the answer is not what was asked for ({explain(error)})", where=where)
        case json.JSONDecodeError() if error.doc.lstrip().startswith("<"):
            return EndpointMisconfigured(
                "answers with a page instead of JSON", where=where, remedy="check --base-url"
            )
        case json.JSONDecodeError():
            return ProviderUnavailable("the response is cut off", where=where, remedy="try again later")
        case UnicodeEncodeError():
            return AuthenticationFailed(
                "the key holds characters that no key has", where=where, remedy="copy the key once more"
            )
        case _:
            return AnswerInvalid(f"the answer cannot be read ({type(error).__name__})", where=where)


def _unreached(error: openai.APIConnectionError, where: str) -> ProviderError:
    cause = error.__cause__
    if isinstance(cause, AnswerTooLarge):
        return AnswerInvalid(f"the answer was broken off ({cause})", where=where, remedy="use another model")
    if isinstance(cause, AnswerDamaged):
        return ProviderUnavailable(f"the response is broken ({cause})", where=where, remedy="try again later")
    if isinstance(cause, WRONG_ADDRESS):
        return EndpointMisconfigured("is no address of an endpoint", where=where, remedy="check --base-url")
    silent = isinstance(error, openai.APITimeoutError)
    what = "no answer in time" if silent else f"the connection failed ({type(cause).__name__})"
    return ProviderUnavailable(what, where=where, remedy="check --base-url, or try again later")


def _refusal(error: openai.APIStatusError, connection: Connection) -> Refusal:
    body = error.body if isinstance(error.body, Mapping) else {}
    parts = [body.get(name) for name in ("message", "code", "type", "param")]
    told = ", ".join(str(part) for part in parts if part) or error.response.text
    if error.response.has_redirect_location:
        told = error.response.headers["location"]
    return Refusal(error.status_code, connection.without_key(told), seconds_to_wait(error.response.headers))
