"""Figures in two languages: what says the same, and what is wrong where it does not."""

import pytest

from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.verification.check import check

# Russian and English that say the same, whichever is the source.
SAME = [
    # Digits and words.
    ("5 мостов", "5 bridges"),
    ("пять мостов", "5 bridges"),
    ("5 мостов", "five bridges"),
    ("двенадцать человек", "12 people"),
    ("двадцать пять случаев", "twenty-five cases"),
    ("сто тридцать домов", "130 houses"),
    ("трое детей", "three children"),
    ("пятеро рабочих", "five workers"),
    ("1500 жителей", "1,500 residents"),
    ("1 500 жителей", "1,500 residents"),
    ("полторы тысячи жителей", "1,500 residents"),
    ("2,5 раза", "2.5 times"),
    ("1,25 балла", "1.25 points"),
    ("0,5 процента", "0.5 percent"),
    # Scales.
    ("3 тыс. человек", "3,000 people"),
    ("3 тысячи человек", "three thousand people"),
    ("12 млн рублей", "12 million rubles"),
    ("12 млн рублей", "RUB 12 million"),
    ("2,4 млрд рублей", "2.4 billion rubles"),
    ("2,4 млрд рублей", "2.4 bn rubles"),
    ("1 трлн тенге", "1 trillion tenge"),
    ("500 тыс. евро", "half a million euros"),
    ("полмиллиона евро", "500,000 euros"),
    ("полтора миллиона долларов", "$1.5 million"),
    # Money.
    ("$5 млн", "$5 million"),
    ("5 млн долларов", "$5m"),
    ("100 долларов США", "USD 100"),
    ("70 евро", "€70"),
    ("300 рублей", "300 roubles"),
    ("30 фунтов стерлингов", "£30"),
    # Percent.
    ("15%", "15 percent"),
    ("15 процентов", "15%"),
    ("15 процентов", "15 per cent"),
    ("0,25 процентного пункта", "0.25 percentage points"),
    ("на 2,5 п.п.", "by 2.5 percentage points"),
    # Units.
    ("258 км", "258 kilometers"),
    ("258 километров", "258 km"),
    ("300 кг", "300 kilograms"),
    ("20 гектаров", "20 hectares"),
    ("3 тыс. кв. метров", "3,000 square meters"),
    ("120 километров в час", "120 km/h"),
    ("25 градусов", "25 degrees"),
    ("40 мегаватт", "40 MW"),
    ("7 тонн", "7 tons"),
    ("полгода", "six months"),
    ("полтора часа", "an hour and a half"),
    ("трёхлетний контракт", "a three-year contract"),
    ("38-летний гонщик", "a 38-year-old racer"),
    # Fractions and ratios.
    ("половина жителей", "half of the residents"),
    ("треть бюджета", "a third of the budget"),
    ("две трети голосов", "two thirds of the votes"),
    ("вдвое", "twofold"),
    ("в два раза", "twice"),
    ("втрое", "threefold"),
    ("в 3,5 раза", "3.5 times"),
    # Ranges.
    ("4-6 недель", "4 to 6 weeks"),
    ("от 10 до 15 лет", "10-15 years"),
    ("три-четыре месяца", "three to four months"),
    ("6,2-7%", "6.2%-7%"),
    # Bounds.
    ("не менее 50 судов", "at least 50 ships"),
    ("как минимум 50 судов", "no fewer than 50 ships"),
    ("более 40 стран", "more than 40 countries"),
    ("свыше 40 стран", "over 40 countries"),
    ("больше 40 стран", "above 40 countries"),
    ("до 300 тысяч рублей", "up to 300,000 rubles"),
    ("не более 300 тысяч рублей", "no more than 300,000 rubles"),
    ("менее 10 минут", "less than 10 minutes"),
    ("меньше 10 минут", "under 10 minutes"),
    ("около 100 машин", "about 100 cars"),
    ("примерно 100 машин", "approximately 100 cars"),
    ("порядка 100 машин", "100 cars"),
    ("100 машин", "about 100 cars"),
    ("почти 100 машин", "almost 100 cars"),
    ("почти 100 машин", "nearly 100 cars"),
    ("почти 100 машин", "about 100 cars"),
    ("не менее 50 судов", "more than 50 ships"),
    # Vague numbers.
    ("десятки раненых", "dozens of injured"),
    ("сотни домов", "hundreds of houses"),
    ("тысячи людей", "thousands of people"),
    # Counted nouns under another name.
    ("40 жителей", "40 people"),
    ("40 домов", "40 buildings"),
    ("40 случаев", "40 patients"),
    ("шесть матчей", "six games"),
    ("7 компаний", "7 enterprises"),
    ("4000 рабочих мест", "4,000 jobs"),
    ("5 тракторов", "5 machines"),
    # Ordinals and scores.
    ("3-е место", "3rd place"),
    ("пятый тур", "the 5th round"),
    ("со счетом 2:1", "2-1"),
    ("со счетом 3:0", "3:0"),
    # Digits in names.
    ("ракета «Союз-2»", "the Soyuz-2 rocket"),
    ("статья 228 УК", "Article 228 of the Criminal Code"),
    ("школа № 30", "School No. 30"),
    ("самолет Ту-154", "a Tu-154 plane"),
]

