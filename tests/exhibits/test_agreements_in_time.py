import by_hand
import pytest

from relations.exhibits import NoData, agreements_in_time, contracts_in_time


def between(*, contracts: bool):
    events = {row["event"]: {row["initiator"], row["target"]} for row in by_hand.rows("events")}
    return [
        row
        for row in by_hand.rows("agreements")
        if events[row["event"]] == {"RUS", "SYR"} and (row["kind"] == "contract") == contracts and row["signed"]
    ]


@pytest.mark.parametrize(("chart", "contracts", "n"), [(agreements_in_time, False, 35), (contracts_in_time, True, 18)])
def test_the_data_hold_all_that_the_pair_signed(whole, chart, contracts, n):
    shown = chart(whole)
    rows = between(contracts=contracts)
    assert sorted(shown.data["title"]) == sorted(row["title"] for row in rows)
    assert len(shown.data) == n
    unknown = sum(row["status"] == "unknown" for row in rows)
    assert f"not known {unknown}" in shown.alt


def test_titles_count_what_is_open(whole):
    assert (
        agreements_in_time(whole).title
        == "Of 35 agreements the standing today of 26 is not known and that of five disputed"
    )
    assert (
        contracts_in_time(whole.during("transition")).title == "Of two contracts the standing today of one is disputed"
    )
    assert (
        contracts_in_time(whole.during("drift")).title == "One contract: Production-sharing contract for onshore blocks"
    )


def test_what_has_no_day_of_signature_is_counted_in_the_note(whole):
    assert contracts_in_time(whole).note.endswith("Not drawn: two contracts without a date of signature.")
    assert "Not drawn" not in agreements_in_time(whole).note


def test_without_any_there_is_a_sentence(cold_war):
    assert contracts_in_time(cold_war) == NoData(
        "The data hold no contract between the two that was signed, or is said to have stood, in this period."
    )
