"""Times in Russian sentences: the line of the table is the expectation."""

import pytest

from summariser.language.times import find_times
from tests.language.times_tables import bracketed, normal_form, plain, table

TABLE = table("times_ru")


def test_the_table_is_there() -> None:
    """A table that was lost does not pass."""
    assert len(TABLE) > 120


@pytest.mark.parametrize(("sentence", "forms"), TABLE, ids=[sentence for sentence, _ in TABLE])
def test_times(sentence: str, forms: str) -> None:
    """Each time is found with all its words and in its normal form, and nothing else is taken for one."""
    found = find_times(plain(sentence), "ru")
    assert [time.text for time in found] == bracketed(sentence)
    assert (" & ".join(normal_form(time) for time in found) or "-") == forms
