"""What looks like an event and is none of that type; every line of the tables is a rule."""

import pytest

from summariser.schemas.vocabulary import EventType, ParticipantRole, Status
from tests.engines.embedded.readings import read

NOT_OF_TYPE = [
    ("Работы провели на проезде от улицы Садовой.", "protest_strike"),
    ("Режиссёр осмотрел двести человек на роли.", "site_inspection"),
    ("Певица потратила 650 тыс. долларов на долги.", "aid_funding"),
    ("Компания должна выплатить долг в 4 млрд рублей.", "aid_funding"),
    ("«Спартак» победил в первой после перерыва встрече с клубом из Минска.", "meeting_talks"),
    ("Полицейские провели профилактические беседы с жителями.", "meeting_talks"),
    ("Депутаты рассмотрят возникшие проблемы.", "meeting_talks"),
    ("Это катастрофа для рынка.", "accident"),
    ("За сведения о преступнике назначена награда в миллион евро.", "appointment"),
    ("Кандидатом на выборы президента в 2012 году стала Анна Круглова.", "appointment"),
    ("Министр занимал должность с 1985 по 1987 год.", "appointment"),
    ("Фракция внесла в Госдуму законопроект о налогах.", "law_decision"),
    ("Уже сооружено 600 км газопровода.", "construction_start"),
    ("Он клевещет, что Иван Петров избил человека.", "crime"),
    ("По слухам, полиция задержала Ивана Петрова.", "investigation_arrest"),
    ("Иван Петров пытался устроить теракт.", "armed_attack"),
    ("Он отказался уточнить, какие вопросы обсудит с Иваном Петровым.", "meeting_talks"),
    ("Парламент осудил законы соседней страны.", "court"),
    ("Правозащитные организации осудили Анну Круглову.", "court"),
    ("Анна Круглова получила 50 млн рублей.", "aid_funding"),
    ("Авиакомпания анонсировала отмену ста рейсов.", "product_launch"),
    ("Авиакомпания аннулировала 146 рейсов.", "sanction_restriction"),
    ("В результате забастовки могут пострадать 500 пассажиров.", "accident"),
    ("Жертвами стихии стали два человека.", "crime"),
    ("Приобретение акций является важным шагом.", "business_deal"),
    ("В 1998 году Анна Круглова написала роман.", "statement"),
    ("Речь о чиновниках, назначаемых губернатором.", "appointment"),
    ("После гола игроки рухнули на газон от досады.", "accident"),
    ("Жертвами теракта стали двое: автомобиль врезался в остановку.", "accident"),
    ("Ребёнка госпитализировали с травмами и порезами.", "health"),
    ("Отряды военнослужащих прибыли в Тулун.", "visit"),
    ("Шаттлы отправятся в космос.", "visit"),
    ("Анна Круглова отреагировала на приглашение посетить форум.", "meeting_talks"),
    ("Группа продала более 100 млн пластинок.", "business_deal"),
    ("Вариант предполагает, что страны помирятся, достигнув договорённости с Украиной.", "agreement"),
    ("Адвокат Павел Рогов, владелец картин, был найден мёртвым.", "culture_event"),
    ("Министерство подготовило поправки в закон о полиции.", "law_decision"),
    ("Встреча Анны Кругловой с Павлом Роговым: что обсуждают в мире\n\nДом стоит у реки.", "meeting_talks"),
    ("Арбитр Павел Рогов допустил грубую ошибку.", "statement"),
    ("Визит Анны Кругловой в Ригу был под вопросом.", "visit"),
    ("Анна Круглова и Павел Рогов встретятся на сцене.", "meeting_talks"),
    ("В 1942 году Павел Рогов был призван на службу.", "statement"),
    ("«Если человек переболел или заразился, то он здоров», — сказал Павел Рогов.", "health"),
    ("По словам мужа погибшей, Павла Рогова, мяч укатился.", "death"),
    ("Изменения внесены в указ президента.", "law_decision"),
    ("Инженер принял решение не возвращаться, а правительство пало.", "law_decision"),
    ("Советский Союз ввёл в действие станцию.", "law_decision"),
    ("Павел Рогов опубликовал фотографии.", "culture_event"),
]

STATUSES = [
    ("Министром транспорта назначен Игорь Лапин.", EventType.appointment, Status.happened),
    ("Голосование назначено на 5 мая 2030 года.", EventType.election_vote, Status.planned),
    ("Рабочие протестуют в 2012 году.", EventType.protest_strike, Status.happened),
    ("Команда смогла провести матч.", EventType.sport, Status.happened),
    ("Аналитики полагают, что партии договорятся о мире в мае.", EventType.agreement, Status.possible),
    ("Суд принял решение об освобождении Ивана Петрова под залог.", EventType.court, Status.happened),
    ("Команда сможет провести матч.", EventType.sport, Status.possible),
    (
        "Компания начнёт строить завод: она начнёт строительство в мае.",
        EventType.construction_start,
        Status.planned,
    ),
]


@pytest.mark.parametrize(("sentence", "unwanted"), NOT_OF_TYPE)
def test_no_event_of_the_type(sentence: str, unwanted: str) -> None:
    """A word that stands for something else tells no event of its usual type."""
    assert EventType[unwanted] not in {event.type for event in read(sentence).events}


@pytest.mark.parametrize(("sentence", "kind", "status"), STATUSES)
def test_status(sentence: str, kind: EventType, status: Status) -> None:
    """Only what governs an event plans it; a closed past time never goes on."""
    assert (kind, status) in {(event.type, event.status) for event in read(sentence).events}


def test_a_litigant_is_no_court() -> None:
    """Who brings a suit is a party, not the authority."""
    extraction = read("Компания «Ромашка» обжаловала приговор.")
    roles = {participant.role for event in extraction.events for participant in event.participants}
    assert ParticipantRole.authority not in roles


def test_the_source_before_a_colon_takes_no_part() -> None:
    """«Белый дом: …» says it."""
    extraction = read("Кремль: Владимир Морозов встретится с Петром Орловым.")
    named = {entity.id: entity.name for entity in extraction.entities}
    parties = {named[participant.entity] for event in extraction.events for participant in event.participants}
    assert "Кремль" not in parties


def test_an_untyped_event_is_not_main_beside_a_typed_one() -> None:
    """The lead's known event is the news."""
    extraction = read("Анна Круглова родилась 3 марта 1958 года, а 4 мая 2020 года скончался Лев Громов.")
    assert [event.type for event in extraction.events if event.main] == [EventType.death]


def test_two_measures_are_two_events() -> None:
    """Revenue and debt are not one statistic."""
    extraction = read("Выручка компании составила 5 млрд рублей. Долг компании составил 2 млрд рублей.")
    assert [event.type for event in extraction.events] == [EventType.economic_indicator] * 2


def test_a_duration_is_no_date() -> None:
    """«в течение суток» says how long."""
    times = [event.time for event in read("Полиция задержала вора в течение суток.").events]
    assert times == [None]
