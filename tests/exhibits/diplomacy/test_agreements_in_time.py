import by_hand
import pytest

from relations.exhibits import NoData, agreements_in_time, contracts_in_time


def between(*, contracts: bool, signed: bool = True):
    return [
        row
        for row in by_hand.rows("agreements")
        if row["parties"] == "RUS SYR" and (row["kind"] == "contract") == contracts and bool(row["signed"]) == signed
    ]


@pytest.mark.parametrize(("chart", "contracts"), [(agreements_in_time, False), (contracts_in_time, True)])
def test_the_data_hold_all_that_the_pair_signed(whole, chart, contracts):
    shown = chart(whole)
    rows = between(contracts=contracts)
    assert sorted(shown.data["title"]) == sorted(row["title"] for row in rows)
    unknown = sum(row["status"] == "unknown" for row in rows)
    assert f"not known {unknown}" in shown.alt


def test_titles_count_what_is_open(whole):
    rows = between(contracts=False)
    unknown, disputed = (sum(row["status"] == status for row in rows) for status in ("unknown", "disputed"))
    assert disputed == 5
    assert (
        agreements_in_time(whole).title
        == f"Of {len(rows)} agreements the standing today of {unknown} is not known and that of five disputed"
    )
    assert (
        contracts_in_time(whole.during("transition")).title
        == "One contract: Contract no. 22 on the management and use of the port of Tartus"
    )
    assert (
        agreements_in_time(whole.during("2000/2000")).title
        == "Of three agreements the standing today of one is disputed"
    )
    assert (
        contracts_in_time(whole.during("drift")).title == "One contract: Production-sharing contract for onshore blocks"
    )


def test_what_has_no_day_of_signature_is_counted_in_the_note(whole):
    assert len(between(contracts=True, signed=False)) == len(between(contracts=False, signed=False)) == 1
    assert contracts_in_time(whole).note.endswith("Not drawn: one contract without a date of signature.")
    assert "Not drawn: one agreement without a date of signature and " in agreements_in_time(whole).note


def test_texts_with_third_states_are_counted_in_the_note(whole):
    """Such as the memorandum on Idlib and its protocol, north-eastern Syria, de-escalation areas, flight safety, chemical weapons."""
    shown = agreements_in_time(whole)
    others = [row for row in by_hand.rows("agreements") if "RUS" in row["parties"] and row["parties"] != "RUS SYR"]
    n = sum(row["signed"] >= "1944-07" for row in others)
    assert shown.note.endswith(f" and {n} texts with third states on Syria.")
    assert not {"Moscow Declaration of Russia, Turkey and Iran"} & set(shown.data["title"])


def test_without_any_there_is_a_sentence(cold_war):
    assert contracts_in_time(cold_war) == NoData(
        "The data hold no contract between the two states that was signed, or is said to have stood, in this period."
    )
