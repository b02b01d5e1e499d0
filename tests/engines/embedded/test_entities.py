"""Who and what an article speaks of."""

import pytest

from summariser.engines.embedded.analysis import analyse
from summariser.engines.embedded.entities import Entities, find_entities
from summariser.schemas.vocabulary import EntityKind
from summariser.source import Source


def entities_of(text: str, language: str = "ru") -> Entities:
    """The entities of a text."""
    return find_entities(analyse(Source(text, language=language)))


def by_name(text: str, language: str = "ru") -> dict[str, str | None]:
    """Name → English name."""
    return {entity.name: entity.en for entity in entities_of(text, language).entities}


def test_all_forms_of_a_name_are_one_person() -> None:
    """Full name, surname and initials, in any case."""
    text = "Приехал Олег Синицын. Журналисты ждали Синицына. С О. Синицыным говорили час."
    found = entities_of(text)
    assert [entity.name for entity in found.entities] == ["Олег Синицын"]
    assert len([mention for mention in found.mentions if mention.named]) == 3


def test_namesakes_are_two_people() -> None:
    """Гейдар Алиев and Ильхам Алиев share a surname, not a life."""
    names = by_name("Ильхам Алиев открыл центр имени Гейдара Алиева.")
    assert {"Ильхам Алиев", "Гейдар Алиев"} <= names.keys()


def test_a_woman_and_a_man_of_one_surname_are_told_apart() -> None:
    """The ending of the surname goes to the one it fits."""
    text = "Анна Орлова и Пётр Орлов спорили. Орловой возразили."
    found = entities_of(text)
    start = text.index("Орловой")
    entity = found.at(start, start + len("Орловой"))
    assert entity is not None
    assert entity.name == "Анна Орлова"


def test_the_verb_tells_the_gender() -> None:
    """«Андреа» may be either; who «рассказал» is a man."""
    (entity,) = entities_of("Это дом Андреа Падована. Андреа Падован рассказал о нём.").entities
    assert entity.name == "Андреа Падован"


@pytest.mark.parametrize(
    ("text", "name", "english"),
    [
        ("Приехал Касым-Жомарт Токаев.", "Касым-Жомарт Токаев", "Kassym-Jomart Tokayev"),
        ("Приехал Джоэл Саймон (Joel Simon).", "Джоэл Саймон", "Joel Simon"),
        ("Самолёт летел из Казахстана.", "Казахстан", "Kazakhstan"),
        ("Пожар начался в Иркутской области.", "Иркутская область", "Irkutsk Region"),
        ("Заявление сделали в Минобороны.", "Минобороны", "Defence Ministry"),
        ("Доклад ООН опубликован.", "ООН", "UN"),
        ("Фонд «Добрая речка» собрал деньги.", "Добрая речка", None),
        ("Об этом сообщило Министерство культуры Армении.", "Министерство культуры Армении",
         "Culture Ministry of Armenia"),
    ],
)  # fmt: skip
def test_english_names_are_known_or_left_out(text: str, name: str, english: str | None) -> None:
    """Press spelling, gazetteer, tables, or what the article gives in brackets; never a guess."""
    assert by_name(text).get(name, "not found") == english


def test_an_acronym_joins_its_name() -> None:
    """«Союз промышленников Урала (СПУ)» is one organisation, called СПУ later on."""
    text = "Союз промышленников Урала (СПУ) провёл съезд. В СПУ довольны."
    (entity,) = [entity for entity in entities_of(text).entities if entity.kind is EntityKind.organisation]
    assert entity.also == ("СПУ",)


def test_ministries_of_two_countries_are_two() -> None:
    """МИД Армении is not МИД Грузии."""
    names = by_name("МИД Армении ответил. МИД Грузии промолчал.")
    assert {"МИД Армении", "МИД Грузии"} <= names.keys()


def test_a_newspaper_is_a_medium() -> None:
    """After «газета» any name is a medium's."""
    kinds = {
        entity.name: entity.kind for entity in entities_of("Об этом пишет газета «Вечерняя Тула».").entities
    }
    assert kinds["Вечерняя Тула"] is EntityKind.media


