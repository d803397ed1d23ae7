import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures import vetoes


def drafts_of(*rows: tuple) -> pd.DataFrame:
    columns = ["draft", "date", "topic", "unit", "outcome", "vetoed_by"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(earliest=pd.to_datetime(frame["date"]), vetoed_by=frame["vetoed_by"].replace({"": None}))


@pytest.fixture
def drafts():
    return drafts_of(
        ("a", "2011-10-04", "war", "draft", "vetoed", "AAA; BBB"),
        ("b", "2011-12-01", "war", "draft", "adopted", ""),
        ("c", "2011-12-02", "aid", "draft", "vetoed", "CCC"),
        ("d", "2011-12-03", "aid", "amendment", "not-adopted", ""),
        ("e", "2013-07-11", "aid", "draft", "vetoed", "AAA"),
    )


def test_by_year(drafts):
    found = vetoes(drafts, "AAA")
    assert list(found.columns) == ["year", "n", "adopted", "vetoes", "share"]
    # Three drafts in 2011 (the amendment is none), of which AAA vetoed one; nothing was put to the vote in 2012.
    assert found.values.tolist() == [[2011, 3, 1, 1, 1 / 3], [2013, 1, 0, 1, 1.0]]


def test_by_topic_and_by_both(drafts):
    assert vetoes(drafts, "AAA", by="topic")[["topic", "n", "vetoes"]].values.tolist() == [["aid", 2, 1], ["war", 2, 1]]
    both = vetoes(drafts, "AAA", by=["year", "topic"])
    assert both[["year", "topic", "vetoes"]].values.tolist() == [[2011, "aid", 0], [2011, "war", 1], [2013, "aid", 1]]


def test_amendments_count_when_they_are_asked_for(drafts):
    assert vetoes(drafts, "AAA", units=("draft", "amendment"))["n"].tolist() == [4, 1]


def test_a_state_that_vetoed_nothing_has_shares_of_zero_and_an_empty_table_stays_empty(drafts):
    assert vetoes(drafts, "DDD")["share"].tolist() == [0.0, 0.0]
    assert vetoes(drafts.iloc[:0], "AAA").empty


def test_what_is_not_declared_is_an_error(drafts):
    with pytest.raises(UsageError, match="no unit 'text'; use amendment, draft, paragraph"):
        vetoes(drafts, "AAA", units=("text",))
    with pytest.raises(DataError, match="the drafts lack the column vetoed_by"):
        vetoes(drafts.drop(columns="vetoed_by"), "AAA")
    with pytest.raises(UsageError, match="no column 'agenda' in the drafts"):
        vetoes(drafts, "AAA", by="agenda")


VETOERS = st.lists(st.sampled_from(["AAA", "BBB", "CCC"]), unique=True).map("; ".join)
ROWS = st.lists(st.tuples(st.integers(1950, 1960), VETOERS), min_size=1, max_size=30)


@given(ROWS)
def test_shares_lie_between_0_and_1_and_no_veto_is_lost(rows):
    drafts = drafts_of(
        *(
            (str(i), f"{year}-03-01", "t", "draft", "vetoed" if by else "adopted", by)
            for i, (year, by) in enumerate(rows)
        )
    )
    found = vetoes(drafts, "AAA")
    assert found["share"].between(0, 1).all()
    assert found["vetoes"].sum() == sum("AAA" in by for _, by in rows)
    assert set(found["year"]) == {year for year, _ in rows}


@given(ROWS)
def test_states_can_be_renamed(rows):
    drafts = drafts_of(*((str(i), f"{year}-03-01", "t", "draft", "vetoed", by) for i, (year, by) in enumerate(rows)))
    renamed = drafts.assign(vetoed_by=drafts["vetoed_by"].str.replace("AAA", "ZZZ"))
    pd.testing.assert_frame_equal(vetoes(drafts, "AAA"), vetoes(renamed, "ZZZ"))


def test_the_18_vetoes_on_drafts_on_the_recipient_from_2011_to_2023(dossier):
    # UN Dag Hammarskjöld Library, Security Council vetoes: 4 October 2011 to 11 July 2023.
    found = vetoes(dossier.sc_drafts, dossier.first).set_index("year")["vetoes"]
    counts = {2011: 1, 2012: 2, 2014: 1, 2016: 2, 2017: 5, 2018: 1, 2019: 2, 2020: 2, 2022: 1, 2023: 1}
    assert found.loc[2011:2023].sum() == 18
    assert found.loc[2011:2023][lambda counted: counted > 0].to_dict() == counts
