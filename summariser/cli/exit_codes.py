"""The one place where errors become exit codes."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import IntEnum

import typer

from summariser.errors import (
    AuthenticationFailed,
    BudgetReached,
    ConfigurationError,
    EndpointMisconfigured,
    OutputError,
    ProviderError,
    SummariserError,
)
from summariser.rendering.foreign import line

logger = logging.getLogger("summariser.cli")


class ExitCode(IntEnum):
    """What the process says to the shell."""

    done = 0
    nothing_written = 1
    usage = 2
    incomplete = 3
    authentication = 4
    provider = 5
    interrupted = 130


# The first class that an error is an instance of decides.
CODES: tuple[tuple[type[SummariserError], ExitCode], ...] = (
    (ConfigurationError, ExitCode.usage),
    (EndpointMisconfigured, ExitCode.usage),
    (AuthenticationFailed, ExitCode.authentication),
    (ProviderError, ExitCode.provider),
    (BudgetReached, ExitCode.incomplete),
    (SummariserError, ExitCode.nothing_written),
)


@dataclass(slots=True)
class Tally:
    """What became of the inputs of a run.

    Attributes:
        written: reports written.
        failed: inputs of which no report could be made.
        withheld: items withheld in all reports.
        failure: the last error that cost an article its report.
        budget: what was said of the first input that the budget did not reach for.
        unasked: the names of all such inputs.
    """

    written: int = 0
    failed: int = 0
    withheld: int = 0
    failure: SummariserError | None = None
    budget: BudgetReached | None = None
    unasked: list[str] = field(default_factory=list)

    def exit_code(self, *, strict: bool = False) -> ExitCode:
        """The code of a run that came to its end.

        Args:
            strict: withheld items count as well.
        """
        if not self.written:
            return code_of(self.failure) if self.failure else ExitCode.nothing_written
        return ExitCode.incomplete if self.failed or (strict and self.withheld) else ExitCode.done


def code_of(error: SummariserError) -> ExitCode:
    """The code of an error that ended the run."""
    return next(code for kind, code in CODES if isinstance(error, kind))


@contextmanager
def errors_as_exit_codes() -> Iterator[None]:
    """Around a command: one line on standard error instead of a traceback, and the code.

    A reader that closed the pipe (``| head``) has all it wants: that is no error.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_standard_output()
        raise typer.Exit(ExitCode.done) from None
    except OSError as error:
        _abandon_standard_output()
        log_error(OutputError(f"cannot be written ({error.strerror or error})", where="standard output"))
        raise typer.Exit(ExitCode.nothing_written) from None
    except KeyboardInterrupt:
        logger.error("interrupted")  # noqa: TRY400 - -vv is for errors
        raise typer.Exit(ExitCode.interrupted) from None
    except SummariserError as error:
        log_error(error)
        raise typer.Exit(code_of(error)) from None
    except (typer.Exit, typer.BadParameter):
        raise
    except Exception as error:  # noqa: BLE001 - a fault of the program is told in one line too
        log_error(error)
        raise typer.Exit(ExitCode.nothing_written) from None


def _abandon_standard_output() -> None:
    """Keep Python from writing at its end what could not be written before."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def usage_errors_in_one_line() -> Iterator[None]:
    """Around the whole program: what typer refuses to parse, told as every other error is."""
    try:
        yield
    except typer.Abort:
        sys.exit(ExitCode.interrupted)
    except Exception as error:
        if not hasattr(error, "format_message"):  # typer's UsageError has no public name
            raise
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "summariser"
        print(
            f"summariser: {line(error.format_message()).rstrip('.')}; see {command} --help", file=sys.stderr
        )
        sys.exit(ExitCode.usage)


def log_error(error: Exception, where: str = "") -> None:
    """One line; the traceback too where debugging (``-vv``) is on.

    Args:
        error: what happened.
        where: the input concerned, for an error that does not name it.
    """
    if isinstance(error, SummariserError):
        text = str(error)
        named = bool(error.where)
    else:
        text = f"internal error: {type(error).__name__}: {error}; run it with -vv and report it"
        named = False
    traceback = error if logger.isEnabledFor(logging.DEBUG) else None
    logger.error("%s", text if named or not where else f"{where}: {text}", exc_info=traceback)
