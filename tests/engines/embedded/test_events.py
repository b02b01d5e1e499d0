"""Which sentences tell which events; every line of the tables is a rule of the lexicon."""

import pytest

from summariser.schemas.vocabulary import EventType, Status
from tests.engines.embedded.readings import names, only_event, read

TYPES = [
    ("В Костанае заложили капсулу на месте строительства нового элеватора.", "construction_start"),
    ("Строительство моста через Каму начали в Перми в марте 2019 года.", "construction_start"),
    ("В Бресте открыли новый вокзал.", "commissioning_opening"),
    ("Вторая очередь фабрики сдана в эксплуатацию.", "commissioning_opening"),
    ("Министр ознакомился с ходом строительства больницы.", "site_inspection"),
    ("Владимир Морозов встретился с Петром Орловым в Минске.", "meeting_talks"),
    ("Переговоры делегаций прошли в Женеве 12 мая 2020 года.", "meeting_talks"),
    ("Анна Круглова посетила Самарканд.", "visit"),
    ("Премьер-министр Норвегии призвал партии к единству.", "statement"),
    ("Компании подписали соглашение о поставках зерна.", "agreement"),
    ("Парламент Молдавии принял закон о языках.", "law_decision"),
    ("Избиратели Исландии проголосовали на референдуме 4 апреля 2021 года.", "election_vote"),
    ("Игоря Лапина назначили министром транспорта.", "appointment"),
    ("Глава совета директоров ушёл в отставку.", "appointment"),
    ("Власти Индии запретили экспорт сахара.", "sanction_restriction"),
    ("Евросоюз ввёл санкции против трёх банков.", "sanction_restriction"),
    ("Правительство выделило 40 млн рублей на ремонт школ.", "aid_funding"),
    ("Несколько тысяч человек вышли на площадь с протестом против налога.", "protest_strike"),
    ("Рабочие порта объявили забастовку.", "protest_strike"),
    ("Артиллерия обстреляла окраины города.", "armed_attack"),
    ("Флот провёл учения в Балтийском море.", "military_activity"),
    ("Неизвестный ограбил банк в Туле.", "crime"),
    ("Полиция задержала подозреваемого в краже.", "investigation_arrest"),
    ("Следственный комитет возбудил уголовное дело.", "investigation_arrest"),
    ("Суд приговорил бывшего чиновника к пяти годам колонии.", "court"),
    ("Экспорт зерна вырос на 12%.", "economic_indicator"),
    ("Концерн купил контрольный пакет акций завода за 2 млрд рублей.", "business_deal"),
    ("Авиакомпания сократит 300 сотрудников.", "company_event"),
    ("Фирма выпустила новую версию браузера.", "product_launch"),
    ("На складе в Рязани произошёл пожар.", "accident"),
    ("Автобус столкнулся с грузовиком на трассе.", "accident"),
    ("Землетрясение магнитудой 6,1 произошло в Перу.", "natural_disaster"),
    ("В области выявили 120 случаев заболевания гриппом.", "health"),
    ("Скончался композитор Лев Громов.", "death"),
    ("Сборная Хорватии выиграла матч со счётом 2:1.", "sport"),
    ("В Вологде открылась выставка картин.", "culture_event"),
    ("Спутник вывели на орбиту с космодрома Восточный.", "science_tech"),
    ("Учёные обнаружили новый вид лягушек.", "science_tech"),
    ("Премию вручили писательнице Ольге Снегирёвой.", "award_anniversary"),
    ("Город отметил 300-летие.", "award_anniversary"),
    ("Анна Круглова родилась 3 марта 1958 года.", "other"),
]

NO_EVENT = [
    "Министерство обороны располагается в центре города.",
    "Участники митинга носят шляпы.",
    "— Вы ездили на переговоры?",
    "Якобы в городе открыли завод.",
    "Обычно встречи проходят в зале.",
    "Завод не открыли.",
    "Я посетил музей.",
    "Сгоревшие автомобили стоят у дороги.",
    "Книга «Закрытие завода» лежит на столе.",
]

STATUSES = [
    ("Завод открыли в мае.", Status.happened),
    ("Завод откроют в мае.", Status.planned),
    ("Завод будет сдан в эксплуатацию в мае.", Status.planned),
    ("Компания планирует открыть завод в мае.", Status.planned),
    ("Компания намерена открыть завод в мае.", Status.planned),
    ("Компания может открыть завод в мае.", Status.possible),
    ("Депутаты предложили открыть завод в мае.", Status.possible),
    ("В стране идут переговоры министров.", Status.ongoing),
    ("Встречу министров отменили.", Status.cancelled),
]


@pytest.mark.parametrize(("sentence", "expected"), TYPES)
def test_type(sentence: str, expected: str) -> None:
    """Class, arguments and syntax of a trigger tell the type."""
    assert only_event(sentence).type is EventType[expected]


def test_every_type_is_told() -> None:
    """The table of types has them all."""
    assert {EventType[expected] for _, expected in TYPES} == set(EventType)


@pytest.mark.parametrize("sentence", NO_EVENT)
def test_false_triggers(sentence: str) -> None:
    """Names, modifiers, questions, doubt, habits and negation tell no event."""
    assert read(sentence).events == ()


