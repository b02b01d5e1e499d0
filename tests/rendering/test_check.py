"""The outcome of a check on a terminal."""

from summariser.rendering.check import render_check
from summariser.verification.check import check

SOURCE, CLAIM = "Построено 4 моста.", "5 bridges were built."


def test_narrow_terminals_stack_source_and_claim() -> None:
    """First the source, then the claim, then what is wrong."""
    assert render_check(check(SOURCE, CLAIM), width=60) == (
        "Source\nПостроено *4 моста*.\n\nClaim\n*5 bridges* were built.\n\n"
        "error  figure  «5 bridges»: the source says «4 моста»\n"
    )


def test_wide_terminals_set_them_side_by_side() -> None:
    """In two columns."""
    rows = render_check(check(SOURCE, CLAIM), width=120).splitlines()
    assert rows[0].split() == ["Source", "Claim"]
    assert "4 моста" in rows[1]
    assert "5 bridges" in rows[1]


def test_colours_are_for_terminals() -> None:
    """Escape sequences stand only where they are wanted."""
    outcome = check(SOURCE, CLAIM)
    assert "\x1b[" in render_check(outcome, colours=True)
    assert "\x1b[" not in render_check(outcome)


def test_foreign_words_steer_no_terminal() -> None:
    """Control characters of source and claim are left out."""
    source, claim = "Построено \x1b[31m4 моста.", "5 \x1b]0;title\x07bridges were built [bold]."
    shown = render_check(check(source, claim))
    assert "\x1b" not in shown
    assert "[bold]" in shown


def test_a_long_source_is_shown_in_passages() -> None:
    """Only what stands around the marked words."""
    source = "Слова. " * 300 + SOURCE + " Слова." * 300
    shown = render_check(check(source, CLAIM), width=80)
    assert "*4 моста*" in shown
    assert len(shown) < 1_000


def test_nothing_wrong() -> None:
    """It says what was looked at."""
    shown = render_check(check(SOURCE, "4 bridges were built."))
    assert shown.endswith("\nNothing is wrong as far as figures, dates, names and denials tell.\n")
