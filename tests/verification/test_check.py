"""`check`: what it takes, and what it gives."""

from time import perf_counter

import pytest

from summariser import Check, Source, check
from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.verification.mentions import Mentions
from summariser.verification.scripts import script

DOCUMENT = "Завод построен в Казани. Построено 4 моста. Потрачено 7 млн рублей."


def kinds(found: Check) -> list[str]:
    """The kinds of the findings."""
    return [finding.kind.value for finding in found.findings]


def test_a_faithful_claim_has_no_findings() -> None:
    """No error, no finding."""
    assert check("Построено 4 моста.", "4 bridges were built.") == Check(ok=True, findings=())


def test_a_source_may_be_indexed_before() -> None:
    """A `Source` serves as a string does."""
    source = Source(DOCUMENT)
    assert check(source, "4 bridges were built.").ok
    assert kinds(check(source, "5 bridges were built.")) == ["figure"]
    assert check("Построено 4 моста.", "It cost 7 million rubles.", document=source).ok


def test_support_elsewhere_in_the_document_is_a_warning() -> None:
    """Its span is where the document says it."""
    found = check("Построено 4 моста.", "7 million rubles were spent.", document=DOCUMENT)
    assert found.ok
    (finding,) = found.findings
    assert (finding.kind, finding.severity) == (FindingKind.citation, Severity.warning)
    assert [DOCUMENT[span.start : span.end] for span in finding.source_spans] == ["7 млн рублей"]


def test_support_nowhere_in_the_document_is_an_error() -> None:
    """The spans are offsets into the document."""
    found = check("Построено 4 моста.", "5 bridges were built.", document=DOCUMENT)
    assert not found.ok
    (finding,) = found.findings
    assert [DOCUMENT[span.start : span.end] for span in finding.source_spans] == ["4 моста"]


def test_another_bound_in_the_cited_sentence_is_an_error() -> None:
    """Although the document has the bare figure elsewhere."""
    document = "Погибли не менее 40 человек. Раньше говорили о 40 погибших."
    assert not check("Погибли не менее 40 человек.", "Up to 40 people died.", document=document).ok


def test_a_source_that_the_document_lacks() -> None:
    """It counts; its passages have no place in the document."""
    found = check("Построено 4 моста.", "5 bridges were built.", document="Завод построен в Казани.")
    assert not found.ok
    assert found.findings[0].source_spans == ()
    assert check("Построено 4 моста.", "4 bridges were built.", document="Завод построен.").ok


def test_a_pair_reports_what_one_side_lost() -> None:
    """Figures and dates are errors, names warnings."""
    source = "Иван Громов построил 4 моста 5 мая в Казани."
    assert check(source, "Bridges were built.").findings == ()
    found = check(source, "Bridges were built.", pair=True)
    assert [(finding.kind.value, finding.severity.value) for finding in found.findings] == [
        ("lost", "error"),
        ("lost", "error"),
        ("lost", "warning"),
        ("lost", "warning"),
    ]
    assert check(source, "Ivan Gromov built 4 bridges in Kazan on May 5.", pair=True).findings == ()


@pytest.mark.parametrize("text", ["", " ", "…", "?", "5"])
def test_texts_without_words(text: str) -> None:
    """Nothing breaks."""
    assert check(text, text).ok


def test_another_language() -> None:
    """Figures in digits and people are checked, and the rest is said to be unchecked."""
    source = (
        "Angela Merkel hat am Montag in Berlin für das Projekt 2,5 Millionen Euro und 14 Stellen versprochen."
    )
    found = check(source, "On Monday Angela Merkel promised 2.5 million euros and 14 jobs.")
    assert found.ok
    assert kinds(found) == ["language"]
    found = check(source, "On Monday Olaf Scholz promised 3.5 million euros and 14 jobs.")
    assert kinds(found) == ["figure", "person", "language"]


def test_a_claim_in_two_scripts() -> None:
    """Words of the other language, and words that mix letters."""
    assert kinds(check("Построен мост.", "The bridge, the long мост, was built in all respects.")) == [
        "language"
    ]
    assert kinds(check("Построен мост.", "Построен мoст.")) == ["language"]  # a Latin o
    assert check("Вышел iPhone.", "Вышел iPhone.").ok


def test_many_claims_against_one_article() -> None:
    """An article is indexed once."""
    article = " ".join(f"Цех {number} потратил {number * 3} млн рублей." for number in range(100, 250))
    check(article, "Workshop 1.")
    started = perf_counter()
    for number in range(100, 130):
        assert check(article, f"{number * 3} million rubles were spent.").ok
    assert perf_counter() - started < 3


@pytest.mark.parametrize(
    ("claim", "strays"),
    [
        ("Завод відкрив новий цех у Львові.", "відкрив"),
        ("Алматыда жаңа зауыт ашылды.", "жаңа"),
        ("Фильм «Қыз Жібек» показали в Алма-Ате.", ""),
        ("Фильм «махаббат күзі» показали в Алма-Ате.", ""),
    ],
)
def test_a_russian_claim_is_in_russian(claim: str, strays: str) -> None:
    """Ukrainian and Kazakh words stand in it as titles only."""
    source = Mentions(claim, "uk")
    found = [verdict.reason.split("»")[0][1:] for verdict in script(Mentions(claim, "ru"), source)]
    assert found == [strays] * bool(strays)
