import by_hand
import pytest

from relations.exhibits import KeyFigure, NoData, arms_findings


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
        "supplier-share",
        "deliveries-peak",
        "effective-suppliers",
        "client-share",
        "second-supplier",
    ]
    assert all(isinstance(finding, KeyFigure) for finding in found.values())


def test_the_share_is_that_of_the_whole_period(found, received):
    share = found["supplier-share"]
    assert share.value == pytest.approx(received["RUS"] / sum(received.values()))
    assert share.statement == (
        "**94.7 per cent** of the major arms that Syria received in the period, by volume, came from the Soviet Union: "
        "29,543 of 31,203 million TIV. There were deliveries from there in 21 years of the period."
    )


def test_the_peak_is_the_year_of_most(found, received):
    by_year = {year: sum(by_hand.deliveries(year, year, recipient="SYR").values()) for year in range(1971, 1992)}
    peak = max(by_year, key=by_year.get)
    assert (peak, found["deliveries-peak"].value) == (1974, by_year[1974])
    share = by_year[1974] / sum(received.values()) * 100
    assert f"in 1974, at **3,420 million TIV**, {share:.0f} per cent of" in found["deliveries-peak"].statement


def test_concentration_is_the_last_window_within_its_range(found):
    last = by_hand.deliveries(1987, 1991, recipient="SYR")
    total = sum(last.values())
    finding = found["effective-suppliers"]
    assert finding.value == pytest.approx(1 / sum((tiv / total) ** 2 for tiv in last.values()))
    assert finding.low <= finding.value <= finding.high
    assert "the effective number of suppliers was **1.0 to 1.3**; it was 1.1 in 1987–1991." in finding.statement


def test_a_single_window_has_no_range(whole):
    statement = findings(whole.during("1993/1993"))["effective-suppliers"].statement
    assert statement.endswith("the effective number of suppliers was **2.0** (1989–1993).")


def test_the_weight_for_the_supplier_is_the_highest_share_of_a_window(found):
    clients = by_hand.deliveries(1972, 1976, supplier="RUS")
    assert found["client-share"].value == pytest.approx(clients["SYR"] / sum(clients.values()))
    assert max(clients, key=clients.get) == "SYR"
    assert f"(1972–1976, rank 1 of {len(clients)})." in found["client-share"].statement


def test_the_largest_other_supplier_is_held_against_the_whole(found, received):
    assert found["second-supplier"].value == pytest.approx(received["CSK"] / sum(received.values()))
    assert (
        "largest of eight other suppliers was Czechoslovakia with **2.7 per cent**"
        in found["second-supplier"].statement
    )


def test_one_other_supplier_is_the_only_one(whole):
    statement = findings(whole.during("1996/1998"))["second-supplier"].statement
    assert statement == "The only other supplier was North Korea with **78.9 per cent** (75 million TIV)."


def test_data_and_sources_reach_no_further_than_the_windows(found):
    for name in ("effective-suppliers", "client-share"):
        years = found[name].data["year"]
        assert (years.min(), years.max()) == (1967, 1991)
    assert {source.id for finding in found.values() for source in finding.sources} == {"sipri-at-2021"}


def test_a_supplier_that_delivered_nothing_did_not_deliver_in_no_year(whole):
    found = findings(whole.during("1950/1954"))
    assert found["supplier-share"].statement.endswith(
        "received in the period, 152 million TIV, came from the Soviet Union."
    )
    assert "client-share" not in found


def test_without_deliveries_there_is_one_statement(before, whole):
    (shown,) = arms_findings(before)
    assert shown == NoData(
        "**No finding.** The data hold no delivery of major arms by anybody in this period, so that they do not tell whether Syria received any."
    )
    years = [year for year in range(1950, 2025) if not by_hand.deliveries(year, year, recipient="SYR")]
    (shown,) = arms_findings(whole.during(f"{years[0]}/{years[0]}"))
    assert shown.statement.endswith("in this period.")
