import pytest

from relations.exhibits import NoData, arms_headline


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("all", "93 % of Soviet and Russian arms for Syria came by 1991; none is recorded after 2021 (data to 2024)"),
        ("recognition", "The United Kingdom supplied 54 % of Syria’s arms in 1950–1954, the Soviet Union none"),
        ("opening", "The Soviet Union supplied 95 % of Syria’s arms in 1955–1970, after none in 1950–1954"),
        ("cold-war", "Only India received more Soviet arms than Syria in 1971–1991"),
        ("drift", "Russia supplied 17 % of Syria’s arms in 1992–2004, after 95 % from the Soviet Union in 1971–1991"),
        ("intervention", "Russia’s arms deliveries to Syria peaked in 2018 at 40 % of their level of 2013; none is recorded after 2021 (data to 2024)"),
        ("transition", "The last delivery of Russian arms to Syria on record is of 2021; the data end with 2024"),
        ("1956-10-29/1967-06-11", "The Soviet Union supplied 91 % of Syria’s arms in 1957–1966, after 42 % in 1950–1956"),
        ("1993/1993", "Slovakia supplied 82 % of Syria’s arms in 1993, Russia 6 %"),
        ("1982/1983", "No state received more Soviet arms than Syria in 1982–1983"),
        ("1967/1969", "The Soviet Union supplied 99 % of Syria’s arms in 1967–1969"),
    ],
)  # fmt: skip
def test_it_says_the_strongest_that_holds(whole, period, title):
    found = arms_headline(whole.during(period))
    assert found.title.replace("\u202f", " ") == title
    assert found.sources


def test_a_month_and_years_before_the_data_have_none(whole, before):
    for dossier in (whole.during("1973-10/1973-10"), before):
        assert isinstance(arms_headline(dossier), NoData)
