"""The console on which text for terminals is laid out."""

from rich.console import Console

NARROWEST, WIDEST = 40, 160  # columns; lines that are longer lose their reader


def text_console(width: int, *, colours: bool) -> Console:
    """A console that takes strings as they are: no markup, nothing that steers the terminal.

    Args:
        width: columns.
        colours: with ANSI colours (the 16 of the user's own theme).
    """
    return Console(
        width=min(max(width, NARROWEST), WIDEST),
        force_terminal=colours,
        force_jupyter=False,  # in a notebook rich would also display what is only laid out
        color_system="standard" if colours else None,
        no_color=not colours,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
