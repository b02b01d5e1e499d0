"""Which sentences a summary takes."""

import pytest

from tests.engines.embedded.readings import engine, read

ARTICLE = """В Омске открыли завод подшипников

Завод подшипников открыли в Омске 5 мая 2014 года. На нём будут работать 250 человек.
Завод будет выпускать 3 млн подшипников в год. Он стоит у реки. «Мы рады», — сказал Павел Рогов.
Стоимость строительства составила 2 млрд рублей. Где купить подшипники? Ранее в Омске открыли музей.
Завод подшипников открыли в Омске 5 мая 2014 года. Губернатор Пётр Орлов посетил новый завод."""


def test_russian_halves_are_verbatim() -> None:
    """Every Russian half stands in the article, letter for letter."""
    for pair in read(ARTICLE).summary.pairs:
        assert pair.ru is not None
        assert pair.ru in ARTICLE


def test_lead_first() -> None:
    """The first pair is the lead, not the title that says the same."""
    first = read(ARTICLE).summary.pairs[0]
    assert first.ru == "Завод подшипников открыли в Омске 5 мая 2014 года."


def test_no_repeats_questions_or_leaning_sentences() -> None:
    """A repeat, a question, a quote's opinion and a sentence with «он» are not told."""
    told = read(ARTICLE).summary.ru
    assert told.count("Завод подшипников открыли") == 1
    assert "Где купить" not in told
    assert "Он стоит" not in told
    assert "Мы рады" not in told


def test_length_on_request() -> None:
    """`sentences` is the number of pairs."""
    from summariser.engines.embedded.engine import EmbeddedEngine
    from summariser.source import Source

    asked = EmbeddedEngine(sentences=2)
    assert len(asked.extract_now(Source(ARTICLE, language="ru")).summary.pairs) == 2
    assert 3 <= len(engine().extract_now(Source(ARTICLE, language="ru")).summary.pairs) <= 6


TITLE = "В Омске открыли завод подшипников\n\n"
LEAD = "Завод подшипников открыли в Омске 5 мая 2014 года."

LEFT_OUT = [
    ("Об этом сообщили в мэрии города Омска вчера.", "leans on a sentence that is not told"),
    ("Его продукция пойдёт на экспорт в Италию.", "leans"),
    ("Читайте также о заводе, который открыли в Туле.", "the page about itself"),
    ("Опубликовано: 14 сентября, автор Павел Рогов пишет.", "the page about itself"),
    ("Павел Рогов, корреспондент отдела новостей.", "no verb"),
    ("Открытие завода «Вектор»", "no end"),
    ("и сообщили об этом губернатору Орлову вчера.", "the rest of a sentence"),
    ("Губернатор (Пётр Орлов посетил новый завод.", "an open bracket"),
]


@pytest.mark.parametrize(("sentence", "reason"), LEFT_OUT)
def test_left_out(sentence: str, reason: str) -> None:
    """What cannot be read by itself is not told: it leans, it is a caption, a byline or a piece."""
    filler = "Директором стал инженер Павел Рогов. Расходы города выросли на 3 процента."
    article = f"{TITLE}{LEAD} {filler} В городе живут рыбаки.\n\n{sentence}\n\n{filler}"
    assert sentence not in read(article).summary.ru, reason


def test_leaning_sentence_after_what_it_leans_on() -> None:
    """«Он» is told where the sentence before it is."""
    article = f"{LEAD} Его директором стал Павел Рогов."
    assert read(article).summary.ru.count("директором") == 1


def test_headline_is_not_told_again() -> None:
    """A title without its own news is not a pair beside a lead that says the same."""
    article = f"Завод подшипников открыли в Омске.\n{LEAD} Расходы города выросли на 3 процента."
    extraction = read(article)
    assert extraction.headline is not None
    assert extraction.headline.ru not in {(pair.ru or "").rstrip(".") for pair in extraction.summary.pairs}


LONG = (
    "Губернатор Омской области Пётр Орлов в понедельник в торжественной обстановке открыл новый завод "
    "подшипников на левом берегу реки недалеко от старого центра города, сообщает пресс-служба губернатора "
    "Омской области в своём телеграм-канале."
)


def test_long_headline_ends_with_a_clause() -> None:
    """A long first sentence is cut where all that follows can be left out."""
    headline = read(LONG).headline
    assert headline is not None
    assert headline.ru == LONG.partition(", сообщает")[0]


def test_long_clause_is_a_whole_headline() -> None:
    """Where no clause ends the sentence is not cut."""
    whole = LONG.partition(", сообщает")[0].replace(
        "в понедельник", "в понедельник " + "в присутствии гостей " * 6
    )
    headline = read(f"{whole}.").headline
    assert headline is not None
    assert headline.ru == whole


def test_english_headline_only_of_what_the_headline_tells() -> None:
    """The main event of another sentence is no English headline."""
    extraction = read("Павел Рогов любит рыбалку\n\nРыбу он ест часто. Анна Круглова посетила Самарканд.")
    assert extraction.headline is not None
    assert extraction.headline.en is None
