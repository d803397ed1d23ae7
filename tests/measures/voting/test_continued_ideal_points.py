import numpy as np
import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import continued_ideal_points

STATES = [f"S{i}" for i in range(8)]


def frames(last: int = 12, shown: int = 8) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return points published for sessions 1 to 10 and own ones to `last`, such that published = 0.2 + 1.5 · own."""
    rows = [
        (session, 1945 + session, state, 50, i - 3.5 + session / 10)
        for session in range(1, last + 1)
        for i, state in enumerate(STATES)
    ]
    own = pd.DataFrame(rows, columns=["session", "year", "state", "n", "estimate"])
    own = own.assign(se=0.1, low=own["estimate"] - 0.2, high=own["estimate"] + 0.2, origin="own")
    published = own[(own["session"] <= 10) & own["state"].isin(STATES[:shown])].drop(columns=["se", "origin"])
    published = published.assign(estimate=0.2 + 1.5 * published["estimate"])
    return published.assign(low=published["estimate"] - 0.3, high=published["estimate"] + 0.3), own


def test_later_sessions_are_ours_on_the_published_scale():
    published, own = frames()
    found = continued_ideal_points(published, own)
    assert list(found.columns) == ["session", "year", "state", "n", "estimate", "low", "high", "origin"]
    assert found.groupby("origin").size().to_dict() == {"own": 16, "published": 80}
    assert set(found.loc[found["origin"] == "own", "session"]) == {11, 12}
    row = found[(found["state"] == "S2") & (found["session"] == 12)].iloc[0]
    # Own: 2 - 3.5 + 1.2 = -0.3; half of the 90 per cent interval 1.644854 · 1.5 · 0.1.
    assert row[["estimate", "low", "high"]].tolist() == pytest.approx(
        [-0.25, -0.25 - 0.246728, -0.25 + 0.246728], abs=1e-5
    )


def test_published_points_stand_as_they_are():
    published, own = frames()
    own.loc[own["session"] == 1, "estimate"] = 99  # outside the sessions that the line is fitted to
    found = continued_ideal_points(published, own, overlap=5)
    kept = found[found["origin"] == "published"].drop(columns="origin").reset_index(drop=True)
    expected = published.sort_values(["state", "session"], ignore_index=True)[list(kept.columns)]
    pd.testing.assert_frame_equal(kept, expected)
    later = found[found["origin"] == "own"].merge(own, on=["session", "state"])
    assert later["estimate_x"].to_numpy() == pytest.approx(0.2 + 1.5 * later["estimate_y"].to_numpy())


def test_a_mirrored_scale_is_turned():
    published, own = frames()
    turned = continued_ideal_points(published, own.assign(estimate=-own["estimate"]))
    assert turned["estimate"].to_numpy() == pytest.approx(continued_ideal_points(published, own)["estimate"].to_numpy())
    assert (turned["low"] < turned["high"]).all()


def test_only_states_that_were_published_go_on_and_nothing_is_added_before_the_end():
    published, own = frames(shown=4)
    assert set(continued_ideal_points(published, own)["state"]) == set(STATES[:4])
    published, own = frames(last=10)
    assert set(continued_ideal_points(published, own)["origin"]) == {"published"}


def test_too_little_in_common():
    published, own = frames()
    with pytest.raises(DataError, match="only 16 ideal points are common to both"):
        continued_ideal_points(published, own, overlap=2)
    with pytest.raises(DataError, match="only 0 ideal points"):
        continued_ideal_points(published.iloc[:0], own)
    with pytest.raises(DataError, match="own ideal points lack the column se"):
        continued_ideal_points(published, own.drop(columns="se"))
    assert np.isfinite(continued_ideal_points(published, own)["estimate"]).all()
