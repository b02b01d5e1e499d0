"""Markdown becomes plain text with its title and front matter."""

from datetime import date

import pytest

from summariser.errors import EmptyInput, UnreadableInput
from summariser.reading.markdown import article_from_markdown
from summariser.schemas.article import Article


def test_the_first_heading_is_the_title() -> None:
    """It leaves the text; lower headings stay as lines."""
    article = article_from_markdown(
        "# Мост открыт\n\nВ Твери открыли мост.\n\n## Цена\n\nОн стоил 4 млрд.", where="a.md"
    )
    assert article == Article(
        "В Твери открыли мост.\n\nЦена\n\nОн стоил 4 млрд.", title="Мост открыт", source="a.md"
    )


def test_a_heading_after_the_text_is_no_title() -> None:
    """Only what stands at the top is a title."""
    article = article_from_markdown("В Твери открыли мост.\n\n# Читайте также")
    assert (article.title, article.text) == (None, "В Твери открыли мост.\n\nЧитайте также")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Мэр **Иван _Орлов_** открыл `мост`", "Мэр Иван Орлов открыл мост"),
        (
            "См. [сайт мэрии](https://example.org/a_b) и <https://example.org>",
            "См. сайт мэрии и https://example.org",
        ),
        ("До ![фото моста](bridge.jpg) после", "До  после"),
        ("> «Мост нужен», — сказал мэр", "«Мост нужен», — сказал мэр"),
        ("- первый\n- второй", "первый\n\nвторой"),
        ("строка\nи ещё", "строка\nи ещё"),
        ("строка  \nи ещё", "строка\nи ещё"),
        ("Рост на 5&nbsp;% &mdash; рекорд", "Рост на 5\u00a0% — рекорд"),
        ("| Год | Цена |\n|---|---|\n| 2020 | 4 |", "Год\n\nЦена\n\n2020\n\n4"),
        ("Мост\n\n---\n\nоткрыт", "Мост\n\nоткрыт"),
        ("<script>alert(1)</script>\n\nМост открыт", "Мост открыт"),
        ("Мост<br>открыт", "Мост\nоткрыт"),
        ("<div>\n<b>Мост</b> &amp; дорога\n</div>\n\nоткрыты", "Мост & дорога\n\nоткрыты"),
        ("<!-- черновик -->\n\nМост открыт", "Мост открыт"),
        ("2021. Год моста", "Год моста"),
    ],
)
def test_markup_becomes_plain_text(markup: str, text: str) -> None:
    """A reader's words stay, marks go."""
    assert article_from_markdown(markup).text == text


def test_front_matter_fills_the_fields() -> None:
    """Title, date, address, source, language; keys of other programs are passed over."""
    article = article_from_markdown(
        '---\ntitle: "Мост: итоги"\ndate: 2021-12-05\nurl: https://example.org/a\nsource: Вестник\n'
        "tags: [мост]\nlang: ru\n---\n# Мост открыт\n\nВ Твери открыли мост.\n",
        where="a.md",
    )
    assert article == Article(
        "В Твери открыли мост.",
        title="Мост: итоги",
        url="https://example.org/a",
        source="Вестник",
        published=date(2021, 12, 5),
        language="ru",
    )


def test_a_wrong_date_in_front_matter_is_named() -> None:
    """It is an error of the file, with its name and the key."""
    with pytest.raises(UnreadableInput, match=r"a\.md: «published»"):
        article_from_markdown("---\ndate: вчера\n---\nМост открыт.", where="a.md")


def test_a_title_alone_is_empty() -> None:
    """A headline is no article."""
    with pytest.raises(EmptyInput):
        article_from_markdown("# Мост открыт\n", where="a.md")
