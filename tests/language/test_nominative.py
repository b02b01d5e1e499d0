"""The nominative of names."""

import pytest

from summariser.language.mentions import PersonName
from summariser.language.names import nominative, nominative_person
from summariser.schemas.vocabulary import EntityKind

PERSONS = [
    ("Ильхамом Алиевым", "Ильхам Алиев"),
    ("Касым-Жомарту Токаеву", "Касым-Жомарт Токаев"),
    ("Сергея Лаврова", "Сергей Лавров"),
    ("Анны Политковской", "Анна Политковская"),
    ("Ангелой Меркель", "Ангела Меркель"),
    ("Розанны Барнард", "Розанна Барнард"),
    ("Линду Хэмилтон", "Линда Хэмилтон"),
    ("Джо Байденом", "Джо Байден"),
    ("Дональда Трампа", "Дональд Трамп"),
    ("Александру Вучичу", "Александр Вучич"),
    ("Билла де Блазио", "Билл де Блазио"),
    ("Шарля де Голля", "Шарль де Голль"),
    ("Мухаммеда бин Салмана", "Мухаммед бин Салман"),
    ("Башара аль-Асада", "Башар аль-Асад"),
    ("Жан-Клода Юнкера", "Жан-Клод Юнкер"),
    ("Си Цзиньпином", "Си Цзиньпин"),
    ("Тараса Шевченко", "Тарас Шевченко"),
    ("Екатерины Черных", "Екатерина Черных"),
    ("А. Смаилову", "А. Смаилов"),
    ("Сергею Шойгу", "Сергей Шойгу"),
    ("Майей Санду", "Майя Санду"),
    ("Криштиану Роналду", "Криштиану Роналду"),
    ("Натальей Шкулевой", "Наталья Шкулева"),
    ("Сергея Войно-Ясенецкого", "Сергей Войно-Ясенецкий"),
    ("Дмитрия Мамина-Сибиряка", "Дмитрий Мамин-Сибиряк"),
    ("Надей Мурад", "Надя Мурад"),
    ("Иваном Кравцом", "Иван Кравец"),
    ("Elon Musk", "Elon Musk"),
    ("Федора Ушакова", "Федор Ушаков"),
    ("ИВАНА ПЕТРОВА", "ИВАН ПЕТРОВ"),
]
OTHERS = [
    ("Мангистаускую область", "Мангистауская область"),
    ("Соединённых Штатах", "Соединённые Штаты"),
    ("Культурного центра имени Абиша Кекилбаева", "Культурный центр имени Абиша Кекилбаева"),
    ("Лондонской школы гигиены и тропической медицины", "Лондонская школа гигиены и тропической медицины"),
    ("Высшей школы экономики", "Высшая школа экономики"),
    ("Верховным судом", "Верховный суд"),
    ("Организации Объединённых Наций", "Организация Объединённых Наций"),
    ("МИДа", "МИД"),
    ("ООН", "ООН"),
    ("«Газпрома»", "«Газпром»"),
    ("фрегата «Адмирал Макаров»", "фрегат «Адмирал Макаров»"),
    ("порту Керкира", "порт Керкира"),
    ("города Орла", "город Орел"),
    ("Агентства Reuters", "Агентство Reuters"),
    ("Вооружённых сил", "Вооружённые силы"),
    ("Каспийского моря", "Каспийское море"),
    ("Афинах", "Афины"),
    ("Ростове-на-Дону", "Ростов-на-Дону"),
    ("Нижнем Новгороде", "Нижний Новгород"),
    ("Европой", "Европа"),
]


@pytest.mark.parametrize(("form", "expected"), PERSONS)
def test_persons(form: str, expected: str) -> None:
    """All words of a person's name are inflected together."""
    assert nominative(form, EntityKind.person) == expected


@pytest.mark.parametrize(("form", "expected"), OTHERS)
def test_other_names(form: str, expected: str) -> None:
    """The head and the adjectives that agree with it are inflected, the rest stays."""
    assert nominative(form, EntityKind.organisation).replace("ё", "е") == expected.replace("ё", "е")


def test_joined_places() -> None:
    """Both places that «и» joins are inflected, both ministries are not."""
    assert nominative("Боснии и Герцеговины", EntityKind.country) == "Босния и Герцеговина"
    assert nominative("Министерства труда и защиты", EntityKind.organisation) == "Министерство труда и защиты"


def test_gender_and_number_choose_the_reading() -> None:
    """What the caller knows excludes other readings."""
    assert nominative("школы", EntityKind.facility, number="sing") == "школа"
    assert nominative("школы", EntityKind.facility, number="plur") == "школы"


VOTES = [
    (["Мамина", "Маминым", "Мамин"], "Мамин", "masc"),
    (["Мамина", "Маминой"], "Мамина", "femn"),
    (["Гавриловой", "Евгения Гаврилова"], "Евгения Гаврилова", "femn"),
    (["Евгения Гаврилова", "Гавриловым"], "Евгений Гаврилов", "masc"),
    (["Трусовой", "Александра Трусова", "Трусова"], "Александра Трусова", "femn"),
    (["Кокорина", "Александра Кокорина", "Кокорину"], "Александр Кокорин", "masc"),
    (["Альбац", "Евгенией Альбац"], "Евгения Альбац", "femn"),
]


@pytest.mark.parametrize(("forms", "name", "gender"), VOTES)
def test_all_forms_vote(forms: list[str], name: str, gender: str) -> None:
    """One form alone may be two people's; all forms together are one's."""
    assert nominative_person(forms) == PersonName(ru=name, tokens=tuple(name.split()), gender=gender)


def test_no_gender_without_a_sign() -> None:
    """Where a woman and a man have the same forms, the gender is unknown."""
    assert nominative_person(["Шевченко"]).gender is None


def test_nobody_has_no_name() -> None:
    """Without a form there is nothing to vote on."""
    with pytest.raises(ValueError, match="max"):
        nominative_person([])
