"""Which language a text is in."""

import pytest

from summariser.language.identification import identify


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Мост через реку открыли во вторник.", "ru"),
        ("Компания Apple выпустила iPhone 15 Pro Max и MacBook Air", "ru"),
        ("The bridge was opened on Tuesday.", "en"),
        ("Қазақстан Президенті бұл туралы айтты.", "kk"),
        ("Президент України заявив, що це не так.", "uk"),
        ("Прэзідэнт заявіў пра гэта ў аўторак.", "be"),
        ("Президентът заяви, че това не е така.", "bg"),
        ("Der Präsident sagte, dass die Lage ernst ist.", "de"),
        ("Le président a déclaré que la situation est grave.", "fr"),
        ("Prezident bu barədə dedi və əlavə etdi.", "az"),
        ("中国国家主席访问日本", "zh"),
        ("首相は日本を訪問した。", "ja"),
        ("Η κυβέρνηση ανακοίνωσε", "el"),
        ("12345 — 67", "und"),
        ("", "und"),
    ],
)
def test_languages_are_told_apart(text: str, language: str) -> None:
    """Script, small words and letters of its own tell a language; foreign names do not."""
    assert identify(text) == language


@pytest.mark.parametrize(("text", "language"), [("Привет", "ru"), ("Hello", "en")])
def test_a_doubt_is_settled_for_the_languages_that_are_read(text: str, language: str) -> None:
    """One word is too little to tell; Cyrillic is then Russian, Latin English."""
    assert identify(text) == language
