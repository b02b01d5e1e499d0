"""Which code a run leaves with."""

import pytest

from summariser.cli.exit_codes import ExitCode, Tally, code_of
from summariser.errors import (
    AuthenticationFailed,
    ConfigurationError,
    EmptyInput,
    EndpointMisconfigured,
    EngineError,
    OutputError,
    ProviderUnavailable,
    QuotaExhausted,
    SummariserError,
)


@pytest.mark.parametrize(
    ("tally", "code", "strict"),
    [
        (Tally(), 1, 1),
        (Tally(failed=2), 1, 1),
        (Tally(failed=2, failure=EmptyInput("x")), 1, 1),
        (Tally(failed=2, failure=ProviderUnavailable("x")), 5, 5),
        (Tally(written=1, failed=2, failure=ProviderUnavailable("x")), 3, 3),
        (Tally(written=1), 0, 0),
        (Tally(written=1, withheld=1), 0, 3),
        (Tally(written=1, failed=1), 3, 3),
        (Tally(written=1, failed=1, withheld=1), 3, 3),
    ],
)
def test_a_run_ends_with_the_code_of_what_it_did(tally: Tally, code: int, strict: int) -> None:
    """Withheld items count only where --strict asks for it."""
    assert (tally.exit_code(), tally.exit_code(strict=True)) == (code, strict)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigurationError("x"), ExitCode.usage),
        (OutputError("x"), ExitCode.nothing_written),
        (EngineError("x"), ExitCode.nothing_written),
        (AuthenticationFailed("x"), ExitCode.authentication),
        (EndpointMisconfigured("x"), ExitCode.usage),
        (QuotaExhausted("x"), ExitCode.provider),
        (ProviderUnavailable("x"), ExitCode.provider),
        (SummariserError("x"), ExitCode.nothing_written),
    ],
)
def test_an_error_that_ends_a_run_has_a_code(error: SummariserError, code: ExitCode) -> None:
    """The table covers the whole tree."""
    assert code_of(error) is code
