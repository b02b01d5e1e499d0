"""Days, months, years and their parts out of what rules captured; None where the values make no sense."""

from summariser.language.times.grammar import Captured, merged
from summariser.language.times.moment import Moment
from summariser.schemas.vocabulary import TimePart

QUARTERS = (TimePart.q1, TimePart.q2, TimePart.q3, TimePart.q4)
HALVES = (TimePart.first_half, TimePart.second_half)
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def added(said: Captured) -> int | None:
    """«двадцать пять», «двадцать пятого», "twenty-fifth"."""
    tens, units = said["tens"], said["units"]
    return tens + units if tens in range(20, 100, 10) and units < 10 else None


def calendar_day(said: Captured) -> Moment | None:
    """«5 октября 2018 года»."""
    moment = merged(said)
    return moment if _in_month(moment.day, moment.month) else None


def days_of_month(said: Captured) -> Moment | None:
    """«10–15 мая», «5 и 6 мая»."""
    month, year, first, last = said["month"], said.get("year"), said["first"], said["last"]
    if not (first < last and _in_month(last, month)):
        return None
    until = Moment(year=year, month=month, day=last)
    return Moment(year=year, month=month, day=first, until=until, listed="listed" in said)


def months_of_year(said: Captured) -> Moment | None:
    """«июль–август 2021 года»."""
    year = said.get("year")
    until = Moment(year=year, month=said["last"])
    return Moment(year=year, month=said["first"], until=until, listed="listed" in said)


def years(said: Captured) -> Moment | None:
    """«2021–2022 гг.», "2021/22"."""
    first = said["first"]
    last = said["last"] if "last" in said else first // 100 * 100 + said["short"]
    listed = "listed" in said
    return Moment(year=first, until=Moment(year=last), listed=listed) if first < last else None


def year_before_christ(said: Captured) -> Moment:
    """«в 44 году до нашей эры»: the astronomers' year is one less."""
    return Moment(year=1 - said["number"])


def quarter(said: Captured) -> Moment | None:
    """«I квартал 2021 года», "Q1 2021"."""
    number = said["number"]
    if number not in range(1, 5):
        return None
    return _rest(said).having(part=QUARTERS[number - 1])


def half(said: Captured) -> Moment | None:
    """«второе полугодие 2021 года», "H2 2021", «вторая половина марта»."""
    number = said["number"]
    return _rest(said).having(part=HALVES[number - 1]) if number in {1, 2} else None


def season(said: Captured) -> Moment:
    """«весной 2020 года»."""
    return _rest(said).having(part=TimePart(said["season"]))


def winter(said: Captured) -> Moment | None:
    """«зимой 2020/21 года»: named by the year in which it begins."""
    span = years(said)
    return span.having(part=TimePart(said["season"]), until=None) if span else None


def part_of(said: Captured) -> Moment | None:
    """«начало марта»; of something that is a part itself, the edge of that part."""
    part = TimePart(said["part"])
    of: Moment = said["of"]
    if of.edge or of.day or of.weekday or of.until:
        return None
    return of.having(edge=part) if of.part else of.having(part=part)


def part_of_unit(said: Captured) -> Moment | None:
    """«к концу года»: of the one that runs."""
    if said["unit"] in {"TS", "TM"}:
        return None
    return Moment(part=TimePart(said["part"]), shift=(0, said["unit"]))


def of_year(said: Captured) -> Moment | None:
    """«в мае прошлого года», «в 30-е годы прошлого века»."""
    of, year = said["of"], said["year"]
    unit = year.shift[1] if year.shift else "Y"
    if of.year or of.shift or unit != ("Y" if of.decade is None else "100Y"):
        return None
    merged_year: Moment = of.merge(year)
    return merged_year


def part_of_shifted(said: Captured) -> Moment | None:
    """«в начале мая прошлого года»."""
    of = of_year(said)
    return part_of({"part": said["part"], "of": of}) if of else None


def decade(said: Captured) -> Moment | None:
    """«1990-е», «девяностые»; with a century («70-е годы XIX века») that one is counted in."""
    number = said["number"]
    if number < 100 and "cent" in said:
        number += (said["cent"] - 1) * 100
    return Moment(decade=number)


def written_decade(said: Captured) -> Moment | None:
    """«в 1620 годах»: of ten years where the number is round."""
    return decade(said) if said["number"] % 10 == 0 else None


def decades(said: Captured) -> Moment | None:
    """«60–70-е годы», «1960-х и 1970-х годов»."""
    first, last = said["first"], said["last"]
    if first >= 100 > last:
        last += first // 100 * 100
    span = Moment(decade=first, until=Moment(decade=last), listed="listed" in said)
    return span if first < last and first % 10 == 0 else None


def century(said: Captured) -> Moment | None:
    """«XIX век», «XVIII–XIX века»."""
    number = said["number"]
    if not 1 <= number <= 22:
        return None
    until = Moment(century=said["last"]) if "last" in said else None
    return Moment(century=-number if "era" in said else number, until=until)


def digit_century(said: Captured) -> Moment | None:
    """«20 век»; below five it counts centuries («2 века»)."""
    return century(said) if said["number"] >= 5 else None


def _rest(said: Captured) -> Moment:
    moment = merged(
        {name: value for name, value in said.items() if isinstance(value, Moment) or name == "year"}
    )
    return moment.merge(Moment(shift=(0, said["unit"]))) if "unit" in said else moment


def _in_month(day: int | None, month: int | None) -> bool:
    return bool(day and month and 1 <= day <= MONTH_LENGTHS[month - 1])
