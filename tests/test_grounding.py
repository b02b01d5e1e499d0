"""Quotes in their source: found however they are set, absent as soon as a fact is another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.grounding import Match
from summariser.language.folding import fold
from summariser.schemas.vocabulary import GroundingStatus
from summariser.source import Source

RUSSIAN = """\
Премьер-министр Ардии Аскар Мамин и президент Илья Тёмный открыли волоконно-оптическую линию связи. \
Кабель передаёт не менее 4-6 терабит в секунду, его длина — около 400 километров.
«Мы построим завод, — сказал министр Иванов, — и он даст 4\u00a0000 рабочих мест».
«Цены выросли, — заявила Мария Захарова. — Мы этого не ожидали». Он, конечно, не придёт завтра.
Пётр Сидоров сообщил о пожаре на складе. Склад, который не охраняли, сгорел. Погибли двадцать пять человек.
Температура −5 градусов, уровень воды — 5 метров. Тысяча человек вышла на улицы Москвы.
В 4, 6 и 8 классах уроков нет. Счёт 4:6. Дело Романа Абрамова против Александра Громова.
Ёлка сто\u00adит 5 тысяч рублей, а доставка 2 млн 300 тыс. тенге. Он обвинил Петрова в краже. \
Портрет Анны и Петра Громов. В фильме Владимирцевой Панин выступил режиссёром. Экран 27″.
Новый завод построили в срок... Можно гордиться. Новый завод — гордость города. \
Рост составил 2,5% за 2020–2021 годы.
"""
ENGLISH = """\
"The plant will open," said John Smith, the mayor. "It will employ 500 people." He didn't say when.
The company announces new bridges and has not sold the old one. A million people saw Mr. Smith's speech.
"""

FOUND = [
    ("verbatim", "не менее 4-6 терабит в секунду"),
    ("verbatim", "  Мария Захарова\n"),
    ("verbatim", "«Мы построим завод,"),
    ("folded", "НЕ МЕНЕЕ 4–6 терабит"),
    ("folded", "не менее 4 - 6 терабит"),
    ("folded", "Илья Темный"),
    ("folded", "Елка стоит 5 тысяч рублей"),
    ("folded", "4000 рабочих мест"),
    ("folded", "даст 4\n000\n\nрабочих мест"),
    ("folded", "его  длина - около 400\u00a0километров"),
    ("folded", "2,5 % за 2020 — 2021 годы"),
    ("folded", "Температура -5 градусов"),
    ("folded", "Пётр Сидоров сообщил о по\u00adжаре."),
    ("elided", "Мы построим завод… и он даст 4000 рабочих мест"),
    ("elided", "Мы построим завод, и он даст 4000 рабочих мест"),
    ("elided", "«Мы построим завод и он даст»"),
    ("elided", "Цены выросли. Мы этого не ожидали."),
    ("elided", "Пётр Сидоров [...] о пожаре на складе"),
    ("elided", "Новый завод построили в срок [...] Новый завод — гордость города"),
    ("elided", "Аскар Мамин <…> открыли волоконно-оптическую линию"),
    ("elided", "Пётр Сидоров сообщил о пожаре (…) Погибли двадцать пять человек"),
    ("inflected", "премьер-министром Ардии Аскаром Маминым"),
    ("inflected", "Премьер-министра Ардии Аскара Мамина"),
    ("inflected", "президентом Ильёй Тёмным"),
    ("inflected", "министру Иванову"),
    ("inflected", "Марией Захаровой"),
    ("inflected", "Петром Сидоровым"),
    ("inflected", "двадцати пяти человек"),
    ("inflected", "5 тысячами рублей"),
    ("inflected", "улицах Москвы"),
    ("inflected", "новым заводом построили"),
    ("inflected", "волоконно-оптическая линия связи"),
]
ABSENT = [
    # Numbers, words of number, scales, units, signs.
    "не менее 4-7 терабит",
    "не менее 4-6 гигабит",
    "не менее 4, 6 терабит",
    "4-6 терабит в минуту",
    "не менее 6 терабит",
    "40000 рабочих мест",
    "даст 400 рабочих мест",
    "000 рабочих мест",
    "двадцать шесть человек",
    "двадцати шести человек",
    "пятнадцать человек",
    "5 миллионов рублей",
    "5 тысяч долларов",
    "5 тысячами долларов",
    "2 млрд 300 тыс. тенге",
    "Тысячи человек вышли",
    "В 4,6 и 8 классах",
    "Счёт 4-6",
    "температура 5 градусов",
    "температура − 5 градусов",
    "уровень воды −5 метров",
    "Экран 27′",
    "2,5 за 2020–2021 годы",
    "за 2021 годы",
    # Negation.
    "Мы этого ожидали",
    "Цены не выросли",
    "Он, конечно, придёт завтра",
    # Names.
    "премьер-министр Ардии Аскар Громов",
    "министр Иванова",
    "Иванова",
    "сказала Иванова",
    "Мамина",
    "Мария Захаров",
    "против Александр Громова",
    "Романова Абрамова",
    "Александра Громова против",
    "Роман Абрамова",
    "министр Ардии Аскар Мамин",
    "Петра и Сидорова",
    "Пётр Сидорова",
    "Анны и Петра Громова",
    "Пётр Сидорова сообщил",
    "В фильме Владимирцевой Панина выступил",
    # Order, words left out or added without a mark.
    "Илья Тёмный и Аскар Мамин",
    "Мы построим и он даст",
    "Мы построим завод, он даст",
    "Мы скоро построим завод",
    "Новый завод построили, в срок",
    "Он обвинён Петровым в краже",
    "Новейший завод построили",
    # What a mark of elision may not hide, and the source's own «…» is none.
    "Новый завод построили в срок... гордиться",
    "Он … придёт завтра",
    "Он, конечно, … придёт завтра",
    "Склад … сгорел",
    "Кабель передаёт […] 4-6 терабит",
    "его длина — […] 400 километров",
    "доставка 2 […] тенге",
    "Погибли … пять человек",
    "завтра … Цены выросли",
    "доставка … 300 тыс. тенге",
    "2 … 300 тыс. тенге",
    "и он даст … за 2020–2021 годы",
    "Рост составил … в срок",
    "Кабель … завтра",
    # Words cut through, and nothing at all.
    "овый завод",
    "Новый заво",
    "жираф",
    "",
    "   ",
    "«»",
]
ENGLISH_FOUND = [
    ("elided", "The plant will open. It will employ 500 people."),
    ("folded", "“the plant will open,”"),
    ("inflected", "the companies announced new bridge"),
    ("folded", "He didn’t say when"),
]
ENGLISH_ABSENT = [
    "He did say when",
    "has sold the old one",
    "has … sold the old one",
    "millions people saw",
    "It would employ 500 people",
    "It will employ 50 people",
    "John Smiths",
]


@pytest.fixture(scope="module")
def russian() -> Source:
    """A Russian text."""
    return Source(RUSSIAN)


@pytest.fixture(scope="module")
def english() -> Source:
    """An English text."""
    return Source(ENGLISH)


@pytest.mark.parametrize(("status", "quote"), FOUND)
def test_deviations_are_found(russian: Source, status: str, quote: str) -> None:
    """A quote is found in the closest way in which its words stand in the source."""
    assert russian.find(quote).status == status


@pytest.mark.parametrize("quote", ABSENT)
def test_altered_facts_are_absent(russian: Source, quote: str) -> None:
    """Another figure, name, negation or order is no match of any kind."""
    assert russian.find(quote) == Match(GroundingStatus.absent)


@pytest.mark.parametrize(("status", "quote"), ENGLISH_FOUND)
def test_english_deviations_are_found(english: Source, status: str, quote: str) -> None:
    """English quotes deviate in the same ways."""
    assert english.find(quote).status == status


@pytest.mark.parametrize("quote", ENGLISH_ABSENT)
def test_english_altered_facts_are_absent(english: Source, quote: str) -> None:
    """English facts are no easier to alter."""
    assert english.find(quote).status is GroundingStatus.absent


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("его длина - около 400 километров.", "его длина — около 400 километров."),
        ("“МЫ ПОСТРОИМ ЗАВОД", "«Мы построим завод"),
        ("елка стоит", "Ёлка сто\u00adит"),
        ('4000 рабочих мест".', "4\u00a0000 рабочих мест»."),
        ("Мария Захарова, сообщили", None),
        ("Мария Захарова;", "Мария Захарова"),
        ("...линию связи...", "линию связи"),
    ],
)
def test_spans_are_exact(russian: Source, quote: str, place: str | None) -> None:
    """The span holds the quote's words, and its outer punctuation where the source has it too."""
    span = russian.find(quote).span
    assert (span and russian.text[span.start : span.end]) == place


