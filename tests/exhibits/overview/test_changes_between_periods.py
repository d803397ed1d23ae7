import by_hand
import pytest

from relations.exhibits import NoData, changes_between_periods
from relations.exhibits.indicators import indicators

pytestmark = pytest.mark.slow  # the indicators of two spans are computed for each table


@pytest.fixture(scope="module")
def table(cold_war):
    return changes_between_periods(cold_war)


@pytest.fixture(scope="module")
def rows(table):
    return {row[0]: row for row in table.rows}


def test_all_years_hold_the_last_two_periods(whole):
    shown = changes_between_periods(whole)
    assert [name for name, _ in shown.columns] == ["What is measured", "Unit", "Intervention", "Transition", "Change"]
    values = shown.data.set_index(["span", "indicator"])["value"]
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "2024-12-08"))
    assert values["transition", "votes"] == pytest.approx(same / n)


def test_a_declared_period_is_held_against_the_one_before(table):
    assert table.subtitle.startswith(
        "Opening to the East (1 January 1955 to 12 November 1970) against Cold War alliance"
    )


def test_an_interval_is_held_against_as_many_days_before(whole):
    shown = changes_between_periods(whole.during("1993/1993"))
    assert "1 January 1993 to" not in shown.subtitle
    assert shown.subtitle.startswith("2 January 1992 to 31 December 1992")
    assert [name for name, _ in shown.columns][2:4] == ["Before", "Period"]


def test_a_change_of_a_share_is_one_of_points(rows):
    shares = []
    for first, last in (("1955-01-01", "1970-11-12"), ("1970-11-13", "1991-12-25")):
        n, same = by_hand.counts(by_hand.joint("RUS", "SYR", first, last))
        shares.append(same / n * 100)
    difference = round(shares[1] - shares[0])
    assert rows["Same vote in the General Assembly"][-1] == f"{difference:+d} points".replace("-", "\u2212")


def test_a_change_of_an_amount_is_a_ratio_or_a_part_of_it(rows, table):
    """Of arms, a year: 1955 to 1970 has sixteen years, the next period 21."""
    before = by_hand.deliveries(1955, 1970, recipient="SYR")["RUS"] / 16
    after = by_hand.deliveries(1971, 1991, recipient="SYR")["RUS"] / 21
    assert after > 2 * before
    assert rows["Major arms delivered by USSR"][-1] == f"{after / before:.1f} times"
    assert "rms deliveries" in table.title.partition(" rose")[0]


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("transition", "Syria cast a vote on 48\u202f% of roll calls, after 97\u202f%; bases known for certain fell from 3 to 2"),
        ("intervention", "Bases known for certain rose from 1 to 3"),
        ("cold-war", "Arms deliveries, trade and bases known for certain rose"),
    ],
)  # fmt: skip
def test_the_title_tells_what_moved_and_no_trade_of_a_single_year(whole, period, title):
    """What may be chance, or rests on few votes, is no rise; five vetoes in 16 years and none in 21 are too few for a title."""
    assert changes_between_periods(whole.during(period)).title == title


def test_what_no_row_shows_has_no_source(whole):
    shown = changes_between_periods(whole.during("transition"))
    names = " ".join(source.publisher for source in shown.sources)
    assert "SIPRI" not in names
    assert "Trade Commission" not in names


def test_an_indicator_without_a_value_in_one_of_the_spans_is_named_and_has_no_row(whole):
    shown = changes_between_periods(whole.during("transition"))
    assert all(all(row[2:4]) for row in shown.rows)
    assert "Left out, since one of the spans has no figure: arms and trade." in shown.note
    assert "deliveries" in set(shown.data["indicator"])  # the data have what there is


def test_two_counts_of_none_are_no_difference(whole):
    assert not any("Vetoes" in row[0] for row in changes_between_periods(whole.during("1993/1993")).rows)


def test_a_single_year_has_no_change(whole):
    rows = {row[0]: row for row in changes_between_periods(whole.during("intervention")).rows}
    assert rows["Trade, both ways"][3:] == ["158 (2016)", "one year only"]


def test_changes_of_trade_rest_on_one_series(whole):
    frame = changes_between_periods(whole.during("uprising")).data
    before, after = frame.loc[frame["indicator"] == "trade", "value"]
    trade = {one.id: one for one in indicators(whole.during("uprising"), series="itpd-e")}["trade"]
    assert after == pytest.approx(trade.frame["value"].mean())
    earlier = {one.id: one for one in indicators(whole.during("rapprochement"), series="itpd-e")}["trade"]
    assert before == pytest.approx(earlier.frame["value"].mean())


def test_the_first_period_has_nothing_before_it(whole):
    assert isinstance(changes_between_periods(whole.during("recognition")), NoData)


@pytest.mark.parametrize("span", ["1973-10-06/1973-10-25", "1978-05-10/1978-05-12", "1948-05-01/1948-05-05"])
def test_a_few_days_give_a_table_with_sources_or_a_sentence(whole, span):
    shown = changes_between_periods(whole.during(span))
    assert isinstance(shown, NoData) or shown.sources


def test_bases_have_their_source_where_no_year_of_theirs_is_whole(whole):
    shown = changes_between_periods(whole.during("1973-10-06/1973-10-25"))
    assert any(row[0].startswith("Bases") for row in shown.rows)
    assert "dossier-presence" in {source.id for source in shown.sources}


def test_a_range_changes_by_what_is_certain_of_it_and_a_rate_that_ends_at_none_by_its_difference(whole):
    """Three bases for certain on 7 December 2024 and two after; no veto on Syria from 1971 to 1991, five in the 16 years before."""
    rows = {row[0]: row for row in changes_between_periods(whole.during("transition")).rows}
    assert rows["Bases of Russia’s forces in Syria"][-1] == "−1 certain"
    earlier = {row[0]: row for row in changes_between_periods(whole.during("cold-war")).rows}
    assert earlier["Vetoes of USSR that concerned Syria"][-1] == "−0.3"


def test_a_state_that_changed_its_name_is_called_by_both(whole):
    rows = [row[0] for row in changes_between_periods(whole.during("drift")).rows]
    assert "Major arms delivered by USSR/Russia" in rows