def test_regions_that_share_their_noun_are_all_found() -> None:
    """«Томской и Омской областей» are two regions."""
    english = set(by_name("Дожди прошли в Томской и Омской областях.").values())
    assert {"Tomsk Region", "Omsk Region"} <= english


def test_a_city_in_capitals_is_written_as_a_name() -> None:
    """ИРКУТСК is Иркутск."""
    assert "Иркутск" in by_name("Дожди прошли в городе ИРКУТСК.")


def test_the_nearest_mention_is_meant() -> None:
    """Of a post and the country inside it the words of the country mean the country."""
    text = "Приехал премьер-министр Армении Никол Пашинян."
    found = entities_of(text)
    country = found.at(text.index("Армении"), text.index("Армении") + len("Армении"))
    minister = found.at(text.index("премьер"), text.index("премьер") + len("премьер-министр"))
    assert country is not None
    assert country.kind is EntityKind.country
    assert minister is not None
    assert minister.name == "Никол Пашинян"


def test_nothing_is_meant_between_mentions() -> None:
    """A word that names nobody refers to nobody."""
    assert entities_of("Приехал Олег Синицын.").at(0, 7) is None


def test_english_people_have_no_russian_name() -> None:
    """What the article does not give is null, the post before the name is kept."""
    (entity,) = entities_of("German Chancellor Olaf Scholz resigned.", "en").entities
    assert (entity.name, entity.ru, entity.en) == ("Olaf Scholz", None, "Olaf Scholz")
    assert entity.role is not None
    assert (entity.role.ru, entity.role.en) == (None, "German Chancellor")


def test_latin_in_brackets_is_a_spelling_only_where_it_sounds_alike() -> None:
    """«Олег Синицын (Soul Train)» is not called Soul Train in English."""
    assert by_name("Вопрос задал Олег Синицын (Soul Train).")["Олег Синицын"] == "Oleg Sinitsyn"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Задержан сын депутата Ивана Орлова.", False),
        ("Депутаты приняли закон Димы Орлова.", False),
        ("Вручена премия имени Андрея Сахарова.", False),
        ("Задержан депутат Иван Орлов.", True),
        ("Речь Ивана Орлова прервали.", True),
    ],
)
def test_a_relative_or_a_street_is_not_who_bears_the_name(text: str, named: bool) -> None:
    """Under «сын», «улица», «премия имени» the name refers to nobody who acts."""
    found = entities_of(text)
    (person,) = [entity for entity in found.entities if entity.kind is EntityKind.person]
    assert any(mention.entity == person.id for mention in found.mentions if mention.named) is named


def test_a_surname_of_two_people_is_neither() -> None:
    """Where two brothers are named, «Орлов» alone is somebody of that name."""
    text = "Приехали Иван Орлов и Пётр Орлов. Орлова наградили."
    found = entities_of(text)
    entity = found.at(text.index("Орлова"), text.index("Орлова") + len("Орлова"))
    assert entity is not None
    assert (entity.name, entity.en) == ("Орлов", "Orlov")


def test_a_surname_is_not_the_fathers() -> None:
    """After «сын Ивана Орлова» the Орлов of the next sentence is the son."""
    text = "Осуждён сын депутата Ивана Орлова Роман. Орлов признал вину."
    found = entities_of(text)
    start = text.rindex("Орлов")
    entity = found.at(start, start + len("Орлов"))
    assert entity is not None
    assert entity.name == "Орлов"


def test_peoples_republics_are_no_regions() -> None:
    """«Донецкая и Луганская республики» have no region's English."""
    english = by_name("Бойцы Донецкой и Луганской народных республик отошли.").values()
    assert "Donetsk Region" not in english
    assert "Luhansk Region" not in english


def test_a_theatre_with_an_adjective_is_not_of_a_town() -> None:
    """No half translation: «Мариинский театр» is not the theatre of Mariinsk."""
    assert by_name("Артисты Мариинского театра выступили в Омске.").get("Мариинский театр", "-") is None


def test_a_family_has_no_spelling() -> None:
    """«Синицыных» are several; their name's singular is not known."""
    assert set(by_name("Дом Синицыных и Орловых сгорел.").values()) <= {None}


def test_the_number_of_a_king_is_nobody() -> None:
    """«Альберт II» is one person and II none."""
    assert "II" not in by_name("Король Альберт II отречётся от престола.")
