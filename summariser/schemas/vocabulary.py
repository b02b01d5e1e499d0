"""The closed vocabularies of the event schema, with their Russian and English labels."""

from enum import StrEnum
from typing import Self


class EventType(StrEnum):
    """What happened: 30 types and ``other`` as the only escape.

    Decide by what happens, not by topic; a ceremony takes the type of what it marks; the more
    specific type wins, `visit` and `statement` are last resorts.
    """

    ru: str
    en: str
    definition_ru: str
    definition_en: str

    def __new__(cls, code: str, ru: str, en: str, definition_ru: str, definition_en: str) -> Self:
        """Make a member that is its code and carries its labels and definitions."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.ru, member.en = ru, en
        member.definition_ru, member.definition_en = definition_ru, definition_en
        return member

    # fmt: off
    meeting_talks = ("meeting_talks", "Встреча, переговоры", "Meeting, talks",
        "стороны встречаются или ведут переговоры, лично или дистанционно",
        "parties meet or talk, in person or remotely")
    visit = ("visit", "Визит, поездка", "Visit, trip",
        "кто-то едет в какое-то место или посещает его; может включать программу событий",
        "someone travels to or tours a place; may contain a programme of events")
    statement = ("statement", "Заявление", "Statement",
        "публичное заявление само является новостью (см. позицию)",
        "a public statement is itself the news (see stance)")
    agreement = ("agreement", "Соглашение, договор", "Agreement, contract",
        "стороны подписывают или заключают соглашение",
        "parties sign or conclude an agreement")
    law_decision = ("law_decision", "Закон, решение власти", "Law, official decision",
        "акт принят, подписан, изменён, отменён",
        "an act is adopted, signed, amended, repealed")
    election_vote = ("election_vote", "Выборы, голосование", "Election, vote",
        "этап кампании, голосование, результат, референдум",
        "a campaign step, vote, result, referendum")
    appointment = ("appointment", "Назначение, отставка", "Appointment, resignation",
        "человек занимает или покидает должность",
        "a person takes or leaves a post")
    sanction_restriction = ("sanction_restriction", "Санкции, ограничения", "Sanctions, restrictions",
        "власть ограничивает торговлю, передвижение, СМИ, людей",
        "an authority limits trade, movement, media, people")
    aid_funding = ("aid_funding", "Помощь, финансирование", "Aid, funding",
        "деньги или товары даны или выделены не в обмен на покупку",
        "money or goods given or allocated without purchase")
    protest_strike = ("protest_strike", "Протест, забастовка", "Protest, strike",
        "коллективное несогласие",
        "collective dissent")
    armed_attack = ("armed_attack", "Удар, бой, теракт", "Armed attack",
        "применение вооружённой силы, включая терроризм",
        "use of armed force, terrorism included")
    military_activity = ("military_activity", "Военная деятельность", "Military activity",
        "учения, развёртывание, мобилизация, поставки оружия",
        "drills, deployment, mobilisation, arms delivery")
    crime = ("crime", "Преступление", "Crime",
        "предполагаемое или установленное преступление",
        "an alleged or established offence")
    investigation_arrest = ("investigation_arrest", "Расследование, задержание", "Investigation, arrest",
        "проверка, обыск, задержание, обвинение",
        "probe, search, arrest, charge")
    court = ("court", "Суд, приговор", "Court",
        "иск, заседание, приговор, обжалование, освобождение",
        "suit, hearing, verdict, appeal, release")
    economic_indicator = ("economic_indicator", "Статистика, показатель", "Statistic",
        "опубликованный показатель, рейтинг, опрос, прогноз",
        "a published figure, rating, poll, forecast")
    business_deal = ("business_deal", "Сделка, инвестиция", "Deal, investment",
        "покупка, слияние, инвестиция, заказ",
        "purchase, merger, investment, order")
    company_event = ("company_event", "Событие компании", "Company event",
        "основание, отчётность, сокращения, закрытие, банкротство",
        "founding, results, layoffs, closure, bankruptcy")
    product_launch = ("product_launch", "Запуск продукта, услуги", "Product or service launch",
        "новый продукт, услуга, маршрут, тариф",
        "a new product, service, route, tariff")
    construction_start = ("construction_start", "Начало строительства", "Construction start",
        "работы начинаются; первый камень, закладка капсулы",
        "works begin; groundbreaking, foundation capsule")
    commissioning_opening = ("commissioning_opening", "Ввод, открытие", "Commissioning, opening",
        "объект начинает работать или открывается",
        "a facility starts work or is opened")
    site_inspection = ("site_inspection", "Осмотр, инспекция", "Site inspection",
        "должностное лицо осматривает объект или ход работ",
        "an official reviews an object or its progress")
    accident = ("accident", "Авария, пожар, ДТП", "Accident, fire",
        "непреднамеренный вред по вине человека или техники",
        "unintended man-made harm")
    natural_disaster = ("natural_disaster", "Стихийное бедствие, погода", "Natural disaster, weather",
        "землетрясение, наводнение, шторм, предупреждение о погоде",
        "quake, flood, storm, weather warning")
    health = ("health", "Здоровье, эпидемия", "Health, epidemic",
        "вспышка болезни, вакцинация, медицинская мера",
        "outbreak, vaccination, medical measure")
    death = ("death", "Смерть, похороны", "Death, funeral",
        "смерть, не вызванная нападением или аварией из этой же новости",
        "a death not caused by an attack or accident in the story")
    sport = ("sport", "Спорт", "Sport",
        "матч, результат, переход, рекорд",
        "match, result, transfer, record")
    culture_event = ("culture_event", "Культура", "Culture",
        "премьера, фестиваль, выставка, памятник",
        "premiere, festival, exhibition, monument")
    science_tech = ("science_tech", "Наука, космос", "Science, space",
        "открытие, исследование, запуск, испытание",
        "discovery, study, launch, test")
    award_anniversary = ("award_anniversary", "Награда, юбилей", "Award, anniversary",
        "награда, звание, памятная дата",
        "award, title, commemoration")
    other = ("other", "Другое", "Other",
        "ничто из перечисленного",
        "none of the above")
    # fmt: on


class Labelled(StrEnum):
    """A code with a Russian and an English label."""

    ru: str
    en: str

    def __new__(cls, code: str, ru: str, en: str) -> Self:
        """Make a member that is its code and carries its labels."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.ru, member.en = ru, en
        return member


