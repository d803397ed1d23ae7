import pytest

from relations.exhibits.economy.debt_rows import debt_rows, stated_debt


@pytest.fixture(scope="module")
def rows(whole):
    return debt_rows(whole).set_index("quantity")


def test_the_write_off_of_2005_is_held_against_the_net_debt(rows):
    """Of 13.4 billion dollars 9.8 were written off, 73 per cent, and 3.6 remained (RFE/RL, 25 January 2005)."""
    step = rows.loc["debt-writeoff-2005"]
    assert (step["before"], step["after"]) == (13400, 3600)
    assert step["share"] == pytest.approx(0.73)
    assert step["source"] == "pravda-ru-cancel-debt"


def test_a_claim_with_a_bound_alone_keeps_it(rows):
    row = rows.loc["syrian-debt-to-russia-1994"]
    assert row[["value", "stated_high"]].isna().all()
    assert row["stated_low"] == 10_000
    assert (row["low"], row["high"]) == (7_000, 11_000)  # of both claims on it


def test_each_has_its_note(rows):
    assert rows.loc["debt-gross-2005", "note"] == "Gross, before the Syrian counter-claims."


def test_a_period_keeps_its_own_and_a_step_its_link(whole):
    """27 to 28 May 2005 lies between the settlement and the write-off, which is held against the debt of two days before all the same."""
    assert list(debt_rows(whole.during("1985/1989"))["quantity"]) == [
        "syrian-debt-to-ussr-1987-04",
        "syrian-debt-to-ussr-1989",
    ]
    assert set(debt_rows(whole.during("1985/1990"))["kind"]) == {"military"}
    found = debt_rows(whole.during("2005-05-27/2005-12-31")).set_index("quantity")
    assert set(found.index) == {"debt-writeoff-2005", "debt-remaining-2005"}
    assert found.loc["debt-writeoff-2005", "before"] == 13400


def test_a_bound_within_other_claims_is_told_with_them(rows):
    assert stated_debt(rows.loc["syrian-debt-to-russia-1994"]) == "10,000 or more; estimates 7,000 to 11,000"
    assert stated_debt(rows.loc["syrian-debt-to-ussr-1990-03"]) == "at most 15,000"
    assert stated_debt(rows.loc["debt-net-2005"]) == "13,400"