# A claim that its source does not support, and the kind of the finding.
WRONG = [
    # Another value.
    ("5 мостов", "6 bridges", "figure"),
    ("пять мостов", "seven bridges", "figure"),
    ("трое детей", "four children", "figure"),
    ("1500 жителей", "1,600 residents", "figure"),
    ("15 процентов", "16%", "figure"),
    ("половина жителей", "a third of the residents", "figure"),
    ("4-6 недель", "4 to 7 weeks", "figure"),
    ("4-6%", "4.6%", "figure"),
    ("втрое", "fourfold", "figure"),
    ("десятки раненых", "hundreds of injured", "scale"),
    ("3-е место", "4th place", "figure"),
    ("со счетом 2:1", "3-1", "figure"),
    ("самолет Ту-154", "a Tu-134 plane", "figure"),
    ("статья 228 УК", "Article 229 of the Criminal Code", "figure"),
    ("Мост построен.", "The bridge cost 5 million rubles.", "figure"),
    # Another direction of a change, another time, another part.
    ("Цена выросла с 50 до 70 рублей", "The price rose from 70 to 50 rubles", "figure"),
    ("500 машин в год", "500 cars a month", "unit"),
    # Another thing counted.
    ("40 домов", "40 people", "figure"),
    ("40 школ", "40 hospitals", "figure"),
    ("12 врачей", "12 teachers", "figure"),
    ("12 женщин", "12 men", "figure"),
    ("8 самолетов", "8 tanks", "figure"),
    ("30 стран", "30 companies", "figure"),
    ("5 погибших", "5 injured", "figure"),
    ("40 домов", "40 km", "unit"),
    # Another scale.
    ("12 млн рублей", "12 billion rubles", "scale"),
    ("12 млн рублей", "12 thousand rubles", "scale"),
    ("3 тыс. человек", "3 million people", "scale"),
    ("1500 жителей", "15,000 residents", "scale"),
    ("1500 жителей", "150 residents", "scale"),
    # Another unit.
    ("12 млн рублей", "12 million euros", "unit"),
    ("$5 млн", "€5 million", "unit"),
    ("258 км", "258 miles", "unit"),
    ("258 км", "258 m", "unit"),
    ("100 тонн", "100 kilograms", "unit"),
    ("47 лет", "47 months", "unit"),
    ("20 минут", "20 hours", "unit"),
    ("15%", "15 percentage points", "unit"),
    # Another bound.
    ("не менее 50 судов", "up to 50 ships", "bound"),
    ("не менее 50 судов", "at most 50 ships", "bound"),
    ("более 40 стран", "less than 40 countries", "bound"),
    ("более 40 стран", "fewer than 40 countries", "bound"),
    ("менее 10 минут", "more than 10 minutes", "bound"),
    ("до 300 тысяч рублей", "at least 300,000 rubles", "bound"),
    ("почти 100 машин", "more than 100 cars", "bound"),
    ("около 100 машин", "exactly 100 cars", "bound"),
]

# A claim that says its source's figure in other words, which the source could not say of the claim's.
OTHERWISE = [
    ("Волны до 6 метров.", "Waves up to 20 feet."),
    ("Свинья весом 250 килограммов.", "A 550 pound pig."),
    ("Было 27 градусов тепла.", "It was 80 degrees."),
    ("Было 27 градусов тепла.", "It was 81 degrees Fahrenheit."),
    ("До города 300 км.", "It is 300 km (190 miles) to the city."),
    ("Скорость 160 км/ч.", "A speed of 100 mph."),
    ("Он получил 22 миллиона и хочет оставшиеся 18.", "He got 22 million and wants the other 18 million."),
    ("Он получил 22 миллиона и хочет оставшиеся 18.", "He got 22 million and wants the other 18,000,000."),
    ("Страна набрала 27 баллов из 100.", "The country scored 27/100."),
    ("Прошел многотысячный митинг.", "Thousands came to the rally."),
    ("Цены упали почти на пятую часть.", "Prices fell by almost 20%."),
    ("Prices fell by nearly a fifth.", "Цены упали почти на 20%."),
    ("Счет 16,5 — 10,5.", "The score was 16.5 to 10.5."),
    ("Это было около 1500 года.", "It was around 1500."),
]

# The source's figures in each other's place; all are marked.
SWAPPED = [
    ("Погибли 9 человек, 23 ранены.", "23 people were killed and nine wounded.", 2),
    ("Сбили 31 из 38 дронов.", "They shot down 38 of 31 drones.", 2),
    ("Инфляция ускорилась до 8,5% с 8,1%.", "Inflation rose to 8.1% from 8.5%.", 2),
    ("Рост замедлился до 3,1% против 4,4% годом ранее.", "Growth slowed to 4.4% from 3.1%.", 2),
    ("Цена выросла с 50 до 70 рублей.", "The price rose to 50 rubles from 70.", 1),
    ("Цена выросла до 70 рублей с 50.", "The price rose from 70 to 50 rubles.", 1),
]

