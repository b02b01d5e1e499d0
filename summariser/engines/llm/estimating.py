"""What asking about an article will take, before anything is asked."""

import json
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from summariser.engines.llm.parts import parts
from summariser.engines.llm.pricing import Price
from summariser.engines.llm.prompt import instructions, numbered
from summariser.engines.llm.sizing import tokens_of
from summariser.engines.llm.wire import Wire, WireExtraction, WireRepair
from summariser.schemas.report import Usage
from summariser.settings import Settings
from summariser.source import Source

LEAST_ANSWER, ANSWER_A_LETTER = 300, 0.75
"""Tokens of an answer: so many, and more for each letter of the article (`docs/tokens.md`)."""

REPAIRS, CORRECTIONS = 2, 600
"""Rounds of repair at most, and tokens of the items that go back and come corrected in one of them."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is expected, and what it may come to with all rounds of repair; nothing counted as cached."""

    expected: Usage = field(default_factory=Usage)
    most: Usage = field(default_factory=Usage)

    def __add__(self, other: "Estimate") -> "Estimate":
        return Estimate(_sum(self.expected, other.expected), _sum(self.most, other.most))


def estimate(source: Source, settings: Settings, price: Price | None) -> Estimate:
    """What one article will take.

    Args:
        source: the article.
        settings: how long a part of it may be.
        price: what a token costs; None leaves the cost out.
    """
    pieces = parts(source, settings.part_tokens)
    letters = sum(len(sentence.text) for sentence in source.sentences)
    read = sum(prefix_tokens(WireExtraction) + tokens_of(numbered(source, piece)) for piece in pieces)
    written = round(LEAST_ANSWER * len(pieces) + ANSWER_A_LETTER * letters)
    mended = REPAIRS * (prefix_tokens(WireRepair) + tokens_of(numbered(source)) + CORRECTIONS)
    return Estimate(
        _usage(len(pieces), read, written, price),
        _usage(len(pieces) + REPAIRS, read + mended, written + REPAIRS * CORRECTIONS, price),
    )


@cache
def prefix_tokens(answer: type[Wire]) -> int:
    """Tokens that are the same for all articles: the instructions and the schema of the answer."""
    schema = json.dumps(answer.model_json_schema(), separators=(",", ":"))
    return tokens_of(instructions()) + tokens_of(schema)


def _usage(calls: int, read: int, written: int, price: Price | None) -> Usage:
    cost = price.cost(read=read, cached=0, written=written) if price else None
    return Usage(calls=calls, input_tokens=read, output_tokens=written, cost=cost)


def _sum(one: Usage, other: Usage) -> Usage:
    costs = [usage.cost for usage in (one, other) if usage.cost is not None]
    return Usage(
        calls=one.calls + other.calls,
        input_tokens=one.input_tokens + other.input_tokens,
        output_tokens=one.output_tokens + other.output_tokens,
        cost=sum(costs, Decimal()) if costs else None,
    )