def test_an_elided_quote_keeps_its_parts(russian: Source) -> None:
    """The span reaches from the first to the last part; the parts leave out what the quote leaves out."""
    match = russian.find("Цены выросли. Мы этого не ожидали")
    (parts,) = match.parts
    assert [RUSSIAN[part.start : part.end] for part in parts] == ["Цены выросли", "Мы этого не ожидали"]
    assert match.span is not None
    assert (match.span.start, match.span.end) == (parts[0].start, parts[-1].end)


def test_all_occurrences_are_given(russian: Source) -> None:
    """In the order of the text; how the first was found is the status."""
    match = russian.find("новый завод")
    assert match.status is GroundingStatus.folded
    assert [RUSSIAN[span.start : span.end] for span in match.spans] == ["Новый завод"] * 2
    assert russian.find("Новый завод").status is GroundingStatus.verbatim


def test_no_answer_depends_on_earlier_questions() -> None:
    """Asked in any order, every quote has the same answer."""
    quotes = [quote for _, quote in FOUND] + ABSENT
    forwards, backwards = Source(RUSSIAN), Source(RUSSIAN)
    answers = {quote: forwards.find(quote) for quote in quotes}
    assert {quote: backwards.find(quote) for quote in reversed(quotes)} == answers


def test_signs_alone_are_found_sign_by_sign() -> None:
    """A sentence may be nothing but signs."""
    assert Source("Да. *** Нет.").find("***").status is GroundingStatus.verbatim


