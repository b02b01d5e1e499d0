"""What a notebook asks of a value that is the last line of a cell."""

from collections.abc import Container
from typing import Any


class Shown:
    """Shows itself in a notebook: as HTML, Markdown and plain text, whichever it can show.

    The rendering stands on a higher floor than the records it shows, so it is looked up when it is asked for.
    """

    __slots__ = ()

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None, **_: Any
    ) -> dict[str, str]:
        """Media types and what to show for them; those left out that the notebook does not want."""
        from summariser.rendering.notebook import shown

        return {
            kind: text
            for kind, text in shown(self).items()
            if (not include or kind in include) and (not exclude or kind not in exclude)
        }
