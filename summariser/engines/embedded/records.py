"""Happenings as records of the event schema."""

from collections.abc import Sequence

from summariser.engines.embedded.details import details_of
from summariser.engines.embedded.fact_lines import Entities
from summariser.engines.embedded.figures import figure_of
from summariser.engines.embedded.happenings import Happening
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.titles import title_of
from summariser.language.mentions import Quantity
from summariser.schemas.event import Event, Figure, Time


def events_of(
    happenings: Sequence[Happening], main: Happening | None, entities: Entities
) -> tuple[Event, ...]:
    """One record a happening, with ids e1, e2, … in the order of the text; exactly one is the main event."""
    return tuple(
        Event(
            id=f"e{number}",
            type=happening.type,
            status=happening.status,
            main=happening is main,
            title=title_of(happening, entities),
            time=Time(text=happening.time.text) if happening.time else None,
            places=happening.places,
            participants=happening.participants,
            figures=_figures(happening.figures),
            details=details_of(happening.tellings[0]),
            sentences=happening.numbers,
        )
        for number, happening in enumerate(happenings, start=1)
    )


def loose_figures(scenes: Sequence[Scene], happenings: Sequence[Happening]) -> tuple[Figure, ...]:
    """The figures of the article that no event has."""
    told = {_value(quantity) for happening in happenings for _, quantity in happening.figures}
    return _figures(
        [(scene, figure) for scene in scenes for figure in scene.figures if _value(figure) not in told]
    )


def _value(quantity: Quantity) -> tuple[object, ...]:
    """What makes two mentions the same figure: «Две тысячи масок» and «2 тысячи масок»."""
    return quantity.low, quantity.high, quantity.bound, quantity.unit or quantity.noun


def _figures(figures: Sequence[tuple[Scene, Quantity]]) -> tuple[Figure, ...]:
    """The same value of the same thing is one figure, in the words that state it last: a title rounds."""
    return tuple({_value(quantity): figure_of(scene, quantity) for scene, quantity in figures}.values())
