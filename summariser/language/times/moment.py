"""What the words of one time expression say, before it is held against any calendar."""

from dataclasses import dataclass, fields
from typing import Any

from summariser.schemas.vocabulary import TimePart, TimeRelation


@dataclass(frozen=True, slots=True)
class Moment:
    """A point or stretch of time as far as words name it; None where they are silent.

    Attributes:
        century: number of the century, negative before our era («XIX век» is 19).
        decade: first year of the decade; below 100 where the century is not named («90-е»).
        year: 0 and negative before our era, as astronomers count (1 BC is 0).
        part: the part of the year or month.
        edge: start, middle or end of that part («конец первого квартала»).
        weekday: ISO weekday 1–7.
        clock: "HH:MM".
        day_part: morning, noon, afternoon, evening, night, midnight.
        zone: abbreviation of the time zone, "MSK", "GMT".
        shift: how many units (ISO: TS TM TH D W M Y, or several of them, 10Y) away.
        vague: only the sign of the shift is known («несколько лет назад»).
        counted: the shift is a length, not a step of the calendar («год назад», not «в прошлом году»).
        reach: "past" or "next" for a stretch between the shift and now, "length" for one without direction.
        anaphoric: the shift counts from another time of the text, not from the day of writing.
        until: the end of a range.
        listed: `until` is not an end but the second of two.
    """

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: TimePart | None = None
    edge: TimePart | None = None
    weekday: int | None = None
    clock: str | None = None
    day_part: str | None = None
    zone: str | None = None
    shift: tuple[int, str] | None = None
    vague: bool = False
    counted: bool = False
    reach: str | None = None
    anaphoric: bool = False
    relation: TimeRelation | None = None
    approximate: bool = False
    until: "Moment | None" = None
    listed: bool = False

    def said(self) -> dict[str, Any]:
        """The fields that words have filled."""
        return {
            name: value
            for name in FIELDS
            if (value := getattr(self, name)) is not None and value is not False
        }

    def merge(self, other: "Moment") -> "Moment":
        """This moment, with what only the other one says."""
        return Moment(**(other.said() | self.said()))

    def having(self, **said: Any) -> "Moment":
        """This moment with other fields."""
        return Moment(**(self.said() | said))


FIELDS = tuple(field.name for field in fields(Moment))