# Small number words that the source contradicts.
CONTRADICTED = [
    ("Клуб поднялся на второе место.", "The club moved up to third place."),
    ("Экспорт вырос в полтора раза.", "Exports doubled."),
    ("Погибли пять человек.", "Two people were killed."),
]

# Numbers that the other language may leave out or add.
SOFT = [
    ("Мост построен.", "This is one of the bridges."),
    ("Мост построен.", "The first bridge was built."),
    ("Мост построен.", "One or two bridges were built."),
    ("Оба моста построены.", "Two bridges were built."),
    ("Случай коронавируса.", "A case of COVID-19."),
    ("Это лучший мост.", "This is the No. 1 bridge."),
    ("«Пятый канал»", "Channel 5"),
]


@pytest.mark.parametrize(("ru", "en"), SAME)
def test_the_same_figure_in_the_other_language(ru: str, en: str) -> None:
    """Either language may be the claim."""
    assert [check(ru, en).findings, check(en, ru).findings] == [(), ()]


@pytest.mark.parametrize(("source", "claim", "kind"), WRONG)
def test_another_figure(source: str, claim: str, kind: str) -> None:
    """The kind says what is wrong with it; the other way round it is as wrong."""
    found = check(source, claim)
    assert not found.ok
    assert [finding.kind.value for finding in found.findings] == [kind]
    assert not check(claim, source).ok or "Мост" in source


@pytest.mark.parametrize(("source", "claim"), OTHERWISE)
def test_a_figure_in_other_words(source: str, claim: str) -> None:
    """Other systems of units, a scale said once for two numbers, shares and adjectives."""
    assert check(source, claim).findings == ()


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Волны до 6 метров.", "Waves up to 30 feet."),
        ("Было 27 градусов тепла.", "It was 60 degrees."),
        ("До города 300 км.", "It is 300 miles to the city."),
        ("До города 300 км.", "It is 300 km (250 miles) to the city."),
        ("Он получил 22 миллиона и хочет оставшиеся 18.", "He got 22 million and wants 18 thousand."),
        ("Страна набрала 27 баллов из 100.", "The country scored 28/100."),
    ],
)
def test_a_wrong_figure_in_other_words(source: str, claim: str) -> None:
    """Rounding excuses three percent, no more."""
    assert not check(source, claim).ok


@pytest.mark.parametrize(("source", "claim", "count"), SWAPPED)
def test_figures_in_each_others_place(source: str, claim: str, count: int) -> None:
    """Where a change began and ended, part and whole, dead and hurt cannot be exchanged."""
    found = check(source, claim)
    assert [finding.kind for finding in found.findings] == [FindingKind.figure] * count
    assert "the other way round" in found.findings[0].reason


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Инфляция ускорилась до 8,5% с 8,1%.", "Inflation rose from 8.1% to 8.5%."),
        ("Цена выросла с 50 до 70 рублей.", "The price rose to 70 rubles from 50."),
        ("Сбили 31 из 38 дронов.", "Of the 38 drones 31 were shot down."),
        ("Погибли 9 человек, 23 ранены.", "23 were wounded and nine killed."),
        ("Доходы сократились в полтора раза.", "Revenue fell by a third."),
    ],
)
def test_figures_in_another_order(source: str, claim: str) -> None:
    """The order of words is free."""
    assert check(source, claim).findings == ()


@pytest.mark.parametrize(("source", "claim"), CONTRADICTED)
def test_small_numbers_are_contradicted(source: str, claim: str) -> None:
    """They prove nothing by their absence, but the source may count the same and say otherwise."""
    assert [finding.kind for finding in check(source, claim).findings] == [FindingKind.figure]


@pytest.mark.parametrize(("source", "claim"), SOFT)
def test_numbers_that_are_no_figures(source: str, claim: str) -> None:
    """Small number words and known names prove nothing by their absence."""
    assert check(source, claim).findings == ()


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("не менее 50 судов", "50 ships"),
        ("более 40 стран", "40 countries"),
        ("менее 10 минут", "10 minutes"),
        ("at least 50 ships", "50 судов"),
    ],
)
def test_a_dropped_bound_is_a_warning(source: str, claim: str) -> None:
    """Good translators do it now and then."""
    found = check(source, claim)
    assert found.ok
    assert [(finding.kind, finding.severity) for finding in found.findings] == [
        (FindingKind.bound, Severity.warning)
    ]


def test_the_fault_and_what_the_source_says_are_marked() -> None:
    """Offsets count code points: into the claim, and into the source."""
    source, claim = "Построено не менее 4 мостов.", "Up to 4 bridges were built."
    (finding,) = check(source, claim).findings
    assert claim[finding.claim_start : finding.claim_end] == "Up to 4 bridges"
    assert [source[span.start : span.end] for span in finding.source_spans] == ["не менее 4 мостов"]
    assert finding.reason == "«Up to 4 bridges»: the source says «не менее 4 мостов»"
