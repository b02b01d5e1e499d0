"""What the grammars of this package find in a text: plain records with offsets in code points."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Self

from summariser.schemas.vocabulary import Bound, EntityKind, FigureKind, TimePart, TimeRelation


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a text; ``text == whole[start:end]``."""

    start: int
    end: int
    text: str

    def shifted(self, offset: int) -> Self:
        """The same so many code points further on: of a sentence in its text."""
        return replace(self, start=self.start + offset, end=self.end + offset)


@dataclass(frozen=True, slots=True)
class Quantity(Mention):
    """A figure: «не менее 4-6 терабит в секунду», "at least $2.5 billion", «трое детей».

    The mention spans bound, number, scale, unit or counted noun («не менее 4-6 терабит в секунду»).

    Attributes:
        low: the number, or the lower end of a range, scale applied; None for a vague one («десятки»).
        high: the same as `low`, or the upper end of a range.
        bound: how the number limits the true value.
        unit: UCUM or ISO 4217 code, "%" , "pp" (percentage points), "x" (a ratio, «вдвое»), or None.
        noun: English-independent lemma of the counted noun in the text's own language; None with a unit.
        kind: what is measured, as far as the mention itself tells (`count` for a bare counted noun).
        ordinal: «третий», "3rd".
        vague: «десятки», "dozens": the order of magnitude stands in `low`.
        number_start, number_end: where the number itself stands, digits or words and scale.
        per: UCUM code of the time in which so much is made («2 тысячи масок в день» is "d"), beside unit
            or noun.
        loose: a number that the other language may well leave unsaid («один», "the first", "24 hours" for
            «сутки»): its absence there proves nothing.
        falling: the higher end of a range stands first («упала с 70 до 50»).
    """

    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound = Bound.exact
    unit: str | None = None
    noun: str | None = None
    kind: FigureKind = FigureKind.count
    ordinal: bool = False
    vague: bool = False
    number_start: int = 0
    number_end: int = 0
    per: str | None = None
    loose: bool = False
    falling: bool = False

    def shifted(self, offset: int) -> Self:
        """The same so many code points further on, the number in it too."""
        return replace(
            self,
            start=self.start + offset,
            end=self.end + offset,
            number_start=self.number_start + offset,
            number_end=self.number_end + offset,
        )


@dataclass(frozen=True, slots=True)
class TimeExpression(Mention):
    """A date, time of day, duration-anchored or relative time; the fields are those of `schemas.event.Time`.

    Attributes:
        base: normal form, or None where only a relative word, a weekday or a clock time stands.
        base_end: normal form of the end of a range (`Time.end`; here `end` is the offset).
        relation: None for a bare number that only looks like a year ("1898 detected cases").
        weekday: ISO weekday 1–7 where one is named.
        clock: "14:30" where a time of day is named.
        edge: start, middle or end of `part` («конец первого квартала»).
        day_part: morning, noon, afternoon, evening, night or midnight where one is named.
        zone: "MSK", "GMT", … where a time zone is named with the clock.
        weekday_end, clock_end: the same at the end of a range.
        relative: ISO 8601 distance: "P-1D" («вчера»), "P1W" («на следующей неделе»), "PT0S" (now), "P-XY"
            (a few years ago), "P-5Y/PT0S" (the last five years), "PT0S/P5M" (the next five months).
        anaphoric: `relative` counts from another time of the text («накануне», «в тот день»).
        anchored: True where `base` comes from the anchor (publication date), not from the words alone.
    """

    base: str | None = None
    base_end: str | None = None
    part: TimePart | None = None
    relation: TimeRelation | None = None
    approximate: bool = False
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    weekday: int | None = None
    clock: str | None = None
    relative: str | None = None
    anchored: bool = False
    edge: TimePart | None = None
    day_part: str | None = None
    zone: str | None = None
    weekday_end: int | None = None
    clock_end: str | None = None
    anaphoric: bool = False


@dataclass(frozen=True, slots=True)
class PlaceName:
    """An entry of the gazetteer.

    Attributes:
        kind: country, region, city, water or place (continents, macro-regions).
        ru: Russian name in the nominative.
        en: English name.
        iso: ISO 3166-1 alpha-2 for a country, 3166-2 for a region, None otherwise.
        country: ISO 3166-1 alpha-2 of the country that it lies in, None for none or several.
        aliases: other names in either language (США, Белоруссия).
    """

    kind: EntityKind
    ru: str
    en: str
    iso: str | None = None
    country: str | None = None
    aliases: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class NameMention(Mention):
    """A name in running text: a person, a place, an organisation.

    Attributes:
        kind: person, organisation, media, or the kind of the place; None where the words alone do not tell.
        tokens: the words of the name as they stand, titles and quotation marks left out.
        place: the entry of the gazetteer that the words name.
        demonym: True where a word only derived from the place stands («российский», "Russians").
        initial: True where the capital letter proves nothing, because the mention opens a sentence.
    """

    kind: EntityKind | None = None
    tokens: tuple[str, ...] = ()
    place: PlaceName | None = None
    demonym: bool = False
    initial: bool = False


@dataclass(frozen=True, slots=True)
class PersonName:
    """One person's name, put together from all its forms in a text.

    Attributes:
        ru: the fullest form in the nominative.
        tokens: its words.
        gender: "masc" or "femn", None where the forms do not tell.
    """

    ru: str
    tokens: tuple[str, ...]
    gender: str | None = None
