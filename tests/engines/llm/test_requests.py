"""What is sent is what OpenAI's own types describe, whatever is asked and in whatever form."""

import asyncio

import pytest
from openai.types.chat.completion_create_params import CompletionCreateParamsNonStreaming
from pydantic import TypeAdapter, ValidationError

from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.llm.manner import Form, Manner, remember
from summariser.pipeline import run
from summariser.schemas.article import Article
from summariser.settings import load_settings
from tests.engines.llm.answers import ANSWER, ARTICLE, altered
from tests.engines.llm.fault_server import Fault, Request, says, serving
from tests.engines.llm.recordings import ARTICLES
from tests.engines.llm.test_repair import NOTHING

LONG = (ARTICLES / "visit.txt").read_text(encoding="utf-8")
FALSE = altered("pairs.1.en", "The workshop cost 5.4 billion roubles.")
MANNERS = {
    **{form.name: Manner(form=form) for form in Form},
    "newer models": Manner(limits=("max_completion_tokens",)),
    "no parameters": Manner(limits=(), temperature=False),
}
TYPES = TypeAdapter(CompletionCreateParamsNonStreaming)


def sent(
    manner: Manner, *script: Fault, article: str = ARTICLE, part_tokens: int | None = None
) -> list[Request]:
    """The requests of the whole pipeline for one article."""

    async def asked(url: str) -> None:
        settings = load_settings(engine="llm", model="m", base_url=url, part_tokens=part_tokens)
        remember(url, "m", manner)
        engine = LanguageModelEngine(settings)
        try:
            await run(Article(article), engine)
        finally:
            await engine.aclose()

    with serving(*script) as server:
        asyncio.run(asked(server.url))
    return server.requests


def check(request: Request) -> None:
    """Pass a request that OpenAI's types describe, to its last list and with no parameter more."""
    assert request.keys() <= CompletionCreateParamsNonStreaming.__annotations__.keys()
    read = TYPES.validate_python(request)
    assert [*read["messages"], *read.get("tools", [])]  # pydantic reads an iterable when it is asked for


@pytest.mark.parametrize("manner", MANNERS.values(), ids=MANNERS.keys())
def test_an_extraction_and_its_repair(manner: Manner) -> None:
    """Two questions, with two schemas."""
    requests = sent(manner, says(FALSE), says(NOTHING))
    assert len(requests) == 2
    for request in requests:
        check(request)


@pytest.mark.parametrize("manner", MANNERS.values(), ids=MANNERS.keys())
def test_the_parts_of_a_long_article(manner: Manner) -> None:
    """A question for each part; the later ones tell what is known."""
    requests = sent(manner, says(ANSWER), article=LONG, part_tokens=500)
    assert len(requests) >= 2
    for request in requests:
        check(request)


def test_what_openai_does_not_know_is_found() -> None:
    """The check is one: another parameter, another role, another form do not pass."""
    (request, *_) = sent(MANNERS["schema"], says(ANSWER))
    for wrong in (
        {**request, "num_ctx": 4096},
        {**request, "messages": [{"role": "narrator", "content": "…"}]},
        {**request, "response_format": {"type": "json_scheme"}},
    ):
        with pytest.raises((ValidationError, AssertionError)):
            check(wrong)


def test_every_form_is_another_request() -> None:
    """A schema that is strict, a tool that must be called, or neither."""
    schema, tools, bare = (sent(MANNERS[form.name], says(ANSWER))[0] for form in Form)
    assert schema["response_format"]["json_schema"]["strict"] is True
    assert tools["tool_choice"]["function"]["name"] == tools["tools"][0]["function"]["name"]
    assert not {"tools", "response_format"} & bare.keys()
