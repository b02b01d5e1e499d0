"""Which sentences a summary takes."""

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
