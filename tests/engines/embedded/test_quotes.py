"""Who said what."""

import pytest

from summariser.engines.embedded.analysis import analyse
from summariser.engines.embedded.entities import find_entities
from summariser.engines.embedded.quotes import find_quotes
from summariser.source import Source

Found = list[tuple[str | None, bool, str]]


def quotes_of(text: str, language: str = "ru") -> Found:
    """Speaker's name, directness and words of every quote."""
    analysis = analyse(Source(text, language=language))
    entities = find_entities(analysis)
    return [
        (quote.speaker and entities.by_id(quote.speaker).name, quote.direct, quote.text)
        for quote in find_quotes(analysis, entities)
    ]


WORDS = "Мы закончим дорогу к осени"

DIRECT = [
    f"«{WORDS}», — сказал Олег Синицын.",
    f'"{WORDS}", - сказал Олег Синицын.',
    f"„{WORDS}“, — отметил Олег Синицын.",
    f"Олег Синицын сказал: «{WORDS}».",
    f"По словам Олега Синицына, «{WORDS}».",
    f"- {WORDS}, - сказал Олег Синицын.",
    f"Приехал Олег Синицын. «{WORDS}», — сказал он.",
    f"Приехал губернатор Олег Синицын. «{WORDS}», — сказал губернатор.",
    f"«{WORDS}», — сказал журналистам в четверг Олег Синицын.",
    f"Приехал эколог Олег Синицын. «{WORDS}», — уточнил эксперт.",
    f"«{WORDS}», — говорил сайту научный сотрудник Института леса Олег Синицын.",
]


@pytest.mark.parametrize("text", DIRECT)
def test_direct_quotes_are_verbatim_and_have_their_speaker(text: str) -> None:
    """Whatever the marks and wherever the attribution."""
    assert quotes_of(text) == [("Олег Синицын", True, WORDS)]


def test_a_quote_goes_on_after_the_attribution() -> None:
    """The attribution inside the marks stays where it stands."""
    text = "«Мы начали весной, — рассказал Олег Синицын, — и закончим осенью»."
    assert quotes_of(text) == [("Олег Синицын", True, text[1:-2])]


def test_the_second_half_has_the_same_speaker() -> None:
    """«…», — сказал N. — «…»."""
    text = "«Мы начали строить весной», — сказал Олег Синицын. — «Осенью дорога будет готова»."
    assert [(speaker, words) for speaker, _, words in quotes_of(text)] == [
        ("Олег Синицын", "Мы начали строить весной"),
        ("Олег Синицын", "Осенью дорога будет готова"),
    ]


INDIRECT = [
    ("Олег Синицын подчеркнул, что дорога будет готова к осени.", "дорога будет готова к осени"),
    ("Олег Синицын сообщил в четверг, что дорога готова.", "дорога готова"),
    ("По словам Олега Синицына, дорога будет готова к осени.", "дорога будет готова к осени"),
    ("Олег Синицын отметил важность дороги для области.", "важность дороги для области"),
    ("Дорога будет готова к осени, сообщил Олег Синицын.", "Дорога будет готова к осени"),
    (
        "Олег Синицын предупредил: если начнутся дожди, работы остановят.",
        "если начнутся дожди, работы остановят",
    ),
]


@pytest.mark.parametrize(("text", "words"), INDIRECT)
def test_reported_speech_is_the_clause_that_was_said(text: str, words: str) -> None:
    """What follows «что», «по словам», or comes before who said it."""
    assert quotes_of(text) == [("Олег Синицын", False, words)]


def test_an_organisation_speaks() -> None:
    """«Заявили в МИД»."""
    text = "«Переговоры пройдут в марте в столице», — заявили в МИД Армении."
    assert quotes_of(text) == [("МИД Армении", True, "Переговоры пройдут в марте в столице")]


NOT_QUOTED = [
    "Компания «Газпром» подписала договор.",
    "Акция «День гнева» прошла в центре города.",
    "Так называемые «эксперты» ошиблись.",
    "Олег Синицын посетил выставку «Город на реке и его люди».",
    "Сообщается, что дорога будет готова к осени.",
    "Дорогу построят к осени, сообщает ТАСС.",
]


@pytest.mark.parametrize("text", NOT_QUOTED)
def test_names_scare_quotes_and_hearsay_are_no_quotes(text: str) -> None:
    """Somebody has to say something."""
    assert quotes_of(text) == []


