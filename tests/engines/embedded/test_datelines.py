"""Where a report's own text begins."""

import pytest

from summariser.engines.embedded.analysis import analyse
from summariser.engines.embedded.datelines import dateline_end, without_dateline
from summariser.source import Source


@pytest.mark.parametrize(
    "marked",
    [  # the bar stands where the report begins
        "Москва. 8 мая. INTERFAX.RU - |Чемпион рассказал о травме.",
        "МОСКВА, 5 авг — РИА Новости.|",
        "МОСКВА, 30 мая ПРАЙМ.|",
        "МОСКВА, 30 мая - ПРАЙМ, Иван Петров.|",
        "ТАСС, 17 мая.|",
        "КИЕВ, 5 июня. /ТАСС/.|",
        "Лондон, 5 мая, 2018, 10:15 — REGNUM |Суд решил.",
        "10.08.2018 13:31 : |Завод заявил о проекте.",
        "18:29 |Завод заявил о проекте.",
        "ИРКУТСК, 10 августа.|",
        "|В Москве 5 мая прошёл дождь.",
        "|Москва 5 мая ответила на ноту.",
        "|Вторник, 5 мая — последний день приёма.",
        "|5 мая ТАСС сообщил о дожде.",
    ],
)
def test_a_dateline_ends_where_the_report_begins(marked: str) -> None:
    """City, date and agency at the head are no part of what is told."""
    assert dateline_end(marked.replace("|", "")) == marked.index("|")


def test_a_dateline_names_nobody_and_no_time() -> None:
    """Its city, agency and date are neither names nor times of the sentence."""
    text = "Москва. 8 мая. INTERFAX.RU - Чемпион из Омска рассказал о травме."
    (sentence,) = analyse(Source(text, language="ru")).sentences
    assert [text[name.start : name.end] for name in sentence.names] == ["Омска"]
    assert not sentence.times
    assert not sentence.quantities


DATELINES = [
    ("Омск. 8 мая. ТАСС — Завод открыт.", "Завод открыт."),
    ("ОМСК, 30 мая ТАСС. Завод открыт.", "Завод открыт."),
    ("ТАСС, 17 мая. Завод открыт.", "Завод открыт."),
    ("10.08.2018 13:31 : Завод открыт.", "Завод открыт."),
    ("МАДРИД, 13 сентября 2018, 20:29 — REGNUM Завод открыт.", "Завод открыт."),
    ("18:29 Завод открыт.", "Завод открыт."),
    ("8 мая в Омске открыли завод.", "8 мая в Омске открыли завод."),
    ("В Омске, 8 мая, открыли завод.", "В Омске, 8 мая, открыли завод."),
    ("Омск, 8 мая.", "Омск, 8 мая."),
]


@pytest.mark.parametrize(("sentence", "rest"), DATELINES)
def test_dateline(sentence: str, rest: str) -> None:
    """Where and when a report was sent is no part of it; the rest stays as it is."""
    assert without_dateline(sentence) == rest
