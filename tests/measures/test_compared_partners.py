import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures.compared_partners import compared_partners

COLUMNS = ["year", "state", "partner", "joint", "same"]


def test_members_with_enough_joint_votes_of_the_state_alone():
    frame = pd.DataFrame(
        [
            (1990, "AAA", "BBB", 10, 5),
            (1990, "AAA", "CCC", 9, 9),
            (1990, "BBB", "CCC", 20, 1),
            (1991, "AAA", "CCC", 40, 10),
        ],
        columns=COLUMNS,
    )
    found = compared_partners(frame, "AAA", least=10)
    assert found[["year", "partner", "agreement"]].to_numpy().tolist() == [[1990, "BBB", 0.5], [1991, "CCC", 0.25]]
    assert len(compared_partners(frame, "ZZZ", least=1)) == 0


def test_missing_columns_are_named():
    with pytest.raises(DataError, match="the counts of partners lack the column joint, same"):
        compared_partners(pd.DataFrame(columns=["year", "state", "partner"]), "AAA", least=1)
