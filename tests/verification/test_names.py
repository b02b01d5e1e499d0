"""Names in two scripts."""

import pytest

from summariser.schemas.vocabulary import FindingKind
from summariser.verification.check import check

PEOPLE = [
    ("Встречу провел Ильхам Алиев.", "Ilham Aliyev held the meeting."),
    ("Он встретился с Ильхамом Алиевым.", "He met Ilham Aliyev."),
    ("Он встретился с Ильхамом Алиевым.", "He met Aliyev."),
    ("Сообщил Сергей Лавров.", "Sergei Lavrov said so."),
    ("Сообщил Сергей Лавров.", "Sergey Lavrov said so."),
    ("Сообщил С. Лавров.", "S. Lavrov said so."),
    ("Сообщил Сергей Викторович Лавров.", "Sergey Lavrov said so."),
    ("Письмо Дмитрию Муратову.", "A letter to Dmitry Muratov."),
    ("Письмо Дмитрию Муратову.", "A letter to Dmitri Muratov."),
    ("Слова Эльвиры Набиуллиной.", "The words of Elvira Nabiullina."),
    ("Об этом сказал Джордж Буш.", "George W. Bush said so."),
    ("Си Цзиньпин прибыл.", "Xi Jinping arrived."),
    ("Ким Чен Ын прибыл.", "Kim Jong-un arrived."),
    ("Ангела Меркель прибыла.", "Angela Merkel arrived."),
    ("Премьер Борис Джонсон ушел.", "Prime Minister Boris Johnson left."),
    ("Прибыл Хамдан бен Мухаммед бен Рашид Аль Мактум.", "Hamdan bin Mohammed bin Rashid Al Maktoum came."),
    ("Тренер «Милана» Дженнаро Гаттузо ушел.", "The coach for Milan Gennaro Gattuso left."),
    ("Мягче (о болезни. — Ред.), чем прежде.", "Milder (the disease — Ed.) than before."),
]

PLACES = [
    ("Это было в Нижнем Новгороде.", "It was in Nizhny Novgorod."),
    ("Это было в Москве.", "It was in Moscow."),
    ("Власти США согласны.", "The US authorities agree."),
    ("Власти США согласны.", "The American authorities agree."),
    ("Власти РФ согласны.", "The Russian authorities agree."),
    ("Российские власти согласны.", "The authorities of Russia agree."),
    ("Это было в Великобритании.", "It was in Britain."),
    ("Это было в Великобритании.", "It was in the UK."),
    ("Это было в Подмосковье.", "It was in the Moscow Region."),
    ("Казахстанцы согласны.", "The people of Kazakhstan agree."),
    ("Это было в Белоруссии.", "It was in Belarus."),
    ("Это было в Киргизии.", "It was in Kyrgyzstan."),
    ("Южнокорейские власти согласны.", "The South Korean authorities agree."),
    ("Иркутский завод закрыт.", "The Irkutsk plant is closed."),
    ("Махачкалинцы согласны.", "The people of Makhachkala agree."),
    ("Голливудские актеры согласны.", "Hollywood actors agree."),
    ("Вода для тоболяков.", "Water for the people of Tobolsk."),
    ("Усть-Катавский завод закрыт.", "The Ust-Katav plant is closed."),
    ("Южносахалинский завод закрыт.", "The plant in Sakhalin is closed."),
    ("Чудовский завод закрыт.", "The Chudov plant is closed."),
    ("Гарлемские приходы закрыты.", "The parishes of Harlem are closed."),
    ("Римский храм открыт.", "The Roman temple is open."),
    ("Съезд студентов-казахстанцев.", "A congress of students from Kazakhstan."),
]

IMPLIED = [
    ("Корабли ВМФ вышли в море.", "Russian navy ships put to sea."),
    ("Отечественные ракеты надежны.", "Russian missiles are reliable."),
    ("Роспотребнадзор сообщил об этом.", "The Russian consumer watchdog reported this."),
    ("Пентагон согласен.", "The American defence ministry agrees."),
    ("ВСУ отошли.", "The army of Ukraine withdrew."),
    ("«Барса» купила игрока.", "Barcelona bought a player."),
    ("Бундестаг согласен.", "The German parliament agrees."),
    ("Компания Гудзонова залива закрыта.", "The Hudson's Bay Company is closed."),
    ("Адрес: стопкоронавирус.рф.", "The address is стопкоронавирус.рф."),
]

WRONG = [
    ("Встречу провел Ильхам Алиев.", "Sergey Lavrov held the meeting.", "person"),
    ("Сообщил Сергей Лавров.", "Sergey Ryabkov said so.", "person"),
    ("Сообщил Сергей Лавров.", "Viktor Lavrov said so.", "person"),
    ("Письмо Дмитрию Муратову.", "A letter to Dmitry Kozakov.", "person"),
    ("Ангела Меркель прибыла.", "Angela Davis arrived.", "person"),
    ("Это было в Москве.", "It was in Kazan.", "place"),
    ("Это было в Нижнем Новгороде.", "It was in Veliky Novgorod.", "place"),
    ("Российские власти согласны.", "The Turkish authorities agree.", "place"),
    ("Власти США согласны.", "The British authorities agree.", "place"),
    ("Ливанская армия ушла.", "The army of Libya left.", "place"),
    ("Это было в Австрии.", "It was in Australia.", "place"),
    ("Это было в Литве.", "It was in Latvia.", "place"),
    ("Это было в Словакии.", "It was in Slovenia.", "place"),
    ("Корабли ВМФ вышли в море.", "French navy ships put to sea.", "place"),
    ("Пентагон согласен.", "The Russian defence ministry agrees.", "place"),
]


