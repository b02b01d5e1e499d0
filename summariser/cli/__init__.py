"""The command line, one file a command."""

from summariser.cli.app import main

__all__ = ["main"]
