import by_hand
import pytest

from relations.exhibits import NoData, agreements_in_time, contracts_in_time


def between(*, contracts: bool):
    return [
        row
        for row in by_hand.rows("agreements")
        if row["parties"] == "RUS SYR" and (row["kind"] == "contract") == contracts and row["signed"]
    ]


@pytest.mark.parametrize(("chart", "contracts", "n"), [(agreements_in_time, False, 33), (contracts_in_time, True, 17)])
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
        == "Of 33 agreements the standing today of 24 is not known and that of five disputed"
    )
    assert (
        contracts_in_time(whole.during("transition")).title
        == "One contract: Contract no. 22 on the management and use of the port of Tartus"
    )
    assert (
        agreements_in_time(whole.during("uprising")).title == "Of two agreements the standing today of both is disputed"
    )
    assert (
        contracts_in_time(whole.during("drift")).title == "One contract: Production-sharing contract for onshore blocks"
    )


def test_what_has_no_day_of_signature_is_counted_in_the_note(whole):
    assert contracts_in_time(whole).note.endswith("Not drawn: two contracts without a date of signature.")


def test_texts_with_third_states_are_counted_in_the_note(whole):
    """Two memoranda on Idlib with its protocol, north-eastern Syria, de-escalation areas, Moscow Declaration, flight safety, chemical weapons."""
    shown = agreements_in_time(whole)
    assert shown.note.endswith("Not drawn: seven texts with third states on Syria.")
    assert not {"Moscow Declaration of Russia, Turkey and Iran"} & set(shown.data["title"])


def test_without_any_there_is_a_sentence(cold_war):
    assert contracts_in_time(cold_war) == NoData(
        "The data hold no contract between the two states that was signed, or is said to have stood, in this period."
    )
