from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures import agreement, joint_tables, pair_agreement, pair_tables
from relations.measures.voting.joint_tables import cells
from relations.measures.voting.vote_similarity import MEASURES

pytestmark = pytest.mark.slow


def test_every_pair_of_three(votes_of):
    votes = votes_of(("1990-01-01", "YNA"), ("1990-01-02", "YYX"), ("1991-01-01", "NNN"))
    found = pair_tables(votes)
    assert found.groups.tolist() == [1990, 1991]
    assert found.states == ["AAA", "BBB", "CCC"]
    assert found.tables.shape == (2, 3, 3, 3, 3)
    assert found.tables[0, 0, 1].tolist() == [[1, 0, 1], [0, 0, 0], [0, 0, 0]]
    assert found.tables[0, 0, 2].tolist() == [[0, 1, 0], [0, 0, 0], [0, 0, 0]]
    assert found.tables[1, 1, 2].tolist() == [[0, 0, 0], [0, 0, 0], [0, 0, 1]]
    frame = pair_agreement(found)
    assert list(frame.itertuples(index=False, name=None)) == [
        (1990, "AAA", "BBB", 2, 1, 0.5), (1990, "AAA", "CCC", 1, 0, 0), (1990, "BBB", "CCC", 1, 0, 0),
        (1991, "AAA", "BBB", 1, 1, 1), (1991, "AAA", "CCC", 1, 1, 1), (1991, "BBB", "CCC", 1, 1, 1),
    ]  # fmt: skip


def test_by_another_column_and_without_rows(votes_of):
    votes = votes_of(("1990-01-01", "YN-"), ("1991-01-02", "YY-")).assign(session="45")
    assert pair_tables(votes, by="session").tables[0, 0, 1].tolist() == [[1, 0, 1], [0, 0, 0], [0, 0, 0]]
    assert pair_tables(votes.iloc[:0]).tables.shape == (0, 0, 0, 3, 3)
    assert len(pair_agreement(pair_tables(votes.iloc[:0]))) == 0
    with pytest.raises(UsageError, match="no column 'decade' in the votes"):
        pair_tables(votes, by="decade")
    with pytest.raises(DataError, match="unknown votes V"):
        pair_tables(votes.replace({"vote": {"Y": "V"}}))


def test_the_states_of_the_data_give_the_same_as_pair_by_pair(dossier):
    votes = dossier.ga_votes
    found = pair_tables(votes)
    frame = pair_agreement(found).set_index(["a", "b"])
    for a, b in list(combinations(found.states, 2))[::9]:
        one = joint_tables(votes, a, b)
        place = np.isin(found.groups, one["year"])
        assert (found.tables[place, found.states.index(a), found.states.index(b)] == cells(one)).all()
        columns = ["n", "same", "agreement"]
        assert frame.loc[(a, b)][columns].to_numpy() == pytest.approx(agreement(votes, a, b)[columns].to_numpy())


ballots = st.lists(
    st.tuples(st.sampled_from(["1990-01-01", "1991-05-01"]), st.text("YNAX-", min_size=3, max_size=3)), max_size=12
)


@given(ballots=ballots)
def test_symmetric_and_alike_with_itself(ballots, votes_of):
    tables = pair_tables(votes_of(*ballots)).tables
    assert (tables == tables.swapaxes(1, 2).swapaxes(-1, -2)).all()
    for own in np.diagonal(tables, axis1=1, axis2=2).transpose(0, 3, 1, 2):
        assert all((table == np.diag(np.diag(table))).all() for table in own)


@settings(max_examples=settings.default.max_examples // 2)  # each example tries all measures on all pairs
@given(ballots=ballots)
def test_all_measures_take_all_tables_at_once(ballots, votes_of):
    votes = votes_of(*ballots)
    found = pair_tables(votes)
    for measure in MEASURES.values():
        values = measure(found.tables)
        for (i, a), (j, b) in combinations(enumerate(found.states), 2):
            one = joint_tables(votes, a, b)
            expected = pd.Series(measure(cells(one)), index=one["year"]).reindex(found.groups)
            assert values[:, i, j] == pytest.approx(expected.to_numpy(), nan_ok=True)
