"""Whether the language model answers, and how."""

import time
from collections.abc import AsyncIterator
from difflib import get_close_matches

from summariser.diagnosis.remark import Mark, Remark, failure
from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.manner import Form, Manner
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.wire import Wire
from summariser.errors import (
    AuthenticationFailed,
    EndpointUnusable,
    ProviderError,
    ProviderUnavailable,
    UnknownModel,
)
from summariser.settings import Settings

QUESTION = 'Say that you are ready: answer with the JSON object {"ready": true} and nothing else.'
ROOM = 2000
"""Tokens for the answer: a model that thinks first needs some for that."""

FORMS = {
    Form.schema: "strict JSON Schema",
    Form.tools: "tool calls, no JSON Schema",
    Form.json: "JSON by request only: expect more answers that break the schema",
}


class Ready(Wire):
    """The shortest answer that has a schema."""

    ready: bool


async def endpoint(settings: Settings) -> AsyncIterator[Remark]:
    """List the models, ask one question, look the price up; ends where the endpoint cannot be reached."""
    model = LanguageModel(settings)
    try:
        listed = await _listed(model)
        yield listed
        if listed.mark is not Mark.fail:
            yield await _answers(model)
    finally:
        await model.aclose()
    yield _price(model)


async def _listed(model: LanguageModel) -> Remark:
    """Whether the endpoint is there and knows the model; one that lists nothing may answer all the same."""
    about = "endpoint"
    try:
        names = await model.models()
    except (AuthenticationFailed, ProviderUnavailable) as error:
        return failure(about, error)
    except ProviderError as error:
        return Remark(Mark.warn, about, f"does not list its models ({error.what})")
    if model.name in names or f"{model.name}:latest" in names:
        return Remark(Mark.ok, about, f"{model.endpoint} lists {model.name} among {len(names)} models")
    close = get_close_matches(model.name, names, 3) or names[:3]
    hint = f"; there are {', '.join(close)}" if close else ""
    return Remark(Mark.warn, about, f"{model.endpoint} does not list {model.name}{hint}")


async def _answers(model: LanguageModel) -> Remark:
    """One question, asked as an article is asked about."""
    about = "answer"
    meter = Meter()
    started = time.perf_counter()
    try:
        await model.ask([{"role": "user", "content": QUESTION}], Ready, ROOM, meter)
    except UnknownModel as error:
        return failure("model", error)
    except EndpointUnusable as error:
        return failure("key" if isinstance(error, AuthenticationFailed) else about, error)
    except ProviderError as error:
        return failure(about, error)
    seconds = time.perf_counter() - started
    calls = f", {meter.usage.calls} requests to find that out" if meter.usage.calls > 1 else ""
    mark = Mark.warn if model.manner.form is Form.json else Mark.ok
    return Remark(mark, about, f"in {seconds:.1f} s: {_told(model.manner)}{calls}")


def _told(manner: Manner) -> str:
    """The form of request that was taken, and what had to be left out of it."""
    parts = [
        FORMS[manner.form],
        manner.limits[0] if manner.limits else "no limit of tokens",
        "temperature 0" if manner.temperature else "no temperature",
    ]
    return "; ".join(parts)


def _price(model: LanguageModel) -> Remark:
    price = model.price
    if price is None:
        told = f'not known: cost will be null and --max-cost refused; set [prices."{model.name}"]'
        return Remark(Mark.warn, "price", told)
    cached = price.input if price.cached_input is None else price.cached_input
    read, known, written = (f"${dollars.normalize():f}" for dollars in (price.input, cached, price.output))
    told = f"{read} in, {known} cached, {written} out for a million tokens"
    return Remark(Mark.ok, "price", told)