class Status(Labelled):
    """How far an event has come."""

    happened = ("happened", "произошло", "happened")
    ongoing = ("ongoing", "идёт", "ongoing")
    planned = ("planned", "запланировано", "planned")
    possible = ("possible", "возможно", "possible")
    cancelled = ("cancelled", "отменено", "cancelled")
    denied = ("denied", "опровергнуто", "denied")


class Stance(Labelled):
    """The position that a statement takes."""

    support = ("support", "поддержка", "support")
    request = ("request", "просьба, требование", "request")
    accuse = ("accuse", "обвинение", "accusation")
    reject = ("reject", "отказ, отрицание", "rejection")
    threaten = ("threaten", "угроза", "threat")
    agree = ("agree", "согласие", "agreement")
    neutral = ("neutral", "нейтрально", "neutral")


class EntityKind(Labelled):
    """What an entity is."""

    person = ("person", "человек", "person")
    organisation = ("organisation", "организация", "organisation")
    media = ("media", "СМИ", "media")
    country = ("country", "страна", "country")
    region = ("region", "регион", "region")
    city = ("city", "город", "city")
    water = ("water", "водный объект", "body of water")
    place = ("place", "место", "place")
    facility = ("facility", "объект", "facility")
    project = ("project", "проект", "project")
    product = ("product", "продукт", "product")
    document = ("document", "документ", "document")
    group = ("group", "группа", "group")
    event = ("event", "событие", "event")
    award = ("award", "награда", "award")
    other = ("other", "другое", "other")


PLACE_KINDS = frozenset(
    {
        EntityKind.country,
        EntityKind.region,
        EntityKind.city,
        EntityKind.water,
        EntityKind.place,
        EntityKind.facility,
    }
)
"""Entities at which something can happen."""


