"""What the command says on standard error."""

import logging
import sys
import warnings

from summariser.rendering.foreign import line

LEVELS = (logging.WARNING, logging.INFO, logging.DEBUG)


class ToStandardError(logging.Handler):
    """Writes to what standard error is at that moment: a progress line may stand before it."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one message."""
        print(self.format(record), file=sys.stderr, flush=True)


class OneLine(logging.Formatter):
    """Messages carry foreign file names and addresses: one line each, nothing that steers a terminal."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name in logging
        """The message as a line of this program."""
        return f"summariser: {line(record.message)}"


def configure_messages(*, quiet: bool = False, verbose: int = 0) -> None:
    """Send the package's messages to standard error.

    Args:
        quiet: errors only.
        verbose: 1 adds a line for each article, 2 tracebacks and what the libraries warn of.
    """
    level = logging.ERROR if quiet else LEVELS[min(verbose, 2)]
    handler = ToStandardError()
    handler.setFormatter(OneLine())
    ours = logging.getLogger("summariser")
    ours.handlers, ours.propagate = [handler], False
    ours.setLevel(level)
    root = logging.getLogger()
    if verbose > 1:
        root.addHandler(handler)
    elif not root.handlers:
        root.addHandler(logging.NullHandler())  # else Python prints what the libraries warn of
    if verbose < 2 and not sys.warnoptions:
        warnings.simplefilter("ignore")
