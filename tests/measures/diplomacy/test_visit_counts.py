import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import UsageError
from relations.measures import visit_counts


def visits_of(*rows: tuple) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["sender", "receiver", "level", "earliest", "latest"])
    return frame.assign(earliest=pd.to_datetime(frame["earliest"]), latest=pd.to_datetime(frame["latest"]))


@pytest.fixture
def visits():
    return visits_of(
        ("AAA", "BBB", "minister", "1980-01-05", "1980-01-05"),
        ("AAA", "BBB", "minister", "1980-01-01", "1980-12-31"),
        ("BBB", "AAA", "head-of-state", "1980-10-08", "1980-10-08"),
        ("AAA", "BBB", "minister", "1981-01-01", "1982-12-31"),
        ("AAA", "CCC", "minister", "1980-01-05", "1980-01-05"),
    )


def test_by_direction_and_level(visits):
    assert visit_counts(visits, "AAA", "BBB").values.tolist() == [
        [1980, "AAA", "BBB", "minister", 2, 0],
        [1980, "BBB", "AAA", "head-of-state", 1, 0],
        [1981, "AAA", "BBB", "minister", 0, 1],
        [1982, "AAA", "BBB", "minister", 0, 1],
    ]


def test_by_year_alone(visits):
    assert visit_counts(visits, "AAA", "BBB", by=()).values.tolist() == [[1980, 3, 0], [1981, 0, 1], [1982, 0, 1]]


def test_the_order_of_the_two_does_not_matter(visits):
    pd.testing.assert_frame_equal(visit_counts(visits, "AAA", "BBB"), visit_counts(visits, "BBB", "AAA"))


def test_states_that_never_met_give_no_rows(visits):
    assert visit_counts(visits, "BBB", "CCC").empty
    assert visit_counts(visits.iloc[:0], "AAA", "BBB").empty


def test_a_column_that_is_not_there_is_an_error(visits):
    with pytest.raises(UsageError, match="no column 'host' in the visits"):
        visit_counts(visits, "AAA", "BBB", by=["host"])


@given(st.lists(st.tuples(st.sampled_from(["AAA", "BBB"]), st.integers(1950, 1960)), max_size=20))
def test_no_visit_is_lost_and_years_without_one_are_absent(rows):
    visits = visits_of(*((s, "BBB" if s == "AAA" else "AAA", "minister", f"{y}-05-01", f"{y}-05-01") for s, y in rows))
    found = visit_counts(visits, "AAA", "BBB", by=())
    assert found["n"].sum() == len(rows)
    assert set(found["year"]) == {year for _, year in rows}


def test_the_visits_of_the_pair(dossier):
    found = visit_counts(dossier.visits, *dossier.pair)
    # The chronicle has two visits of the recipient's head of state to the supplier in these two years.
    top = found[(found["level"] == "head-of-state") & (found["sender"] == dossier.partner)].set_index("year")["n"]
    assert top.loc[2015] == 1
    assert top.loc[2025] == 1
