import by_hand
import pytest

from relations.exhibits import NoData, veto_timeline


@pytest.fixture(scope="module")
def chart(whole):
    return veto_timeline(whole)


def test_the_data_hold_every_listed_veto_in_order_of_time(chart):
    rows = by_hand.rows("sc_vetoes")
    assert len(chart.data) == len(rows) == 131
    assert sorted(chart.data["symbol"]) == sorted(row["symbol"] for row in rows)
    assert chart.data["date"].is_monotonic_increasing


def test_the_title_and_the_alternative_text_count_those_on_the_recipient(chart):
    on = sum(row["concerns"] != "no" for row in by_hand.rows("sc_vetoes"))
    assert on == 25
    assert (
        chart.title
        == "Of 131 vetoes of the Soviet Union and Russia, 25 concerned Syria; of those between 1966 and 2011, none did"
    )
    assert (
        "131 in all, 25 of which (19\u202f%) concerned Syria, 18 of 35 since March 2011; most in 2017, five vetoes."
        in chart.alt
    )
    assert "one of several parties" in chart.note
    assert "before 1956" in chart.note
    assert chart.note.endswith("The lists end on 4 June 2025.")


def test_sources_are_those_of_the_rows(chart):
    assert {source.id for source in chart.sources} == {row["source"] for row in by_hand.rows("sc_vetoes")}


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("2014-05/2014-06", "The one veto of Russia concerned Syria"),
        ("intervention", "Of 26 vetoes of Russia, 14 concerned Syria"),
    ],
)
def test_titles_say_what_there_is(whole, period, title):
    assert veto_timeline(whole.during(period)).title == title


def test_a_count_of_none_is_a_sentence(whole):
    said = (
        "The Soviet Union cast 10 vetoes in 1971–1984, none of them on Syria: India–Pakistan war (three), Cyprus, Cambodia, South-East Asia, "
        "Afghanistan, US hostages in Iran, Korean airliner shot down and Lebanon (UN force for Beirut)."
    )
    assert veto_timeline(whole.during("cold-war")) == NoData(said)
    one = "Russia cast one veto, in 1993, which did not concern Syria: Cyprus."
    assert veto_timeline(whole.during("1993/1993")) == NoData(one)


def test_notes_say_only_what_is_shown(whole):
    assert veto_timeline(whole.during("intervention")).note is None


def test_without_vetoes_there_is_a_sentence(before):
    assert veto_timeline(before) == NoData("The lists have no veto of the Soviet Union in this period.")
