"""What tokens cost."""

import asyncio
import subprocess
import sys
from decimal import Decimal

import pytest

from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.pricing import Price, price_of
from summariser.engines.protocol import Draft
from summariser.errors import ConfigurationError
from summariser.settings import load_settings
from summariser.source import Source
from tests.engines.llm.answers import ANSWER, ARTICLE
from tests.engines.llm.fault_server import Fault, fails, says, serving

OPENAI = "https://api.openai.com/v1"
DEAR = {"m": {"input": 1000, "cached_input": 100, "output": 10_000}}


def drafted(*script: Fault, **options: object) -> Draft:
    """What the engine makes of the article."""

    async def asked(url: str) -> Draft:
        engine = LanguageModelEngine(load_settings(engine="llm", model="m", base_url=url, **options))
        try:
            return await engine.extract(Source(ARTICLE))
        finally:
            await engine.aclose()

    with serving(*script) as server:
        return asyncio.run(asked(server.url))


def used(read: int, written: int, cached: int = 0) -> dict[str, object]:
    """The usage of a completion."""
    return {
        "prompt_tokens": read,
        "completion_tokens": written,
        "prompt_tokens_details": {"cached_tokens": cached},
    }


@pytest.mark.parametrize(
    ("tokens", "dollars"),
    [
        ({"read": 1_000_000, "cached": 0, "written": 0}, "2"),
        ({"read": 1_000_000, "cached": 1_000_000, "written": 0}, "0.5"),
        ({"read": 1000, "cached": 400, "written": 300}, "0.0038"),  # 600 * 2 + 400 * 0.5 + 300 * 8
        ({"read": 500, "cached": 3000, "written": 0}, "0.0015"),  # cached tokens counted apart
    ],
)
def test_cached_tokens_have_their_own_price(tokens: dict[str, int], dollars: str) -> None:
    """They are part of what was read, and cheaper."""
    price = Price(input=Decimal(2), cached_input=Decimal("0.5"), output=Decimal(8))
    assert price.cost(**tokens) == Decimal(dollars)


def test_prices_of_providers_are_known_without_asking_anybody() -> None:
    """By model and address; the user's own table comes first, and nobody sells what runs at home."""
    own = {"gpt-5-mini": Price(input=Decimal(1), output=Decimal(2))}
    published = price_of("gpt-5-mini", OPENAI, {})
    assert published
    assert published.input > (published.cached_input or 0) > 0
    assert published.output > published.input
    assert price_of("gpt-5-mini", OPENAI, own) == own["gpt-5-mini"]
    assert price_of("no-such-model", OPENAI, {}) is None
    assert price_of("gpt-5-mini", "http://127.0.0.1:11434/v1", {}) is None
    assert price_of("gpt-5-mini", "https://models.example.org/v1", {}) is None


def test_every_attempt_is_paid_for() -> None:
    """Also an answer that is thrown away."""
    draft = drafted(
        fails(500), says("?", usage=used(5000, 10)), says(ANSWER, usage=used(5000, 700, 4000)), prices=DEAR
    )
    assert (draft.usage.calls, draft.usage.input_tokens, draft.usage.output_tokens) == (3, 10_000, 710)
    assert draft.usage.cost == Decimal("5.1") + Decimal("8.4")


def test_a_cost_that_nobody_knows_is_null() -> None:
    """Not zero."""
    assert drafted(says(ANSWER)).usage.cost is None


@pytest.mark.parametrize(
    "price", [{"input": -1, "output": 1}, {"input": 1}, {"input": 1, "output": 1, "x": 1}]
)
def test_a_price_that_is_none_is_a_configuration_error(price: dict[str, int]) -> None:
    """It says which setting is meant."""
    with pytest.raises(ConfigurationError, match="prices"):
        load_settings(prices={"m": price})


def test_the_table_of_prices_is_loaded_when_it_is_needed() -> None:
    """It takes a second."""
    code = (
        "import sys; from summariser.settings import load_settings; load_settings();"
        " sys.exit('genai_prices' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_model_knows_its_price() -> None:
    """The one that its address and the settings give it."""
    model = LanguageModel(load_settings(engine="llm", model="m", base_url=OPENAI, prices=DEAR))
    assert model.price == Price(input=Decimal(1000), cached_input=Decimal(100), output=Decimal(10_000))
    assert Meter().usage.cost is None
