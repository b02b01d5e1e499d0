"""Relative times out of what rules captured: how far from the day of writing, or from another time."""

from summariser.language.times.grammar import Captured
from summariser.language.times.moment import Moment
from summariser.language.times.relations import is_exact
from summariser.schemas.vocabulary import TimePart, TimeRelation


def shifted(said: Captured) -> Moment:
    """«вчера», «в прошлом году», «прошлым летом», «прошлая пятница»."""
    ahead = said.get("ahead", 0)
    if "weekday" in said:
        return Moment(weekday=said["weekday"], shift=(ahead, "W"))
    if "season" in said:
        return Moment(part=TimePart(said["season"]), shift=(ahead, "Y"))
    if "month" in said:
        return Moment(month=said["month"], shift=(ahead, "Y"))
    unit = said.get("unit", "D")
    return Moment(shift=(ahead, unit), day_part=said.get("daypart"), anaphoric=unit == "D" and "unit" in said)


def this_unit(said: Captured) -> Moment:
    """«в этом году»; but «в этот день» may be another one than today."""
    return that_time(said) if said["unit"] in {"D", "TH", "TM"} else shifted(said)


def this_year(said: Captured) -> Moment:
    """«1 мая с. г.»."""
    del said
    return Moment(shift=(0, "Y"))


def that_time(said: Captured) -> Moment:
    """«в тот день»: what it is stands elsewhere."""
    del said
    return Moment(anaphoric=True)


def of_last_year(said: Captured) -> Moment:
    """«прошлогодний»."""
    return Moment(shift=(said["ahead"], "Y"))


def daypart_shift(said: Captured) -> Moment:
    """Of today, of yesterday: "this morning", "last night"."""
    return Moment(shift=(said["ahead"], "D"), day_part=said["daypart"])


def tonight(said: Captured) -> Moment:
    """This evening: "tonight"."""
    del said
    return Moment(shift=(0, "D"), day_part="evening")


def eve(said: Captured) -> Moment:
    """«накануне», «накануне вечером»: the day before, of the day of writing or of another one."""
    moment: Moment = said.get("of", Moment())
    return moment.having(shift=(-1, "D"), anaphoric=True, relation=TimeRelation.on)


def present(said: Captured) -> Moment:
    """«в настоящее время»."""
    del said
    return Moment(shift=(0, "TS"), relation=TimeRelation.on)


def length(said: Captured) -> Moment:
    """«пять лет», «полгода», «два с половиной года»: how far, not yet whither."""
    if "fixed" in said:
        fixed = said["fixed"]
        digits = fixed.rstrip("DWMYTHS")
        return Moment(shift=(int(digits), fixed[len(digits) :]))
    if "plural" in said:
        return Moment(shift=(1, said["plural"]), vague=True)
    unit = said["unit"]
    if "vague" in said:
        return Moment(shift=(1, unit), vague=True)
    if "plushalf" in said:
        return (
            Moment(shift=(said["number"] * 12 + 6, "M"))
            if unit == "Y"
            else Moment(shift=(1, unit), vague=True)
        )
    return Moment(shift=(said.get("number", 1), unit))


def ago(said: Captured) -> Moment:
    """«три дня назад»."""
    moment = _turned(said, -1)
    return moment.having(relation=TimeRelation.on if is_exact(moment) else TimeRelation.in_)


def later(said: Captured) -> Moment:
    """«через три дня», «спустя три месяца»."""
    return _turned(said, 1).having(relation=TimeRelation.after)


def earlier(said: Captured) -> Moment:
    """«за три дня до выборов»."""
    return _turned(said, -1).having(relation=TimeRelation.before, anaphoric=True)


def recent(said: Captured) -> Moment:
    """«за последние пять лет»."""
    return _turned(said, -1).having(reach="past", relation=TimeRelation.during)


def coming(said: Captured) -> Moment:
    """«в ближайшие пять месяцев»."""
    return _turned(said, 1).having(reach="next", relation=TimeRelation.during)


def lasting(said: Captured) -> Moment:
    """«в течение трёх лет»."""
    return _turned(said, 1).having(reach="length", relation=TimeRelation.during)


def within_shift(said: Captured) -> Moment | None:
    """«ранее в этом году»; not before a time that itself says how far."""
    moment: Moment = said["of"]
    runs = moment.shift and moment.shift[0] == 0 and not moment.reach
    return moment if runs else None


def _turned(said: Captured, sign: int) -> Moment:
    moment: Moment = said["length"] if "length" in said else length(said)
    count, unit = moment.shift or (0, "")
    return moment.having(shift=(sign * count, unit), counted=True)