@pytest.mark.parametrize(("sentence", "expected"), STATUSES)
def test_status(sentence: str, expected: Status) -> None:
    """Tense, mood and the verbs above a trigger tell how far the event has come."""
    assert only_event(sentence).status is expected


def test_opinions_in_quotes_are_no_events() -> None:
    """Direct speech tells an event only where it dates or counts what was done."""
    text = "Выставка открылась в Томске. «Мы встретимся с министром», — сказал Павел Рогов."
    assert [event.type for event in read(text).events] == [EventType.culture_event]


def test_milestone_beside_the_news() -> None:
    """A planned milestone is an event of its own."""
    text = "В Омске начали строительство завода. Завод введут в эксплуатацию в 2031 году."
    first, second = read(text).events
    assert (first.type, first.status) == (EventType.construction_start, Status.happened)
    assert (second.type, second.status) == (EventType.commissioning_opening, Status.planned)
    assert second.time is not None
    assert second.time.text == "в 2031 году"


def test_one_happening_told_twice() -> None:
    """Title and lead tell one event; so does a later sentence with «мероприятие»."""
    text = "В Туле открыли музей\n\nМузей открыли в Туле. Мероприятие прошло 5 мая 2014 года."
    event = only_event(text)
    assert event.sentences == (1, 2, 3)
    assert event.time is not None
    assert event.time.text == "5 мая 2014 года"


def test_different_days_are_different_events() -> None:
    """The same type on another day is another event."""
    text = "Митинг прошёл в Гродно 3 мая. Следующий митинг запланирован на 9 мая."
    assert [event.status for event in read(text).events] == [Status.happened, Status.planned]


def test_the_lead_is_the_main_event() -> None:
    """Exactly one event is the main one: that of the lead."""
    text = "В Бресте открыли новый вокзал. Ранее полиция задержала вора. Стороны подписали соглашение."
    events = read(text).events
    assert [event.main for event in events].count(True) == 1
    assert next(event for event in events if event.main).type is EventType.commissioning_opening


def test_time_of_its_own_clause_only() -> None:
    """The date of a report is not the date of what it reports."""
    event = only_event(
        "Владимир Морозов встретился с Петром Орловым, сообщает 10 февраля 2023 года сайт города."
    )
    assert event.time is None


def test_a_date_of_another_thing() -> None:
    """Neither the date of a document that is amended nor that of an estimate is the event's."""
    amended = read("Правительство внесло поправки в закон от 19 мая 2012 года.").events
    estimated = read("Ущерб от пожаров на 30 июля составил 90 млн рублей.").events
    typed = [event for event in (*amended, *estimated) if event.type is not EventType.other]
    assert typed
    assert [event.time for event in typed if event.time] == []


def test_two_speakers_make_two_statements() -> None:
    """What another said is another statement."""
    text = "Анна Круглова призвала к миру. Павел Рогов потребовал мира."
    assert len(read(text).events) == 2


def test_places_by_preposition_and_case() -> None:
    """«в» with the prepositive is the place of the event, with the accusative where it goes."""
    extraction = read("Анна Круглова прибыла из Риги в Таллин.")
    (event,) = extraction.events
    known = names(extraction)
    assert {(known[place.entity], place.role.value) for place in event.places} == {
        ("Tallinn", "to"),
        ("Riga", "from"),
    }


def test_a_topic_is_no_place() -> None:
    """«переговоры по Украине» are about it."""
    extraction = read("В Минске завершились переговоры министров по Украине.")
    known = names(extraction)
    assert [known[place.entity] for place in extraction.events[0].places] == ["Minsk"]


def test_a_date_after_a_dash_is_not_that_of_the_noun_before_it() -> None:
    """«займёт пост после саммита — 1 октября»: the summit is on another day."""
    events = read("Столтенберг займёт пост генсека уже после саммита - 1 октября.").events
    assert EventType.meeting_talks not in {event.type for event in events if event.time}


def test_place_of_the_topic_is_not_the_place_of_the_talks() -> None:
    """What is discussed may lie elsewhere."""
    extraction = read("Владимир Морозов и Пётр Орлов обсудили прекращение огня в Перу.")
    assert extraction.events[0].places == ()


DETAILS = [
    (
        "Посёлок эвакуировали, а дорогу закрыли для движения из-за сильного снегопада.",
        "cause",
        "из-за сильного снегопада",
    ),
    (
        "Владимир Морозов и Пётр Орлов обсудили перспективы торговли зерном.",
        "topic",
        "перспективы торговли зерном",
    ),
]


@pytest.mark.parametrize(("sentence", "kind", "expected"), DETAILS)
def test_details_are_passages(sentence: str, kind: str, expected: str) -> None:
    """Cause and topic are words of the source; their English is left open."""
    details = [detail for event in read(sentence).events for detail in event.details]
    assert [(detail.kind.value, detail.text.ru, detail.text.en) for detail in details] == [
        (kind, expected, None)
    ]


def test_a_lead_without_a_known_type_is_still_told() -> None:
    """An article of no known type has its lead's verb as the only event."""
    event = only_event("Ольга Снегирёва покрасила забор в Туле. Забор стал зелёным.")
    assert (event.type, event.status, event.main) == (EventType.other, Status.happened, True)