class ParticipantRole(Labelled):
    """What a participant is to an event."""

    agent = ("agent", "действует", "agent")
    party = ("party", "сторона", "party")
    attendee = ("attendee", "участник", "attendee")
    organiser = ("organiser", "организатор", "organiser")
    authority = ("authority", "орган власти", "authority")
    target = ("target", "против кого", "target")
    object = ("object", "объект", "object")
    beneficiary = ("beneficiary", "получатель", "beneficiary")
    victim = ("victim", "пострадавший", "victim")
    winner = ("winner", "победитель", "winner")
    loser = ("loser", "проигравший", "loser")
    other = ("other", "другое", "other")


class PlaceRole(Labelled):
    """How a place belongs to an event."""

    at = ("at", "в", "at")
    to = ("to", "куда", "to")
    from_ = ("from", "откуда", "from")
    near = ("near", "близ", "near")


class DetailKind(Labelled):
    """What a detail tells of its event; one entry a kind."""

    purpose = ("purpose", "цель", "purpose")
    expected_effect = ("expected_effect", "ожидаемый результат", "expected effect")
    cause = ("cause", "причина", "cause")
    consequence = ("consequence", "последствие", "consequence")
    topic = ("topic", "тема", "topic")
    condition = ("condition", "условие", "condition")


class RelationType(Labelled):
    """How two events belong together."""

    part_of = ("part_of", "часть", "part of")
    same_project = ("same_project", "тот же проект", "same project")
    same_occasion = ("same_occasion", "там же и тогда же", "same occasion")
    precedes = ("precedes", "предшествует", "precedes")
    causes = ("causes", "вызывает", "causes")
    responds_to = ("responds_to", "ответ на", "responds to")
    updates = ("updates", "уточняет", "updates")


class FigureKind(StrEnum):
    """What a figure measures."""

    money = "money"
    percent = "percent"
    count = "count"  # type: ignore[assignment]  # as a member it hides str.count, which nobody calls on a kind
    people = "people"
    jobs = "jobs"
    staff = "staff"
    dead = "dead"
    injured = "injured"
    length = "length"
    area = "area"
    volume = "volume"
    mass = "mass"
    power = "power"
    output = "output"
    data_rate = "data_rate"
    duration = "duration"
    speed = "speed"
    temperature = "temperature"
    score = "score"
    votes = "votes"
    rank = "rank"
    age = "age"
    other = "other"


class Bound(StrEnum):
    """How a figure's number limits the true value («не менее 4-6» is low 4, high 6, `at_least`)."""

    exact = "exact"
    approximate = "approximate"
    at_least = "at_least"
    more_than = "more_than"
    up_to = "up_to"
    less_than = "less_than"
    between = "between"


class TimePart(StrEnum):
    """The part of its base that a time names («к концу 2021 года»: `end` of 2021)."""

    start = "start"
    middle = "middle"
    end = "end"
    first_half = "first_half"
    second_half = "second_half"
    q1 = "q1"
    q2 = "q2"
    q3 = "q3"
    q4 = "q4"
    spring = "spring"
    summer = "summer"
    autumn = "autumn"
    winter = "winter"


class TimeRelation(StrEnum):
    """How an event lies to its time («к концу 2021 года»: `by`)."""

    on = "on"
    in_ = "in"
    by = "by"
    before = "before"
    after = "after"
    since = "since"
    until = "until"
    during = "during"


class GroundingStatus(StrEnum):
    """How a text was found in the source, the closest way first."""

    verbatim = "verbatim"
    folded = "folded"
    elided = "elided"
    inflected = "inflected"
    absent = "absent"


class PairKind(StrEnum):
    """How the two halves of a summary pair belong together."""

    translation = "translation"
    facts = "facts"


class FindingKind(StrEnum):
    """What a finding is about."""

    figure = "figure"
    scale = "scale"
    unit = "unit"
    bound = "bound"
    date = "date"
    person = "person"
    place = "place"
    organisation = "organisation"
    quote = "quote"
    polarity = "polarity"
    lost = "lost"
    citation = "citation"
    language = "language"
    schema = "schema"


class Severity(StrEnum):
    """`error`: the item is withheld; `warning`: it stays and is marked."""

    error = "error"
    warning = "warning"
