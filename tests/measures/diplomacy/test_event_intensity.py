import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError
from relations.measures import event_intensity

WEIGHTS = pd.DataFrame(
    [("aid", "cooperative", 7.0), ("visit", "cooperative", 1.0), ("visit", "neutral", 0.0), ("dispute", "conflictual", -2.0), ("strike", "conflictual", -10.0)],
    columns=["kind", "tone", "goldstein"],
)  # fmt: skip


def events_of(*rows: tuple) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["kind", "tone", "initiator", "target", "mutual", "earliest", "latest"])
    return frame.assign(earliest=pd.to_datetime(frame["earliest"]), latest=pd.to_datetime(frame["latest"])).astype(
        {"mutual": "bool"}
    )


@pytest.fixture
def events():
    day = ("1980-03-01", "1980-03-01")
    return events_of(
        ("aid", "cooperative", "AAA", "BBB", False, *day),
        ("visit", "cooperative", "BBB", "AAA", False, *day),
        ("visit", "neutral", "AAA", "BBB", True, *day),
        ("dispute", "conflictual", "BBB", "AAA", False, *day),
        ("strike", "conflictual", "CCC", "AAA", False, *day),  # not of the two
        ("aid", "cooperative", "AAA", "BBB", False, "1980-06-01", "1981-06-01"),
    )


def test_two_series_beside_the_counts(events):
    found = event_intensity(events, WEIGHTS, "AAA", "BBB").set_index("year")
    counts = ["n", "n_possible", "cooperative", "conflictual", "neutral"]
    assert found.loc[1980, counts].tolist() == [4, 1, 2, 1, 1]
    # Aid 7 and a visit 1; a dispute 2; over four events.
    assert found.loc[1980, ["cooperation", "conflict"]].tolist() == [8.0, 2.0]
    assert found.loc[1980, ["cooperation_per_event", "conflict_per_event"]].tolist() == [2.0, 0.5]


def test_a_year_with_nothing_certain_has_no_value(events):
    row = event_intensity(events, WEIGHTS, "AAA", "BBB").set_index("year").loc[1981]
    assert row[["n", "n_possible"]].tolist() == [0, 1]
    assert row[["cooperation", "conflict", "cooperation_per_event", "conflict_per_event"]].isna().all()


def test_acts_of_one_side_and_what_both_did(events):
    row = event_intensity(events, WEIGHTS, "AAA", "BBB", initiator="BBB").iloc[0]
    assert row[["n", "cooperative", "conflictual", "neutral"]].tolist() == [3, 1, 1, 1]


def test_the_order_of_the_two_does_not_matter(events):
    pd.testing.assert_frame_equal(
        event_intensity(events, WEIGHTS, "AAA", "BBB"), event_intensity(events, WEIGHTS, "BBB", "AAA")
    )


def test_states_without_an_event_give_no_rows(events):
    assert event_intensity(events, WEIGHTS, "BBB", "CCC").empty
    assert event_intensity(events.iloc[:0], WEIGHTS, "AAA", "BBB").empty


def test_an_event_without_a_weight_and_a_weight_against_its_tone_are_errors(events):
    with pytest.raises(DataError, match="no weight for dispute with tone conflictual"):
        event_intensity(events, WEIGHTS[WEIGHTS["kind"] != "dispute"], "AAA", "BBB")
    with pytest.raises(DataError, match=r"the weight -7.0 of aid does not fit the tone cooperative"):
        event_intensity(events, WEIGHTS.assign(goldstein=-WEIGHTS["goldstein"]), "AAA", "BBB")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(WEIGHTS[["kind", "tone"]].itertuples(index=False, name=None))), st.integers(1950, 1955)
        )
    )
)
def test_weights_are_bounded_by_the_scale_and_conflict_does_not_lower_cooperation(rows):
    def found(chosen: list) -> pd.DataFrame:
        return event_intensity(
            events_of(*((*kind, "AAA", "BBB", False, f"{year}-02-01", f"{year}-02-01") for kind, year in chosen)),
            WEIGHTS,
            "AAA",
            "BBB",
        ).set_index("year")

    table = found(rows)
    assert table[["cooperation_per_event", "conflict_per_event"]].stack().between(0, 10).all()
    assert (table[["cooperative", "conflictual", "neutral"]].sum(axis=1) == table["n"]).all()
    peaceful = found([row for row in rows if row[0][1] != "conflictual"])
    assert peaceful["cooperation"].tolist() == table.loc[peaceful.index, "cooperation"].tolist()


def test_every_kind_and_tone_of_the_package_has_a_weight_of_its_root_code(dossier):
    # Goldstein's values of the CAMEO root codes as phoenix_pipeline has them (openeventdata/phoenix_pipeline, postprocess.py).
    values = {
        "01": 0.0,
        "04": 1.0,
        "05": 3.5,
        "06": 6.0,
        "07": 7.0,
        "08": 5.0,
        "11": -2.0,
        "12": -4.0,
        "15": -7.2,
        "16": -4.0,
        "18": -9.0,
        "19": -10.0,
    }
    weights = dossier.event_weights
    assert weights["goldstein"].tolist() == [values[code] for code in weights["cameo"]]
    pairs = set(weights[["kind", "tone"]].itertuples(index=False, name=None))
    assert set(dossier.events[["kind", "tone"]].itertuples(index=False, name=None)) <= pairs
    found = event_intensity(dossier.events, weights, *dossier.pair)
    assert found["n"].sum() > 500
