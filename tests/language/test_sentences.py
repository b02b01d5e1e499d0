"""Where sentences, paragraphs and headings begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.language.sentences import is_heading, paragraphs, sentences

RUSSIAN = [
    # Abbreviations and initials are no ends.
    "Это было в 2021 г. в Москве. | Потом всё стихло.",
    "А. С. Пушкин родился здесь. | Он был поэт.",
    "Выступил А.С.Грибов. | Его слушали.",
    "Концерт прошёл в зале имени П.\u00a0И. Чайковского.",
    "Страны региона, в т. ч. Казахстан, ответили. | Другие молчат.",
    "Выделено 5 млн руб. на ремонт ул. Ленина и театра им. Абая.",
    "Пришли 10 тыс. человек. | Все стояли.",
    "Он живёт в г. Актау на ул. С. Лазо, д. 5, кв. 12.",
    "Дело возбудили по ч. 2 ст. 105 УК РФ. | Его ведёт С. К. Орлов.",
    "См. рис. 5 и табл. 2. | Там всё есть.",
    "И. о. главы области выступил с речью. | Зал встал.",
    "Об этом (см. ниже) писали. | В 2020 г. писали снова.",
    # Abbreviations that do end a sentence.
    "Купили хлеб, соль и т. д. | Потом ушли.",
    "Приехали Иванов, Петров и др. | Их встретили.",
    "Выручка выросла до 140 млрд. | Аналитики довольны.",
    "Завод построили в 2001 г. | Владельцы сменились дважды.",
    "Ветер усилился до 150 км/ч. | Паром отменили.",
    "Все говорят о нем. | Но никто его не видел.",
    "Калибр был 9 мм. | 47-летний водитель выжил.",
    "Это витамин С. | Он полезен.",
    # A name in mid-sentence, where no predicate stands before it.
    "В 2021 г. Минобороны закупило суда.",
    # Direct speech.
    "«Цены выросли, — сказал А. Иванов. — Мы этого ждали». | Зал молчал.",
    "«Идём!» — крикнул он. | Все пошли.",
    "— Кто там? — спросила она. | Никто не ответил.",
    "Он добавил: «Мост открыт. | Движение пошло». | Пробка рассосалась.",
    "Компания «Лес». | «Река» ей ответила.",
    # Marks.
    "Что?! | Где? | Там… | Да.",
    "… И он ушёл.",
    "Смотрите на канале «Матч! Футбол» в семь.",
    "Так написано на сайте example.ru давно.",
    "Работы начались на объекте.| Также отремонтируют мост.",  # a space forgotten
    "МОСКВА, 8 августа. /ТАСС/. | Мост открыли.",
    "1. Первый пункт. | Пояснение.",
    "Рост составил 3.5 процента; Инфляция — 4.",
]
ENGLISH = [
    "Mr. Smith met U.S. officials. | They talked.",
    "No. 5 was sold on Jan. 5. | It cost $2.5 million.",
    "He left the U.S. | The deal failed.",
    "J. R. Oppenheimer spoke. | Dr. Lee listened.",
    "Apple Inc. announced it. | Shares rose 3.5 percent.",
    "Work in St. Petersburg vs. Moscow differs.",
    "He came at 5 p.m. and left. | Nobody saw it.",
    '"The plan is dead," he said. | "We go on." | Then it ended.',
    "Police, courts, etc. | Many firms joined.",
    "I know better than I. | The end.",
]


@pytest.mark.parametrize(
    ("language", "line"), [("ru", line) for line in RUSSIAN] + [("en", line) for line in ENGLISH]
)
def test_bars_stand_where_sentences_end(language: str, line: str) -> None:
    """A line with its bars taken out is cut where they stood."""
    paragraph = line.replace(" | ", " ").replace("| ", "")
    found = [paragraph[start:end] for start, end in sentences(paragraph, language)]
    assert found == [sentence.strip() for sentence in line.split("|")]


def test_other_scripts_have_their_own_full_stops() -> None:
    """Chinese and Kazakh are cut too."""
    assert len(list(sentences("今天天气好。我们走吧！好。", "zh"))) == 3
    assert len(list(sentences("Президент келді. Ол сөйледі.", "kk"))) == 2


@given(
    st.text(alphabet=st.characters(exclude_characters="\r\n\u2028\u2029\x0b\x0c\x85")),
    st.sampled_from(["ru", "en"]),
)
def test_sentences_cover_all_but_space(paragraph: str, language: str) -> None:
    """Sentences stand in order, do not overlap, and leave nothing but white space between them."""
    end = 0
    for first, last in sentences(paragraph, language):
        assert not paragraph[end:first].strip()
        assert paragraph[first:last] == paragraph[first:last].strip() != ""
        end = last
    assert not paragraph[end:].strip()


def test_paragraphs_are_lines_with_something_on_them() -> None:
    """Blank lines, indents and every kind of line break part paragraphs."""
    text = "Один\n\n  Два \r\nТри\u2028Четыре\n \n"
    assert [text[start:end] for start, end in paragraphs(text)] == ["Один", "Два", "Три", "Четыре"]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Мост через реку открыт", True),
        ("Испытана ракета «Оникс»", True),
        ("Рост на 5%", True),
        ("Мост открыли вчера.", False),
        ("— первый пункт списка", False),
        ("Он сказал:", False),
        ("слово " * 40, False),
    ],
)
def test_headings_are_short_and_end_like_no_sentence(line: str, heading: bool) -> None:
    """A heading has no final punctuation; list items and long lines are none."""
    assert is_heading(line.strip(), first=False) is heading


def test_only_a_title_may_ask() -> None:
    """A question opens a text as its title; further down it is speech."""
    assert is_heading("Что будет с мостом?", first=True)
    assert not is_heading("Что будет с мостом?", first=False)
