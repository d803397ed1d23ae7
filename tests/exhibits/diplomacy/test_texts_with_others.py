import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, texts_with_others

IDLIB = "memorandum-on-stabilisation-of-the-situation-in-the-idlib"


def test_the_texts_of_the_first_state_with_third_states(whole):
    table = texts_with_others(whole.during("intervention"), rows=99)
    rows = [row for row in by_hand.rows("agreements") if "RUS" in row["parties"] and row["parties"] != "RUS SYR"]
    own = sorted(row["signed"] for row in rows if "2015-09-30" <= row["signed"] <= "2024-12-07")
    assert list(table.data["signed"]) == own
    assert len(table.rows) == 12
    with_us, with_turkey = (
        sum(code in row["parties"] for row in rows if row["signed"] in own) for code in ("USA", "TUR")
    )
    assert (with_us, with_turkey) == (6, 6)
    assert table.title == "Of 12 texts on Syria Russia signed six with the United States and six with Türkiye"


def test_those_named_come_before_others_and_each_has_its_parties(whole):
    table = texts_with_others(whole, rows=1, named=[IDLIB])
    assert [row[:2] for row in table.rows] == [["17 September 2018", "Türkiye"]]
    assert len(table.data) == 13
    with pytest.raises(UsageError, match="no-such-text"):
        texts_with_others(whole, named=["no-such-text"])


def test_small_numbers_read_well(whole, cold_war):
    assert texts_with_others(whole.during("uprising")).title == (
        "One text on Syria: Framework for Elimination of Syrian Chemical Weapons"
    )
    assert texts_with_others(cold_war) == NoData("The data hold no text on Syria with third states from this period.")
