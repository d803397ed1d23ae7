import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import debt_path


def frames(*rows: tuple) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return the three tables for rows of (claim, date, step, value), each quantity with one claim."""
    debt = pd.DataFrame(rows, columns=["claim", "date", "step", "value"])
    days = pd.to_datetime(debt["date"])
    claims = debt[["claim", "value"]].assign(quantity=debt["claim"], low=float("nan"), high=float("nan"))
    quantities = pd.DataFrame({"quantity": debt["claim"], "unit": "million USD"})
    return debt.drop(columns="value").assign(kind="all", earliest=days, latest=days), claims, quantities


@pytest.fixture
def path():
    return frames(
        ("gross", "2005-05-26", "stock", 14550.0),
        ("net", "2005-05-26", "stock", 13400.0),
        ("left", "2005-01-25", "stock", 3600.0),
        ("counter", "2005-05-26", "settlement", 1150.0),
        ("cut", "2005-05-01", "write-off", 9782.0),
        ("early", "1989-06-01", "stock", 15000.0),
        ("loan", "1966-01-01", "credit", 100.0),
    )


def test_the_steps_are_linked_to_the_stocks_that_they_lie_between(path):
    found = debt_path(*path)
    assert found["claim"].tolist() == ["loan", "early", "gross", "counter", "net", "cut", "left"]
    steps = found.set_index("claim")
    assert steps.loc["counter", ["before", "after", "residual"]].tolist() == [14550, 13400, 0]
    # 73 per cent of the net debt; 13,400 − 9,782 = 3,618, of which the sources speak as 3,600.
    assert steps.loc["cut", ["before", "after", "residual"]].tolist() == [13400, 3600, 18]
    assert steps.loc["cut", "share"] == pytest.approx(0.73, abs=0.0005)
    assert steps.loc[["gross", "net", "left", "early", "loan"], ["before", "after"]].isna().all(axis=None)


def test_a_step_that_fits_no_two_stocks_is_not_linked():
    found = debt_path(*frames(("a", "1999-01-01", "stock", 100.0), ("b", "1999-02-01", "repayment", 30.0)))
    assert found["before"].isna().all()
    far = debt_path(
        *frames(
            ("a", "1999-01-01", "stock", 100.0),
            ("c", "1999-03-01", "stock", 10.0),
            ("b", "1999-02-01", "repayment", 3.0),
        )
    )
    assert far["before"].isna().all()


def test_the_range_is_that_of_all_claims(path):
    debt, claims, quantities = path
    rivals = pd.DataFrame(
        {"claim": ["net-2", "net-3"], "quantity": "net", "value": [13000.0, None], "low": [None, 12500.0], "high": None}
    ).astype({"high": "float64"})
    row = debt_path(debt, pd.concat([claims, rivals]), quantities).set_index("claim").loc["net"]
    assert row[["n", "value", "low", "high"]].tolist() == [3, 13400, 12500, 13400]


def test_a_claim_that_is_not_there_is_an_error(path):
    debt, claims, quantities = path
    with pytest.raises(DataError, match="the claim cut has no number or no unit"):
        debt_path(debt, claims[claims["claim"] != "cut"], quantities)


def test_no_debt_gives_no_rows(path):
    debt, claims, quantities = path
    assert debt_path(debt.iloc[:0], claims, quantities).empty


def test_the_agreement_of_2005(dossier):
    # Reuters and RFE/RL, 25 January 2005: 13.4 billion net, 73 per cent cancelled, 3.6 billion left.
    found = debt_path(dossier.debt, dossier.claims, dossier.quantities)
    cut = found[found["step"] == "write-off"].iloc[0]
    assert cut[["before", "after"]].tolist() == [13400, 3600]
    assert cut["share"] == pytest.approx(0.73, abs=0.001)
    assert cut["value"] < cut["before"], "the net debt was not forgiven as a whole"
    settled = found[found["step"] == "settlement"].iloc[0]
    assert settled[["before", "value", "after"]].tolist() == [14550, 1150, 13400]
