import pandas as pd
import pytest

from relations.exhibits.presence.units import bases, on_land, unit_of, units_said

FRAME = pd.DataFrame({"kind": ["naval-base", "air-base", "outpost", "unit", "advisers"]})


@pytest.mark.parametrize(
    ("kind", "unit"),
    [("helicopter-base", "base"), ("signals-post", "post"), ("air-defence-site", "post"), ("advisers", "deployment")],
)
def test_a_kind_counts_as_one_unit(kind, unit):
    assert unit_of(kind) == unit


def test_bases_are_on_land_and_deployments_are_not():
    assert (len(bases(FRAME)), len(on_land(FRAME))) == (2, 3)


def test_what_there_is_none_of_is_not_said():
    assert units_said(FRAME) == "two bases, one post and two deployments"
    assert units_said(FRAME.head(1)) == "one base"
