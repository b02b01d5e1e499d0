"""The real llama.cpp server, which nobody here wrote, with a model of random weights.

Needs two packages: ``uv pip install --group llamacpp``; then ``pytest -m llamacpp``.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from summariser import Summariser
from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.manner import Form, Manner, manner_of, remember
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.prompt import messages
from summariser.engines.llm.tolerance import Broken
from summariser.engines.llm.wire import WireExtraction
from summariser.errors import AnswerInvalid, AnswerTruncated
from summariser.settings import Settings, load_settings
from summariser.source import Source
from tests.engines.llm.answers import ARTICLE

pytestmark = pytest.mark.llamacpp

ARTICLES = [f"{ARTICLE} Это {number}-й цех завода." for number in range(2, 8)]
"""To each of them the model answers something else."""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of the server."""
    wanted = "install it with: uv pip install --group llamacpp"
    xllamacpp = pytest.importorskip("xllamacpp", reason=wanted)
    pytest.importorskip("gguf", reason=wanted)
    from tests.engines.llm.random_model import write_random_model

    path: Path = tmp_path_factory.mktemp("model") / "random.gguf"
    write_random_model(path, seed=3)
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(path)
    parameters.port = 0
    parameters.n_ctx = 32_768
    parameters.n_parallel = 1
    parameters.cpuparams.n_threads = 1
    parameters.warmup = False
    server = xllamacpp.Server(parameters)
    yield f"{server.listening_address}/v1"
    del server


@pytest.fixture
def settings(url: str) -> Settings:
    """The settings of a user of that server."""
    return load_settings(engine="llm", model="random", base_url=url)


def ask(settings: Settings, article: str, tokens: int = 8_000) -> tuple[WireExtraction, int]:
    """The answer to an article, and how many requests it took."""

    async def asked() -> tuple[WireExtraction, int]:
        model, meter = LanguageModel(settings), Meter()
        try:
            answer = await model.ask(messages(Source(article)), WireExtraction, tokens, meter)
        finally:
            await model.aclose()
        return answer, meter.usage.calls

    return asyncio.run(asked())


def test_our_schema_is_taken_and_kept_to(settings: Settings) -> None:
    """Asked once; what no schema of ours says is only that a word must not be empty."""
    for article in ARTICLES:
        answer, requests = ask(settings, article)
        assert requests == 1
        items = [answer.headline, *answer.people, *answer.things, *answer.events, *answer.quotes]
        reasons = {item.reason for item in items if isinstance(item, Broken)}
        assert {reason.split(": ")[-1] for reason in reasons} <= {"value error, must not be empty"}
    assert manner_of(settings.base_url or "", "random").form is Form.schema


def test_nothing_of_it_is_believed(settings: Settings) -> None:
    """Valid to the last sign, and true in nothing: all of it is withheld, and said to be."""
    with Summariser(settings=settings) as summariser:
        reports = [summariser.summarise(article) for article in ARTICLES]
    for report in reports:
        assert (report.headline, report.figures, report.quotes) == (None, (), ())
        assert report.events == ()
        assert report.partial
    items = {finding.item.split()[0] for report in reports for finding in report.findings}
    assert {"headline", "event", "quote", "pair"} <= items


def test_words_without_a_schema_are_a_typed_error(settings: Settings, url: str) -> None:
    """Asked in bare JSON, a random model writes none; that ends in an error, not in a crash."""
    remember(url, "random", Manner(form=Form.json))
    with pytest.raises((AnswerInvalid, AnswerTruncated)):
        ask(settings, ARTICLE, tokens=200)
