import by_hand
import pytest

from relations.exhibits import KeyFigure, NoData, arms_findings, arms_headline, deliveries_by_supplier


def findings(dossier):
    return {finding.id: finding for finding in arms_findings(dossier)}


@pytest.fixture(scope="module")
def found(cold_war):
    return findings(cold_war)


@pytest.fixture(scope="module")
def received():
    return by_hand.deliveries(1971, 1991, recipient="SYR")


def test_the_order_is_that_of_the_report(found):
    assert list(found) == [
        "supplier-share", "deliveries-run-out", "client-share", "part-of-all-years", "arms-debt-highest",
    ]  # fmt: skip
    assert all(isinstance(finding, KeyFigure) for finding in found.values())


def test_the_fall_of_the_last_years_is_told_and_stands_in_the_note_of_the_chart(found, cold_war):
    first, last = (by_hand.deliveries(year, year, recipient="SYR")["RUS"] for year in (1987, 1991))
    assert (first, last) == (1409, 24)
    assert (
        found["deliveries-run-out"].statement
        == f"Soviet arms deliveries to Syria fell by **{(1 - last / first) * 100:.0f} per cent** from 1987 to 1991."
    )
    assert "came 1,409 million TIV in 1987 and 24 in 1991." in deliveries_by_supplier(cold_war).note


def test_the_share_is_that_of_the_whole_period(found, received):
    share = found["supplier-share"]
    assert share.value == pytest.approx(received["RUS"] / sum(received.values()))
    assert (
        share.statement
        == "The Soviet Union supplied **94.7 per cent** of the major arms that Syria received in 1971–1991, by SIPRI’s measure of volume."
    )


def test_the_place_among_clients_is_told_with_those_above(whole):
    found = findings(whole.during("1983/1985"))["client-part"]
    clients = by_hand.deliveries(1983, 1985, supplier="RUS")
    above = sorted((code for code in clients if clients[code] > clients["SYR"]), key=clients.get, reverse=True)
    assert found.value == pytest.approx(clients["SYR"] / sum(clients.values()))
    assert (len(above), found.beside["place"]) == (2, 3)
    assert found.statement.endswith("of Soviet arms exports, as third-largest client, after India and Iraq.")


def test_a_place_far_down_is_counted_and_a_tie_shares_it(whole):
    """Romania received as much as Syria."""
    clients = by_hand.deliveries(1955, 1970, supplier="RUS")
    assert clients["ROU"] == clients["SYR"]
    statement = findings(whole.during("opening"))["client-part"].statement
    assert (
        statement
        == "In 1955–1970 Syria took **3.6 per cent** of Soviet arms exports, the 12th of 43 clients; China took 13 per cent."
    )


def test_what_came_a_year_is_held_against_the_span_before_where_the_fall_was_in_it(whole, found):
    earlier, later = (by_hand.deliveries(*years, recipient="SYR")["RUS"] for years in ((2011, 2015), (2016, 2024)))
    less = findings(whole.during("intervention"))["deliveries-less"]
    assert less.value == pytest.approx(1 - (later / 9) / (earlier / 5))
    assert less.statement == "Russia delivered **83 per cent** less a year in 2016–2024 than in 2011–2015."
    assert "deliveries-less" not in found


def test_a_small_part_of_all_years_is_no_finding(whole):
    assert "part-of-all-years" not in findings(whole.during("intervention"))


def test_the_part_of_all_years_is_of_the_supplier_of_the_pair(found, received):
    every_one = by_hand.deliveries(1950, 2024, recipient="SYR")
    assert found["part-of-all-years"].value == pytest.approx(received["RUS"] / every_one["RUS"])


def test_the_peak_is_the_year_of_most(whole):
    """It is told where little else is."""
    found, received = findings(whole.during("1971/1986")), by_hand.deliveries(1971, 1986, recipient="SYR")
    by_year = {year: sum(by_hand.deliveries(year, year, recipient="SYR").values()) for year in range(1971, 1987)}
    peak = max(by_year, key=by_year.get)
    share = by_year[peak] / sum(received.values())
    assert (peak, found["deliveries-peak"].value) == (1974, pytest.approx(share))
    assert found["deliveries-peak"].statement == (
        f"More came in 1974 than in any other year: **{share * 100:.0f} per cent** of all that was delivered in the period."
    )


def test_the_weight_for_the_supplier_is_the_highest_share_of_a_window(found):
    clients = by_hand.deliveries(1972, 1976, supplier="RUS")
    assert found["client-share"].value == pytest.approx(clients["SYR"] / sum(clients.values()))
    assert max(clients, key=clients.get) == "SYR"
    last = by_hand.deliveries(1987, 1991, supplier="RUS")
    assert found["client-share"].statement == (
        "In 1972–1976 Syria was the Soviet Union’s largest client, with **15.4 per cent** of its arms exports; in 1987–1991 it was "
        f"{1 + sum(tiv > last['SYR'] for tiv in last.values())}th."
    )


def test_the_years_without_the_supplier_are_told(whole, found):
    """Of what Syria received in the five years, counted from the file."""
    least = findings(whole)["supplier-share-least"]
    received = by_hand.deliveries(1993, 1997, recipient="SYR")
    assert least.value == pytest.approx(received["RUS"] / sum(received.values()))
    before = by_hand.deliveries(1986, 1990, recipient="SYR")
    assert round(before["RUS"] / sum(before.values()), 2) == 1
    assert least.statement == (
        "In 1993–1997 Russia supplied only **4 per cent** of the arms of Syria, after 100 in 1986–1990."
    )
    assert "supplier-share-least" not in found


def test_another_supplier_is_told_where_it_delivered_more_and_the_headline_does_not_name_it(whole, found):
    statement = findings(whole.during("drift"))["second-supplier"].statement
    assert statement == "The largest of six other suppliers was North Korea with **35.8 per cent**."
    assert "second-supplier" not in found
    assert "North Korea" in arms_headline(whole.during("1996/1998")).title
    assert "second-supplier" not in findings(whole.during("1996/1998"))


def test_a_supplier_that_delivered_nothing_is_told_so(whole):
    found = findings(whole.during("1950/1954"))
    assert (
        found["supplier-share"].statement
        == "**None** of the major arms that Syria received in 1950–1954 came from the Soviet Union."
    )
    assert not {"client-part", "client-share", "part-of-all-years"} & set(found)


@pytest.mark.parametrize("period", ["all", "recognition", "intervention", "1993/1993"])
def test_there_are_at_most_five_of_one_breath(whole, period):
    made = arms_findings(whole.during(period))
    assert 0 < len(made) <= 5
    assert max(len(finding.statement.split()) for finding in made) <= 25


def test_without_deliveries_there_is_one_statement(before, whole):
    (shown,) = arms_findings(before)
    assert shown == NoData(
        "**No finding of this period.** The figures are by year and have none for this period, so that they do not tell whether Syria received any major arms."
    )
    years = [year for year in range(1950, 2025) if not by_hand.deliveries(year, year, recipient="SYR")]
    (shown,) = arms_findings(whole.during(f"{years[0]}/{years[0]}"))
    assert shown.statement.endswith("in this period.")
