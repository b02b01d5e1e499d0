"""Denials that only one side has."""

import pytest

from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.verification.check import check

SAME = [
    ("Он не вернется.", "He will not return."),
    ("Он не вернется.", "He won't return."),
    ("Он не вернется.", "He refused to return."),
    ("Он отказался вернуться.", "He did not agree to return."),
    ("Никто не пострадал.", "Nobody was hurt."),
    ("Никто не пострадал.", "There were no casualties."),
    ("Обошлось без жертв.", "There were no casualties."),
    ("Причина неизвестна.", "The cause is not known."),
    ("Причина неизвестна.", "The cause is unknown."),
    ("Там нельзя курить.", "Smoking is prohibited there."),
    ("Там нельзя курить.", "One must not smoke there."),
    ("Это не только завод, но и школа.", "It is both a plant and a school."),
    ("Это не только завод, но и школа.", "It is not only a plant but a school."),
    ("Погибли не менее пяти человек.", "At least five people died."),
    ("Погибли не более пяти человек.", "Up to five people died."),
    ("Он не исключил этого.", "He did not rule it out."),
    ("Этого не произошло из-за отсутствия денег.", "It did not happen for lack of money."),
    ("Ученик школы № 30.", "A pupil of School No. 30."),
    ("Он не может не знать.", "He must know."),
]

FLIPPED = [
    ("Он вернется.", "He will not return."),
    ("Он вернется.", "He won't return."),
    ("Он не вернется.", "He will return."),
    ("Завод был закрыт.", "The plant was not closed."),
    ("Завод не был закрыт.", "The plant was closed."),
    ("Вакцина помогает.", "The vaccine doesn't help."),
    ("Так сообщили не власти.", "The authorities said so."),
    ("Президент подписал закон.", "Президент не подписал закон."),
    ("The president did not sign the law.", "The president signed the law."),
    ("Это допустимо, сказал он.", "This is not permissible, he said."),
]


@pytest.mark.parametrize(("ru", "en"), SAME)
def test_the_same_denial_in_other_words(ru: str, en: str) -> None:
    """Implicit denials, idioms and bounds count for either."""
    assert check(ru, en).findings == ()


@pytest.mark.parametrize(("source", "claim"), FLIPPED)
def test_a_denial_on_one_side_only(source: str, claim: str) -> None:
    """It is a warning: which word is denied cannot be told without a model."""
    found = check(source, claim)
    assert found.ok
    assert [(finding.kind, finding.severity) for finding in found.findings] == [
        (FindingKind.polarity, Severity.warning)
    ]


def test_an_added_denial_is_marked() -> None:
    """A lost one has no place in the claim."""
    claim = "He will not return."
    (finding,) = check("Он вернется.", claim).findings
    assert claim[finding.claim_start : finding.claim_end] == "not"
    (finding,) = check("Он не вернется.", "He will return.").findings
    assert finding.reason == "the source denies this: «не вернется»"


VERBS = [
    ("Министерство не подтвердило удар. Бои идут.", "The ministry confirmed the strike."),
    ("Глава банка не исключил роста ставки. Рубль упал.", "The head of the bank ruled out a rate rise."),
    ("Суд признал выборы. Партия не согласилась.", "The court did not recognise the election."),
    ("Наблюдатели не выявили нарушений. Явка выросла.", "Observers found violations."),
    ("Наблюдатели выявили нарушения. Явка выросла.", "Observers found no violations."),
]


@pytest.mark.parametrize(("source", "claim"), VERBS)
def test_a_verb_is_denied_on_one_side_only(source: str, claim: str) -> None:
    """Verbs that a table has in both languages are compared wherever they stand."""
    assert [finding.kind for finding in check(source, claim).findings] == [FindingKind.polarity]


def test_a_denial_may_be_left_out_with_its_clause() -> None:
    """A summary tells a part: who "called for a recount" need not say what he did not recognise."""
    source = "Янис Берг не признал результаты и призвал к пересчёту на 212 участках."
    assert check(source, "Janis Berg called for a recount at 212 polling stations.").findings == ()


DOCUMENT = """Завод в Самаре не закрыли 5 мая.
Директор Петр Носов уволен.
Новый цех в Казани откроют 7 июня, сообщил Иван Громов."""


def test_in_a_document_only_the_matching_sentence_counts() -> None:
    """Two shared figures, times or names tell which sentence is meant."""
    assert (
        check(DOCUMENT, "The Kazan workshop will not open on June 7.").findings[0].kind
        is FindingKind.polarity
    )
    assert check(DOCUMENT, "The Kazan workshop will open on June 7.").findings == ()
    assert check(DOCUMENT, "The plant in Samara was not closed on May 5.").findings == ()
    assert check(DOCUMENT, "Something did not happen.").findings == ()
