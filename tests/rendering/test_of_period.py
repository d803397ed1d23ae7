import pytest

from relations.rendering.of_period import belongs, period_of


@pytest.mark.parametrize(
    ("tags", "period", "shown"),
    [
        ([], "all", True),
        (None, "all", True),
        (["headline"], "all", True),
        (["period-all"], "all", True),
        (["period-all"], "cold-war", False),
        (["period-all", "period-cold-war"], "cold-war", True),
        (["period-all"], None, True),
        (["not-in-cold-war"], "cold-war", False),
        (["not-in-cold-war"], "all", True),
        (["not-in-cold-war"], "1971/1972", True),
        (["not-in-cold-war"], None, True),
        ([3], "all", True),
    ],
)
def test_a_cell_with_periods_belongs_to_them_alone(tags: object, period: str | None, shown: bool) -> None:
    assert belongs({"metadata": {"tags": tags}}, period) is shown


@pytest.mark.parametrize(
    ("metadata", "period"),
    [
        ({"relations": {"period": "all"}}, "all"),
        ({"relations": "x"}, None),
        ({}, None),
        ({"relations": {"period": 3}}, None),
    ],
)
def test_the_period_is_that_of_a_report_of_ours(metadata: dict, period: str | None) -> None:
    assert period_of({"metadata": metadata}) == period
