"""Who is called in full cites the sentence that does so."""

from summariser import summarise


def test_the_sentence_with_the_full_name_is_cited() -> None:
    """«Волков» of a later sentence is told as "Sergei Volkov", and the first sentence proves it."""
    report = summarise(
        "Министр энергетики Сергей Волков прибыл в Самару 12 мая. "
        "На площади собрались более 300 человек. "
        "В 2019 году Волков открыл в Казани новый мост за 4,5 млрд рублей. ",
        engine="embedded",
    )
    pair = next(pair for pair in report.summary.pairs if pair.ru and "Казани" in pair.ru)
    assert pair.en is not None
    assert "Sergei Volkov" in pair.en
    assert pair.sentences == (1, 3)
    assert report.findings == ()
