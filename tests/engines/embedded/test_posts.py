"""Posts of people, in Russian and in English."""

import pytest

from summariser.engines.embedded.analysis import analyse
from summariser.engines.embedded.entities import find_entities
from summariser.schemas.entity import Entity
from summariser.source import Source


def person(text: str, name: str) -> Entity:
    """The person of this name."""
    return next(
        entity
        for entity in find_entities(analyse(Source(text, language="ru"))).entities
        if entity.name == name
    )


ROLES = [
    ("Прилетел премьер-министр Армении Никол Пашинян.", "премьер-министр Армении",
     "Prime Minister of Armenia"),
    ("Выступил министр иностранных дел РФ Сергей Лавров.", "министр иностранных дел РФ",
     "Foreign Minister of Russia"),
    ("Выступил глава МИД России Сергей Лавров.", "глава МИД России",
     "head of the Foreign Ministry of Russia"),
    ("Выступил глава британского Минздрава Сергей Лавров.", "глава британского Минздрава",
     "head of the Health Ministry of the United Kingdom"),
    ("Встречу провёл заместитель министра обороны Сергей Лавров.", "заместитель министра обороны",
     "Deputy Defence Minister"),
    ("Встречу провёл замминистра финансов Сергей Лавров.", "замминистра финансов", "Deputy Finance Minister"),
    ("Сообщил посол России в США Сергей Лавров.", "посол России в США",
     "Ambassador of Russia to the United States"),
    ("Сообщил пресс-секретарь президента РФ Сергей Лавров.", "пресс-секретарь президента РФ",
     "press secretary of the President of Russia"),
    ("Сообщил бывший мэр Казани Сергей Лавров.", "бывший мэр Казани", "Former Mayor of Kazan"),
    ("Прибыл исполняющий обязанности губернатора Иркутской области Сергей Лавров.",
     "исполняющий обязанности губернатора Иркутской области", "Acting Governor of Irkutsk Region"),
    ("Сергей Лавров, генеральный директор Apple, подал в отставку.", "генеральный директор Apple",
     "director general of Apple"),
    ("Сообщил глава Роскосмоса Сергей Лавров.", "глава Роскосмоса", "head of Roscosmos"),
    ("Сообщил корреспондент Би-би-си Сергей Лавров.", "корреспондент Би-би-си",
     "correspondent of the BBC"),
    ("Сообщил мэр города Сергей Лавров.", "мэр города", "Mayor"),
    ("Сообщил глава государства Сергей Лавров.", "глава государства", "head of state"),
    ("Сообщил представитель компании Nord Stream 2 AG Сергей Лавров.",
     "представитель компании Nord Stream 2 AG",
     "representative of Nord Stream 2 AG"),
    ("Сообщил гендиректор Mail.ru Group Сергей Лавров.", "гендиректор Mail.ru Group",
     "director general of Mail.ru Group"),
    ("Сообщил представитель Сергей Лавров.", "представитель", None),  # of whom?
    ("Победил российский шахматист Сергей Лавров.", "шахматист", "chess player"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ru", "en"), ROLES)
def test_a_post_is_translated_word_for_word(text: str, ru: str, en: str | None) -> None:
    """Head, portfolio, body and place each have their English."""
    name = "Никол Пашинян" if "Пашинян" in text else "Сергей Лавров"
    role = person(text, name).role
    assert role is not None
    assert (role.ru, role.en) == (ru, en)


def test_a_post_is_never_half_translated() -> None:
    """One unknown word, and the English is left out."""
    role = person("Выступил директор Тульского инструментального завода Сергей Лавров.", "Сергей Лавров").role
    assert role is not None
    assert role.en is None


NOT_HIS = [
    "Президент встретился с Сергеем Лавровым.",
    "Министр сообщил Сергею Лаврову о пожаре.",
    "В зале были мэр Казани и Сергей Лавров.",
    "Вошёл отец Сергея Лаврова.",
    "Позвали ассистента стоматолога Сергеем Лавровым.",
    "Сергей Лавров, министр финансов Антон Силуанов и другие приехали.",
]


@pytest.mark.parametrize("text", NOT_HIS)
def test_a_post_belongs_to_the_name_it_stands_beside(text: str) -> None:
    """Not to a neighbour in another case, after a preposition or in a list."""
    assert person(text, "Сергей Лавров").role is None


def test_a_post_alone_means_its_holder() -> None:
    """«Глава правительства» is the prime minister named before, and the words are kept."""
    text = (
        "Премьер-министр Армении Никол Пашинян прилетел в Ереван. Глава правительства Армении осмотрел завод."
    )
    assert person(text, "Никол Пашинян").also == ("Глава правительства Армении",)


def test_a_post_of_another_country_is_nobody_here() -> None:
    """The president of Turkey is not the president of Armenia."""
    text = "Президент Армении Ваагн Хачатурян прилетел. Президент Турции его не встретил."
    assert person(text, "Ваагн Хачатурян").also == ()


def test_two_holders_of_one_post_are_told_apart_by_who_was_named_last() -> None:
    """A bare post after a sentence that names one of them is his."""
    text = (
        "Премьер-министр Армении Никол Пашинян и премьер-министр Грузии Ираклий Гарибашвили встретились. "
        "Никол Пашинян посетил завод. Глава правительства осмотрел цех."
    )
    assert person(text, "Никол Пашинян").also == ("Глава правительства",)
    assert person(text, "Ираклий Гарибашвили").also == ()


STRANGERS = [
    "Мэр Казани Олег Синицын уехал. Мэром избран Пётр Ломов.",
    "Мэр Казани Олег Синицын уехал. Пришёл мэр «Города мастеров».",
    "Мэр Казани Олег Синицын уехал. На пост мэра Казани никто не идёт.",
    "Мэр Казани Олег Синицын уехал. Новый мэр Казани молчал.",
    "Мэр Казани Олег Синицын уехал. Выборы мэра Казани отложены.",
]


@pytest.mark.parametrize("text", STRANGERS)
def test_who_becomes_something_need_not_be_who_was_it(text: str) -> None:
    """A post as a predicate, or one cut off before a name, means nobody named before."""
    assert person(text, "Олег Синицын").also == ()


def test_whose_work_it_is_says_nothing_of_the_post() -> None:
    """«Оператор фильмов Андрея Орлова»: Орлов is no cameraman."""
    text = "Снимал картину друг оператора фильмов Андрея Орлова Ивана Петрова."
    assert person(text, "Андрей Орлов").role is None


def test_a_state_office_is_not_held_by_who_presides_over_a_bank() -> None:
    """«Президент России» is not the president of a bank, though no other president is named."""
    text = "Орден вручил президент России. Его получил президент Сбербанка Олег Синицын."
    found = person(text, "Олег Синицын")
    assert found.also == ()
    assert found.role is not None
    assert found.role.ru == "президент Сбербанка"


def test_words_that_others_are_called_by_are_nobodys() -> None:
    """A bare «актёр» is no other word for one actor where there are two."""
    text = "Актёр Олег Синицын приехал. Актёр молчал. Снимался и актёр Пётр Ломов."
    assert person(text, "Олег Синицын").also == ()