@pytest.mark.parametrize(("ru", "en"), PEOPLE)
def test_the_same_person(ru: str, en: str) -> None:
    """Case, spelling, initials and patronymics may differ."""
    assert check(ru, en).findings == ()


@pytest.mark.parametrize(("ru", "en"), PLACES)
def test_the_same_place(ru: str, en: str) -> None:
    """Abbreviations, other names, and words derived from the place name it, too."""
    assert [check(ru, en).findings, check(en, ru).findings] == [(), ()]


@pytest.mark.parametrize(("source", "claim"), IMPLIED)
def test_what_a_word_implies(source: str, claim: str) -> None:
    """A body that one state alone has says whose it is; the state does not say the body."""
    assert check(source, claim).findings == ()


@pytest.mark.parametrize(("source", "claim", "kind"), WRONG)
def test_another_name(source: str, claim: str, kind: str) -> None:
    """A person or place that the source does not name is an error."""
    found = check(source, claim)
    assert not found.ok
    assert [finding.kind.value for finding in found.findings] == [kind]


def test_all_words_of_a_name_are_one_persons() -> None:
    """The first name of one and the surname of another are nobody."""
    source = "Пришли Сергей Лавров и Дмитрий Муратов."
    assert check(source, "Sergey Lavrov and Dmitry Muratov came.").ok
    assert not check(source, "Dmitry Lavrov came.").ok


def test_a_place_within_the_claimed_one() -> None:
    """Who is in Kazan is in Russia; who is in Russia need not be in Kazan."""
    assert check("Это было в Казани.", "It was in Russia.").ok
    assert not check("Это было в России.", "It was in Kazan.").ok


def test_translated_organisations_are_not_guessed_at() -> None:
    """«Северная верфь» may be "Northern Shipyard"; no table can tell."""
    assert check("Завод «Северная верфь» закрыт.", "The Northern Shipyard Company is closed.").ok


def test_the_kinds_of_names() -> None:
    """An editor sees what sort of name is wrong."""
    found = check("Сообщил Сергей Лавров в Москве.", "Maria Zakharova said so in Kazan.")
    assert [finding.kind for finding in found.findings] == [FindingKind.person, FindingKind.place]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Об этом сообщили в ООН.", "The UN reported this."),
        ("Об этом сообщили в ООН.", "The United Nations reported this."),
        ("Об этом сообщила Организация Объединенных Наций.", "The UN reported this."),
        ("Об этом сообщил Североатлантический альянс.", "NATO reported this."),
        ("Машины «КамАЗов» проданы.", "KAMAZ trucks were sold."),
    ],
)
def test_the_same_organisation(source: str, claim: str) -> None:
    """Acronyms and full names that the table knows."""
    assert check(source, claim).findings == ()


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Об этом пишет Telegram-канал «Подъем».", "The Telegram channel Podyom writes this."),
        ("Фото в инстаграм-аккаунте певца.", "A photo on the singer's Instagram account."),
        ("Акции «Газпрома» выросли.", "Gazprom shares rose."),
        ("Сообщает «Ъ».", "Kommersant reports."),
        ("Матч «Спартак» — «Зенит» отложен.", "The Spartak match against Zenit is off."),
    ],
)
def test_organisations_spelled_alike(source: str, claim: str) -> None:
    """In compounds, in other cases, under a short name."""
    assert check(source, claim).findings == ()


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Акции «Газпрома» выросли.", "Rosneft shares rose."),
        ("Сообщает «Интерфакс».", "Kommersant reports."),
        ("Так пишет «Яндекс».", "Sberbank writes so."),
        ("Матч «Спартак» — «Зенит» отложен.", "The Spartak match against Lokomotiv is off."),
    ],
)
def test_another_organisation_spelled_alike(source: str, claim: str) -> None:
    """Names that both languages spell alike must stand in the source."""
    found = check(source, claim)
    assert not found.ok
    assert [finding.kind for finding in found.findings] == [FindingKind.organisation]


def test_a_name_like_nothing_in_the_source_is_a_warning() -> None:
    """It may be a translation, and it may be invented."""
    source = "Опрос провела компания «Вильморус» по заказу газеты."
    assert check(source, "The poll was done by Vilmorus for the newspaper.").findings == ()
    found = check(source, "The poll was done by Barrick for the newspaper.")
    assert found.ok
    assert [finding.kind for finding in found.findings] == [FindingKind.organisation]


def test_another_acronym() -> None:
    """An acronym of the table must stand in the source."""
    found = check("Об этом сообщили в ООН.", "NATO reported this.")
    assert not found.ok
    assert [finding.kind for finding in found.findings] == [FindingKind.organisation]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Делегация во главе с Петром Ивановым.", "Делегация во главе с Петром Ивановым."),
        ("Делегация во главе с Петром Ивановым.", "Делегацию возглавил Пётр Иванов."),
        ("Слова Аскара Мамина.", "Он встретился с Аскаром Маминым."),
    ],
)
def test_a_russian_claim_declines_names(source: str, claim: str) -> None:
    """The same person in another case, or in the same."""
    assert check(source, claim).findings == ()


def test_another_declined_name_is_another_person() -> None:
    """Whatever its case."""
    assert not check("Слова Петра Иванова.", "Он встретился с Павлом Ивановым.").ok
