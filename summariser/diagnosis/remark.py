"""One line of the doctor's."""

from dataclasses import dataclass
from enum import StrEnum

from summariser.errors import SummariserError


class Mark(StrEnum):
    """`warn`: works, but not as well as it could; `fail`: nothing can be summarised this way."""

    ok = "OK"
    warn = "warn"
    fail = "FAIL"


@dataclass(frozen=True, slots=True)
class Remark:
    """What was found.

    Attributes:
        mark: how it stands.
        about: what was looked at, in one or two words.
        told: what was found, with the remedy where one is needed.
        error: of what failed; its class decides the exit code.
    """

    mark: Mark
    about: str
    told: str
    error: SummariserError | None = None


def failure(about: str, error: SummariserError) -> Remark:
    """An error as a remark."""
    return Remark(Mark.fail, about, str(error), error)