def test_other_languages_are_grounded_without_inflection() -> None:
    """Where forms are not known, they are not guessed."""
    source = Source("Президент України заявив, що це не так, і додав кілька слів.")
    assert source.find("президент  України").status is GroundingStatus.folded
    assert source.find("Президента України").status is GroundingStatus.absent
    assert Source("今天天气很好。").find("天气").status is GroundingStatus.verbatim


@given(st.text(max_size=200))
def test_every_sentence_is_found_where_it_stands(text: str) -> None:
    """Whatever the text, its own sentences are verbatim quotes of it."""
    source = Source(text, language="und")
    for sentence in source.sentences:
        match = source.find(sentence.text, cited=[sentence.number])
        found = {fold(text[span.start : span.end]).text for span in match.spans}
        assert fold(sentence.text).text in found


@given(st.text(max_size=100), st.text(max_size=30))
def test_spans_stay_inside_the_text(text: str, quote: str) -> None:
    """Nothing that is asked breaks anything, and what is found is in the text."""
    match = Source(text).find(quote)
    assert bool(match.spans) == (match.status is not GroundingStatus.absent)
    assert all(0 <= span.start < span.end <= len(text) for span in match.spans)


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("Доля составила в 2020 - 53,3%, а позже 40%.", "53,3%", True),
        ("Матч закончился 4:3 — 48:55.", "4:3", True),
        ("Билет стоит 5 - 7 рублей.", "7 рублей", False),
        ("Музей открыт 10:00 — 12:00 по субботам.", "12:00", False),
        ("Дом строили в 2015 — 2017 годах.", "2017 годах", False),
    ],
)
def test_a_spaced_dash_is_a_range_only_of_what_has_ends(text: str, quote: str, found: bool) -> None:
    """A year and a share, and two scores, are no range; the end of a range is no figure by itself."""
    match = Source(text, language="ru").find(quote)
    assert (match.status is not GroundingStatus.absent) == found
