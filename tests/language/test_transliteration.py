"""Russian names in the spelling of the English press."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.language.transliteration import press_spelling

SPELLINGS = [
    ("Касым-Жомарт Токаев", "Kassym-Jomart Tokayev"),
    ("Нурсултан Назарбаев", "Nursultan Nazarbayev"),
    ("Ильхам Алиев", "Ilham Aliyev"),
    ("Гейдар Алиев", "Heydar Aliyev"),
    ("Али Асадов", "Ali Asadov"),
    ("Аскар Мамин", "Askar Mamin"),
    ("Абиш Кекилбаев", "Abish Kekilbayev"),
    ("Алихан Смаилов", "Alikhan Smailov"),
    ("Шавкат Мирзиёев", "Shavkat Mirziyoyev"),
    ("Никол Пашинян", "Nikol Pashinyan"),
    ("Сергей Лавров", "Sergei Lavrov"),
    ("Дмитрий Песков", "Dmitry Peskov"),
    ("Алексей Щербаков", "Alexei Shcherbakov"),
    ("Пётр Соловьёв", "Pyotr Solovyov"),
    ("Андрей Андреев", "Andrei Andreyev"),
    ("Мария Жукова", "Maria Zhukova"),
    ("Юрий Чайка", "Yuri Chaika"),
    ("Евгения Цветкова", "Yevgenia Tsvetkova"),
    ("Анна Политковская", "Anna Politkovskaya"),
    ("Илья Ильин", "Ilya Ilyin"),
    ("Михаил Горбачёв", "Mikhail Gorbachev"),
    ("Джо Байден", "Joe Biden"),
    ("Эммануэль Макрон", "Emmanuel Macron"),
    ("Ангела Меркель", "Angela Merkel"),
    ("А. Смаилов", "A. Smailov"),
    ("В. В. Путин", "V. V. Putin"),
    ("Elon Musk", "Elon Musk"),
    ("ТОКАЕВ", "TOKAYEV"),
]


@pytest.mark.parametrize(("ru", "en"), SPELLINGS)
def test_spellings(ru: str, en: str) -> None:
    """Given names have their established spelling, surnames follow the scheme."""
    assert press_spelling(ru) == en


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=12))
def test_no_cyrillic_is_left(word: str) -> None:
    """Every Russian letter has its Latin ones."""
    assert press_spelling(word).isascii()
