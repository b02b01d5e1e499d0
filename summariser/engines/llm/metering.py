"""What a conversation with a language model has used up."""

from typing import Any

from summariser.engines.llm.pricing import Price
from summariser.schemas.report import Usage

MOST_TOKENS = 1_000_000_000
"""A provider that counts more than any model reads has miscounted."""


class Meter:
    """Sums the usage of every request of one article, answered or not."""

    def __init__(self, usage: Usage | None = None) -> None:
        self.usage = usage or Usage()

    def sent(self) -> None:
        """Count a request."""
        self._add(calls=1)

    def answered(self, usage: Any, price: Price | None = None) -> None:
        """Count the tokens that a provider reports; what it does not report counts nothing.

        Args:
            usage: the `usage` of a chat completion, which a provider may leave out in part or whole.
            price: what they cost; None where nobody knows.
        """
        details = getattr(usage, "prompt_tokens_details", None)
        read = _count(usage, "prompt_tokens")
        cached = _count(details, "cached_tokens") or _count(usage, "prompt_cache_hit_tokens")  # DeepSeek
        written = _count(usage, "completion_tokens")
        self._add(input_tokens=read, cached_tokens=cached, output_tokens=written)
        if price:
            cost = price.cost(read=read, cached=cached, written=written)
            self.usage = self.usage.model_copy(update={"cost": (self.usage.cost or 0) + cost})

    def add(self, usage: Usage) -> None:
        """Count what was used elsewhere, or earlier."""
        self.usage += usage

    def since(self, before: Usage) -> Usage:
        """What was used since the meter stood there."""
        return self.usage - before

    def _add(self, **counts: int) -> None:
        sums = {name: getattr(self.usage, name) + count for name, count in counts.items()}
        self.usage = self.usage.model_copy(update=sums)


def _count(record: Any, name: str) -> int:
    number = getattr(record, name, None)
    return number if isinstance(number, int) and 0 < number < MOST_TOKENS else 0
