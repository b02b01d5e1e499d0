"""Places by name, and how they lie to each other."""

import pytest

from summariser.language.gazetteer import gazetteer
from summariser.language.places import akin, contains, demonym_country, find_place, find_places
from summariser.schemas.vocabulary import EntityKind

RUSSIAN = [
    ("Казахстан", "KZ"),
    ("Казахстане", "KZ"),
    ("США", "US"),
    ("Соединёнными Штатами Америки", "US"),
    ("Америки", "US"),
    ("РФ", "RU"),
    ("Российской Федерации", "RU"),
    ("Белоруссии", "BY"),
    ("Беларусь", "BY"),
    ("Киргизией", "KG"),
    ("Великобритании", "GB"),
    ("Соединённом Королевстве", "GB"),
    ("ОАЭ", "AE"),
    ("КНР", "CN"),
    ("КНДР", "KP"),
    ("ЮАР", "ZA"),
    ("Нидерландах", "NL"),
    ("Голландией", "NL"),
    ("Кот-д'Ивуаре", "CI"),
    ("Боснии и Герцеговине", "BA"),
    ("Англией", "GB-ENG"),
    ("Мангистаускую область", "KZ-47"),
    ("Подмосковьем", "RU-MOS"),
    ("Якутии", "RU-SA"),
    ("Ханты-Мансийском автономном округе", "RU-KHM"),
    ("Ленобласти", "RU-LEN"),
    ("Калифорнией", "US-CA"),
    ("Донецкой области", "UA-14"),
    ("Баварии", "DE-BY"),
    ("Синьцзяне", "CN-XJ"),
]
ENGLISH = [
    ("Kazakhstan", "KZ"),
    ("UK", "GB"),
    ("U.S.", "US"),
    ("the Netherlands", "NL"),
    ("Türkiye", "TR"),
    ("Turkey", "TR"),
    ("Ivory Coast", "CI"),
    ("Burma", "MM"),
    ("Georgia", "GE"),
    ("Moscow Region", "RU-MOS"),
    ("Tatarstan", "RU-TA"),
    ("Scotland", "GB-SCT"),
    ("Mangystau Region", "KZ-47"),
    ("West Virginia", "US-WV"),
]


@pytest.mark.parametrize(("name", "code"), RUSSIAN)
def test_russian_names_in_any_case(name: str, code: str) -> None:
    """A country or region is found by its names and aliases, inflected or not."""
    place = find_place(name)
    assert place is not None
    assert place.iso == code


@pytest.mark.parametrize(("name", "code"), ENGLISH)
def test_english_names(name: str, code: str) -> None:
    """A country or region is found by its English names and aliases."""
    place = find_place(name, "en")
    assert place is not None
    assert place.iso == code


CITIES = [
    ("Актау", "Aktau"),
    ("Москвой", "Moscow"),
    ("Петербурге", "Saint Petersburg"),
    ("Киеве", "Kyiv"),
    ("Нижнем Новгороде", "Nizhny Novgorod"),
    ("Ростове-на-Дону", "Rostov-on-Don"),
    ("Нью-Йорке", "New York"),
    ("Чэнду", "Chengdu"),
    ("Гааге", "The Hague"),
    ("Каннах", "Cannes"),
    ("Алматы", "Almaty"),
    ("Токио", "Tokyo"),
]


@pytest.mark.parametrize(("ru", "en"), CITIES)
def test_cities(ru: str, en: str) -> None:
    """A city has its English press name."""
    place = find_place(ru)
    assert place is not None
    assert (place.kind, place.en) == (EntityKind.city, en)


def test_waters_and_larger_regions() -> None:
    """Seas, rivers, continents and macro-regions are places too."""
    found = [find_place(name) for name in ("Каспийского моря", "Волгой", "Европе", "Ближнем Востоке")]
    assert [place and (place.kind.value, place.en) for place in found] == [
        ("water", "Caspian Sea"),
        ("water", "Volga"),
        ("place", "Europe"),
        ("place", "Middle East"),
    ]


def test_acronyms_keep_their_capitals() -> None:
    """A pronoun is no country."""
    assert find_place("us", "en") is None
    assert find_place("US", "en") is not None


def test_unknown_names() -> None:
    """What is no place is None."""
    assert find_place("Ромашкино-Дальнее") is None
    assert find_place("стол") is None


def test_all_places_of_a_name() -> None:
    """Georgia is a country and a state, the country first."""
    assert [place.iso for place in find_places("Georgia", "en")][:2] == ["GE", "US-GA"]


DERIVED = [
    ("российский", "RU"),
    ("россиянин", "RU"),
    ("Russian", "RU"),
    ("казахстанский", "KZ"),
    ("казах", "KZ"),
    ("Kazakhstani", "KZ"),
    ("американка", "US"),
    ("British", "GB"),
    ("английский", "GB-ENG"),
    ("чеченец", "RU-CE"),
    ("кировский", "RU-KIR"),
    ("костромской", "RU-KOS"),
    ("South Korean", "KR"),
]


@pytest.mark.parametrize(("word", "code"), DERIVED)
def test_derived_words(word: str, code: str) -> None:
    """Adjectives and words for people lead to their place."""
    place = demonym_country(word)
    assert place is not None
    assert place.iso == code


def test_contains() -> None:
    """A country contains its regions and cities, never the other way round."""
    kazakhstan, aktau, region = (
        find_place("Казахстан"),
        find_place("Актау"),
        find_place("Мангистауская область"),
    )
    assert kazakhstan is not None
    assert aktau is not None
    assert region is not None
    assert contains(kazakhstan, aktau)
    assert contains(kazakhstan, region)
    assert contains(aktau, aktau)
    assert not contains(aktau, kazakhstan)


def test_akin() -> None:
    """A region is akin to the city after which it is named, a country to nothing."""
    moscow, region = find_place("Москва"), find_place("Подмосковье")
    korea, africa = find_place("Южная Корея"), find_place("ЮАР")
    assert moscow is not None
    assert region is not None
    assert korea is not None
    assert africa is not None
    assert akin(moscow, region)
    assert not akin(korea, africa)


def test_tables_agree() -> None:
    """All federal subjects are there, and every derived word has a place with both names."""
    regions = [code for code in gazetteer().codes if code.startswith("RU-")]
    assert len(regions) == 81
    assert all(place.ru and place.en for place in gazetteer().derived.values())
