"""The real llama.cpp server, which nobody here wrote, with a model of random weights.

Needs two packages: ``uv pip install --group llamacpp``; then ``pytest -m llamacpp``.
"""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from summariser import Summariser
from summariser.engines.llm.engine import LanguageModelEngine, ModelDraft
from summariser.engines.llm.manner import Form, Manner, manner_of, remember
from summariser.engines.llm.tolerance import Broken
from summariser.errors import AnswerInvalid, AnswerTruncated
from summariser.settings import Settings, load_settings
from summariser.source import Source
from tests.engines.llm.answers import ARTICLE

pytestmark = pytest.mark.llamacpp

ARTICLES = [f"{ARTICLE} Завод стоит у {'самой ' * number}реки." for number in range(6)]
"""To each of them the model answers something else."""

UNSAID = re.compile(r"must not be empty$|must be a list of \d strings|input should be")
"""No schema of ours says that words are not empty, how long a row is, or what stands in it."""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of the server."""
    wanted = "install it with: uv pip install --group llamacpp"
    xllamacpp = pytest.importorskip("xllamacpp", reason=wanted)
    pytest.importorskip("gguf", reason=wanted)
    from tests.engines.llm.random_model import write_random_model

    path: Path = tmp_path_factory.mktemp("model") / "random.gguf"
    write_random_model(path, seed=8)
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


def ask(settings: Settings, article: str) -> ModelDraft:
    """What the engine makes of an article, before any of it was checked."""

    async def asked() -> ModelDraft:
        engine = LanguageModelEngine(settings)
        try:
            return await engine.extract(Source(article))
        finally:
            await engine.aclose()

    return asyncio.run(asked())


def test_our_schema_is_taken_and_kept_to(settings: Settings) -> None:
    """Asked once; all that does not fit is what a schema without prose does not say."""
    for article in ARTICLES:
        draft = ask(settings, article)
        assert draft.usage.calls == 1
        answer = draft.answer
        items = [*answer.people, *answer.things, *answer.events, *answer.quotes, *answer.pairs]
        broken = {item.reason for item in items if isinstance(item, Broken)}
        assert {reason for reason in broken if not UNSAID.search(reason)} == set()
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
        ask(settings, ARTICLE)
