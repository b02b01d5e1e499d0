"""Only tags that no person writes lose their attributes."""

import pytest

from summariser.reading.crowded_tags import without_crowded_tags

MANY = " ".join(f"a{i}=1" for i in range(1_000))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p {MANY}>text</p>", "<p>text</p>"),
        (f"<p {MANY}", "<p>"),
        ("<p " + 'a="<p b>" ' * 600 + ">text", "<p>text"),
        (f'<p a="{MANY}" b=1>text</p>', f'<p a="{MANY}" b=1>text</p>'),
        (f"<p a='{MANY}'>text</p>", f"<p a='{MANY}'>text</p>"),
        (f"<p>{MANY}</p>", f"<p>{MANY}</p>"),
        ("<p class=a id=b>3 < 5 and 7 > 2</p>", "<p class=a id=b>3 < 5 and 7 > 2</p>"),
    ],
)
def test_tags_with_hundreds_of_attributes_are_emptied(markup: str, expected: str) -> None:
    """However they are quoted; long values and text are left alone."""
    assert without_crowded_tags(markup) == expected
