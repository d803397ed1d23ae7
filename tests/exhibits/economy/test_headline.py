import by_hand
import pytest

from relations.exhibits import NoData, economy_headline, trade_beside_debt

pytestmark = pytest.mark.slow  # each period is looked through anew

TOLD = {"oil": ["gasoil-delivered-2012-12", "oil-russia-to-syria-*"]}
SALES = {"TUR": ["sales-to-syria-turkiye-*"]}
STATED = ["trade-turnover-20??", "trade-turnover-2024-ceiling"]


def said(whole, period):
    return economy_headline(whole.during(period), TOLD, STATED, SALES)


def sold(seller, first, last):
    """What one state sold in those years by Correlates of War, in dollars of 2022, and what both did."""
    rows = [
        row
        for row in by_hand.rows("trade")
        if row["series"] == "cow-importer-reported" and first <= int(row["year"]) <= last
    ]
    values = {
        who: sum(by_hand.deflated(row["value"], row["year"]) for row in rows if row["exporter"] == who)
        for who in ("RUS", "SYR")
    }
    return values[seller] / sum(values.values())


def test_over_all_years_it_is_the_turn_with_both_shares(whole):
    headline = said(whole, "all")
    assert (
        headline.title
        == "Until 1991 Syria mostly outsold the Soviet Union; from 1992 to 2014 Russia made 95\u202f% of the sales (most arms not counted)"
    )
    assert headline.beside["share until the turn"] == pytest.approx(sold("SYR", 1950, 1991))
    assert headline.beside["share after it"] == pytest.approx(sold("RUS", 1992, 2014))


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("cold-war", "Syria’s recorded sales to the Soviet Union more than tripled from 1988 to 1990"),
        ("drift", "In every year from 1992 to 2004 Russia sold Syria more than it bought: 90\u202f% of recorded trade"),
        ("rapprochement", "Russia wrote off 73\u202f% of Syria’s debt in 2005"),
        ("uprising", "Recorded trade of Syria with Russia fell by 50\u202f% or more from 2011 to 2014"),
        (
            "intervention",
            "Syria’s trade with Russia was put at no more than 650 million dollars in July 2024; Türkiye alone sold 1,950 million that year",
        ),
        (
            "2015-09-30/2016",
            "By the one series left, Syria’s trade with Russia fell to 158 million dollars in 2016, less than a twentieth of that of 2008",
        ),
        (
            "2018/2024",
            "Syria’s trade with Russia was put at no more than 650 million dollars in July 2024; Türkiye alone sold 1,950 million that year",
        ),
        (
            "1992/1995",
            "By the one series left, Syria’s trade with Russia fell to 307 million dollars in 1995, less than a tenth of that of 1990",
        ),
        (
            "transition",
            "The Russian foreign minister put trade with Syria at 1,000 million dollars for 2025",
        ),
        ("1993/1993", "In 1993 Russia sold 59\u202f% of what the two states traded"),
        (
            "1956-10-29/1967-06-11",
            "Recorded trade of Syria and the Soviet Union grew threefold from 1957 to 1966, from a low level",
        ),
    ],
)
def test_each_period_has_its_strongest(whole, period, words):
    assert said(whole, period).title == words


def test_without_others_the_last_stated_sum_leads(whole):
    assert economy_headline(whole.during("2018/2024"), TOLD, STATED).title == (
        "The Russian trade representative put trade with Syria at no more than 650 million dollars in July 2024"
    )


def test_where_nothing_was_recorded_there_is_a_sentence(whole, before):
    assert isinstance(economy_headline(before, TOLD), NoData)
    assert isinstance(said(whole, "recognition"), NoData)
    assert isinstance(said(whole, "1973-10/1973-10"), NoData)


def test_the_fall_holds_in_each_series(whole):
    shares = said(whole, "uprising").data.pivot(index="year", columns="series", values="turnover")
    assert (shares.loc[2014] / shares.loc[2011]).max() <= 0.505


def test_an_agency_has_no_article_and_one_year_is_no_span(whole):
    assert said(whole, "2017/2018-03-31").title == "TASS put trade with Syria at 380 million dollars for 2017"
    assert trade_beside_debt(whole.during("1980/1989")).title.startswith("In 1989 Syria sold")
