"""What the questions of a run may cost."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from summariser.engines.llm.metering import Meter
from summariser.engines.llm.pricing import Price
from summariser.engines.llm.prompt import Message
from summariser.engines.llm.sizing import tokens_of
from summariser.errors import BudgetReached, ConfigurationError

LIKELY = 4
"""An answer takes about this part of the most that it may take."""


class Budget:
    """Money of which every question takes its share before it is asked; without a limit it asks nothing.

    Once a share was refused, all later ones are: the run is at its end, what is finished is finished.
    """

    def __init__(self, most: Decimal | None, price: Price | None, spent: Meter) -> None:
        """Open it.

        Args:
            most: US dollars that all questions may cost; None sets no limit.
            price: what a token costs.
            spent: counts what all questions have cost.

        Raises:
            ConfigurationError: there is a limit, and nobody knows what a question costs.
        """
        if most is not None and price is None:
            raise ConfigurationError(
                "no price of this model is known",
                where="--max-cost",
                remedy="set [prices] in summariser.toml",
            )
        self._most = most
        self._price = price
        self._spent = spent
        self._reserved = self._unmeasured = Decimal()
        self._reached = False

    @contextmanager
    def share(self, messages: list[Message], tokens: int, meter: Meter) -> Iterator[None]:
        """Set aside what a question will probably cost, until its real cost counts.

        A provider that does not say what an answer took is taken to have charged what was expected.

        Args:
            messages: the question.
            tokens: the most that its answer may take.
            meter: counts what it takes.

        Raises:
            BudgetReached: that much is not left.
        """
        if self._most is None or self._price is None:
            yield
            return
        read = tokens_of("".join(message["content"] for message in messages))
        cost = self._price.cost(read=read, cached=0, written=tokens // LIKELY)
        spent = self._unmeasured + (self._spent.usage.cost or Decimal())
        if self._reached or spent + self._reserved + cost > self._most:
            self._reached = True
            raise BudgetReached(
                f"not asked: ${spent:.4f} of the ${self._most:f} that the run may cost are spent",
                remedy="raise --max-cost",
            )
        self._reserved += cost
        before = meter.usage
        try:
            yield
            if meter.usage.output_tokens == before.output_tokens:
                self._unmeasured += cost
        finally:
            self._reserved -= cost
