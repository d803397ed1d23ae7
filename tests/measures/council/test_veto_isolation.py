import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError
from relations.measures import veto_isolation


def drafts_of(*rows: tuple) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["draft", "date", "vetoed_by", "yes", "no", "abstain"])
    counts = frame[["yes", "no", "abstain"]].astype("Int64")
    return frame.assign(**counts, earliest=pd.to_datetime(frame["date"]), topic="t")


def test_yes_against_the_veto_and_no_with_it():
    # 13 yes and 2 no of 15 members: of the other 14, 13 voted yes and one no. 9-3-3: 9 of 14, two others no.
    found = veto_isolation(
        drafts_of(
            ("b", "2017-02-28", "AAA; BBB", 9, 3, 3),
            ("a", "2012-02-04", "AAA", 13, 2, 0),
            ("c", "2012-05-01", "BBB", 9, 1, 5),
        ),
        "AAA",
    )
    assert found[["draft", "year", "with_state", "n"]].values.tolist() == [["a", 2012, 1, 14], ["b", 2017, 2, 14]]
    assert found["isolation"].tolist() == [13 / 14, 9 / 14]


def test_an_unknown_count_gives_no_number():
    found = veto_isolation(drafts_of(("a", "1946-02-16", "AAA", 7, 1, None)), "AAA")
    assert found["yes"].tolist() == [7]
    assert found["n"].tolist() == [0]
    assert found["isolation"].isna().all()


def test_a_state_without_a_veto_gives_no_rows():
    assert veto_isolation(drafts_of(("a", "1946-02-16", "AAA", 7, 1, 3)), "BBB").empty


def test_a_veto_without_a_vote_against_is_an_error():
    with pytest.raises(DataError, match="the draft a was vetoed by AAA, but no vote against is counted"):
        veto_isolation(drafts_of(("a", "1946-02-16", "AAA", 7, 0, 3)), "AAA")


@given(st.integers(0, 14), st.integers(0, 14), st.integers(0, 14))
def test_isolation_lies_between_0_and_1(yes, others, abstain):
    found = veto_isolation(drafts_of(("a", "1999-01-01", "AAA", yes, others + 1, abstain)), "AAA")
    if yes + others + abstain:
        assert 0 <= found["isolation"][0] <= 1
        assert found["with_state"][0] == others
    else:
        assert found["isolation"].isna().all()


def test_the_vetoes_of_2011_to_2023(dossier):
    # Counts of votes as in the UN Digital Library, for example 9-3-3 on S/2017/172 and 13-1-1 on S/2023/506.
    found = veto_isolation(dossier.sc_drafts, dossier.first).set_index("draft")
    recent = found[found["year"] >= 2011]
    assert len(recent) == 18
    assert recent.loc["s-2017-172", ["yes", "with_state", "n"]].tolist() == [9, 2, 14]
    assert recent.loc["s-2023-506", "with_state"] == 0
    assert recent["isolation"].min() == pytest.approx(9 / 14)
    assert recent["isolation"].max() == pytest.approx(13 / 14)