NOBODY = [
    f"«{WORDS}», — сказал прохожий.",
    f"Пришли Олег Синицын и Пётр Ломов. «{WORDS}», — сказал он.",
    f"«{WORDS}», — сказала сестра Олега Синицына.",
    f"«{WORDS}», — сказал адвокат Синицына.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_an_uncertain_speaker_is_left_out(text: str) -> None:
    """A stranger, one of two men, or a relative is not the person named nearby."""
    assert quotes_of(text) == [(None, True, WORDS)]


def test_whom_they_cite_speaks() -> None:
    """«Цитирует Синицына ТАСС»."""
    text = f"Приехал Олег Синицын. «{WORDS}», — цитирует ТАСС Синицына."
    assert quotes_of(text) == [("Олег Синицын", True, WORDS)]


def test_a_quote_over_several_sentences_cites_them_all() -> None:
    """Each sentence that it touches is named."""
    text = "«Мы начали весной. Было трудно. Осенью закончим», — сказал Олег Синицын."
    source = Source(text, language="ru")
    analysis = analyse(source)
    (quote,) = find_quotes(analysis, find_entities(analysis))
    assert quote.text == "Мы начали весной. Было трудно. Осенью закончим"
    assert quote.sentences == tuple(sentence.number for sentence in source.sentences)


ENGLISH = [
    ('"We will finish the road," Anna Petrova said.', True, "We will finish the road"),
    ('"We will finish the road soon," said Anna Petrova.', True, "We will finish the road soon"),
    ("Anna Petrova said on Monday that the road was ready.", False, "the road was ready"),
]


@pytest.mark.parametrize(("text", "direct", "words"), ENGLISH)
def test_english_quotes_follow_word_order(text: str, direct: bool, words: str) -> None:
    """The name beside the verb of saying speaks."""
    assert quotes_of(text, "en") == [("Anna Petrova", direct, words)]


def test_a_quotation_runs_over_lines() -> None:
    """Marks opened in one line and closed in a later one hold one quote."""
    text = f"«{WORDS}.\nПотом построим мост», — сказал Олег Синицын."
    assert quotes_of(text) == [("Олег Синицын", True, f"{WORDS}.\nПотом построим мост")]


def test_speech_after_a_dash_runs_over_lines() -> None:
    """Who speaks may be told in a later line."""
    text = f"- {WORDS}.\nПотом построим мост, - сказал Олег Синицын."
    assert quotes_of(text) == [("Олег Синицын", True, f"{WORDS}.\nПотом построим мост")]


def test_whose_friend_is_not_who_speaks() -> None:
    """«Друг Вербер, журналист Олег Синицын»: the name after the comma."""
    text = f"Приехала Анна Вербер. Друг Вербер, журналист Олег Синицын написал, что {WORDS.lower()}."
    assert [speaker for speaker, _, _ in quotes_of(text)] == ["Олег Синицын"]


def test_who_is_cited_in_a_clause_of_his_own() -> None:
    """«сказал министр, которого цитирует агентство»: the agency does not speak."""
    text = (
        f"Приехали Олег Синицын и Анна Рогова. «{WORDS}», — сказал министр, которого цитирует РИА «Новости»."
    )
    assert [speaker for speaker, direct, _ in quotes_of(text) if direct] == [None]


def test_a_dateline_is_not_quoted() -> None:
    """What is reported begins after place and day."""
    text = "Москва. 14 мая. INTERFAX.RU - Дорогу закончат к осени, сообщил Олег Синицын."
    assert quotes_of(text) == [("Олег Синицын", False, "Дорогу закончат к осени")]


UNRESOLVED = [
    f"Приехали Олег Синицын и Павел Рогов. «{WORDS}», — сказал он.",
    f"Приехали Олег Синицын и Павел Рогов. «{WORDS}», — уточнил эксперт.",
    f"Приехал Олег Синицын. Его встретил, рассказал сотрудник вокзала, оркестр. По его мнению, «{WORDS}».",
    f"«{WORDS}». Олег Синицын заявил о другом.",
]


@pytest.mark.parametrize("text", UNRESOLVED)
def test_a_speaker_is_left_open_where_it_may_be_another(text: str) -> None:
    """A wrong speaker is worse than none."""
    assert [speaker for speaker, direct, _ in quotes_of(text) if direct] in ([None], [])


def test_who_only_passes_it_on_does_not_speak() -> None:
    """«…, передаёт агентство» after a verb of saying: the words are not the agency's."""
    text = f"Олег Синицын заявил, что «{WORDS}», передаёт агентство «Маяк»."
    assert quotes_of(text)[0][0] == "Олег Синицын"
