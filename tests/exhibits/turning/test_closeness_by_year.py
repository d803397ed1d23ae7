import pytest

from relations.exhibits import closeness_by_year
from relations.exhibits.turning.closeness_parts import PARTS


@pytest.fixture(scope="module")
def figure(whole):
    return closeness_by_year(whole)


def test_the_index_is_the_mean_of_its_parts_within_its_band(figure):
    full = figure.data.dropna(subset="index")
    assert full["index"].to_numpy() == pytest.approx(full[list(PARTS)].mean(axis=1).to_numpy())
    assert (full["low"] <= full["index"] + 1e-9).all()
    assert (full["index"] <= full["high"] + 1e-9).all()


def test_the_title_says_how_far_the_weights_alone_move_the_index(figure):
    full = figure.data.dropna(subset="index").set_index("year")
    means = full[list(PARTS)].mean(axis=1)
    widest = full.loc[(full["high"] - full["low"]).idxmax()]
    assert figure.title == (
        f"By its weights alone the index of {widest.name} lies anywhere from {widest['low']:.2f} to {widest['high']:.2f}"
    )
    assert f"Highest {means.max():.2f} in {means.idxmax()}" in figure.alt


def test_one_year_stands_by_itself(whole):
    shown = closeness_by_year(whole.during("1993/1993"))
    (index,) = shown.data["index"]
    assert shown.title == f"In 1993 the index stood at {index:.2f}"


def test_parts_are_named(figure):
    for words in PARTS.values():
        assert words in figure.labels.values()
