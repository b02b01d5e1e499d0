"""What tokens cost: by the user's own table, else by the one that genai-prices carries with it."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

MILLION, THOUSAND = 1_000_000, 1000

LOCAL = {"localhost", "127.0.0.1", "::1", "host.docker.internal"}
"""Hosts whose tokens nobody sells: the table need not be loaded for them, which takes a second."""


class Price(BaseModel):
    """What a million tokens of a model cost, in US dollars."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    input: Decimal = Field(ge=0)
    cached_input: Decimal | None = Field(default=None, ge=0, description="as `input` where not given")
    output: Decimal = Field(ge=0)

    def cost(self, *, read: int, cached: int, written: int) -> Decimal:
        """US dollars.

        Args:
            read: input tokens, the cached ones included.
            cached: those of them that the provider had cached.
            written: output tokens.
        """
        cheap = self.input if self.cached_input is None else self.cached_input
        dollars = max(read - cached, 0) * self.input + cached * cheap + written * self.output
        return dollars / MILLION


Prices = Mapping[str, Price]


def price_of(model: str, endpoint: str, own: Prices) -> Price | None:
    """The price of a model; None where neither table has it.

    Args:
        model: the model, as its provider calls it.
        endpoint: the base URL: the same model costs different prices at different providers.
        own: the user's own prices, by model.
    """
    local = urlsplit(endpoint).hostname in LOCAL
    return own.get(model) or (None if local else _published(model, endpoint))


@lru_cache
def _published(model: str, endpoint: str) -> Price | None:
    """The price of the table in genai-prices, for requests of the size that articles make."""
    from genai_prices import Usage, calc_price

    def dollars(**tokens: int) -> Decimal:
        return calc_price(Usage(**tokens), model, provider_api_url=endpoint).total_price

    try:
        paid = dollars(input_tokens=THOUSAND)
        cached = dollars(input_tokens=THOUSAND, cache_read_tokens=THOUSAND)
        written = dollars(output_tokens=THOUSAND)
    except LookupError:
        return None
    return Price(input=paid * THOUSAND, cached_input=cached * THOUSAND, output=written * THOUSAND)
