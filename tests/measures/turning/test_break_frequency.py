import pandas as pd
import pytest

from relations.errors import UsageError
from relations.measures import break_frequency


def series_of(values: list, name: str = "a", first: int = 1990) -> pd.DataFrame:
    return pd.DataFrame({"series": name, "year": range(first, first + len(values)), "value": values}).astype(
        {"value": "float64"}
    )


CLEAR = series_of([0, 0.5, 0, 0.5, 0, 0.5, 9, 9.5, 9, 9.5, 9, 9.5])
FAINT = series_of([0, 1, -1, 1, -1, 0.5, 1, 2, 0, 2, 0, 1.5])


def test_a_clear_break_is_found_in_every_draw():
    found = break_frequency(CLEAR, draws=50).set_index("year")
    assert found.loc[1996, ["n", "found", "frequency", "near"]].tolist() == [50, True, 1.0, 1.0]
    assert found.loc[[1993, 1994, 1998], "frequency"].tolist() == [0, 0, 0]
    assert found.loc[1995, "near"] == 1.0, "the break is one year away"


def test_only_years_in_which_a_break_can_lie_are_given():
    assert break_frequency(CLEAR, draws=2)["year"].tolist() == list(range(1993, 2000))
    assert break_frequency(series_of([1, 2, 3]), draws=2).empty
    assert break_frequency(series_of([]), draws=2).empty


def test_a_faint_break_is_less_firm():
    found = break_frequency(FAINT, penalty=2.0, draws=200)
    assert found["frequency"].max() < 0.9
    assert found[["frequency", "near"]].stack().between(0, 1).all()
    assert (found["frequency"] <= found["near"]).all()


def test_the_seed_makes_the_draws():
    one, again, other = (break_frequency(FAINT, penalty=2.0, draws=100, seed=seed) for seed in (1, 1, 2))
    pd.testing.assert_frame_equal(one, again)
    assert not one["frequency"].equals(other["frequency"])


def test_what_moved_together_is_drawn_together():
    both = pd.concat([CLEAR, CLEAR.assign(series="b")])
    found = break_frequency(both, draws=20)
    joint = found[found["series"] == "joint"].set_index("year")
    assert joint.loc[1996, "frequency"] == 1.0


def test_blocks_keep_the_length():
    assert break_frequency(CLEAR, draws=5, block=4).set_index("year").loc[1996, "frequency"] == 1.0


def test_bad_options_are_errors():
    for options in ({"draws": 0}, {"block": 0}):
        with pytest.raises(UsageError, match="at least one draw and one year in a block"):
            break_frequency(CLEAR, **options)
