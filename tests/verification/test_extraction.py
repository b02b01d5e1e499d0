"""Pairs of a summary are held against each other."""

import pytest

from summariser.schemas.span import Bilingual, Span
from summariser.schemas.summary import Summary
from summariser.schemas.vocabulary import FindingKind, PairKind
from summariser.verification.judging import verdicts
from summariser.verification.mentions import Mentions
from tests.articles import COST, OPENING, PAIR, TRUE, report_on


@pytest.mark.parametrize(
    ("kind", "withheld"),
    [(PairKind.translation, 1), (PairKind.facts, 0)],
)
def test_a_translation_that_lost_a_date_goes(kind: PairKind, withheld: int) -> None:
    """Halves of a translation say the same; English facts may say less."""
    pair = PAIR.model_copy(update={"en": "Sergey Volkov opened a bridge in Samara.", "kind": kind})
    report = report_on(TRUE.model_copy(update={"summary": Summary(pairs=(pair,))}))
    assert report.withheld == withheld
    lost = [finding for finding in report.findings if finding.kind is FindingKind.lost]
    assert [finding.reason for finding in lost] == ["«12 мая 2022 года» is lost"] * withheld


def test_a_lost_name_is_a_warning() -> None:
    """A translation may well say "the minister"."""
    pair = PAIR.model_copy(update={"en": "The minister opened a bridge in Samara on 12 May 2022."})
    report = report_on(TRUE.model_copy(update={"summary": Summary(pairs=(pair,))}))
    assert report.withheld == 0
    assert [finding.kind for finding in report.findings] == [FindingKind.lost]


def test_a_headline_taken_over_proves_itself() -> None:
    """A headline that stands in the article needs no sentence of the main event to prove it."""
    opening = OPENING.model_copy(update={"sentences": (1, 2), "figures": (COST,)})
    taken = TRUE.model_copy(
        update={
            "headline": Bilingual(ru="На открытие пришли более 300 человек", en="Bridge opened in Samara"),
            "events": (opening,),
        }
    )
    assert report_on(taken).findings == ()


def test_a_name_of_another_sentence_is_not_strange() -> None:
    """Only what the article spells nowhere is marked as strange."""
    text = "Опрос провела компания «Вильморус». Итоги обнародуют в пятницу."
    claim = Mentions("Vilmorus will publish the results on Friday.", "en")
    assert list(verdicts(claim, Mentions(text, "ru"), [Span(start=36, end=len(text))])) == []
