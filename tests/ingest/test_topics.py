import pytest

from relations.errors import DataError
from relations.ingest.topics import declared_rules, topics_of
from relations.package import Package, open_package


def test_topics_in_declared_order_from_any_text(package: Package) -> None:
    rules = declared_rules(package)
    records = [("Human rights", "ATOMIC energy"), ("Inhuman rightsizing", ""), ("Nuclear tests", "nuclear tests")]
    assert topics_of(records, rules) == ["nuclear rights", "", "nuclear"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("space,moon,", r"ga_topic_rules\.csv:4: topic: 'space' is not in"),
        ("nuclear,(,", r"ga_topic_rules\.csv:4: pattern:"),
    ],
)
def test_bad_rules(row: str, message: str, package: Package) -> None:
    file = package.root / "ga_topic_rules.csv"
    file.write_text(file.read_text() + row + "\n")
    with pytest.raises(DataError, match=message):
        declared_rules(package)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The occupied Syrian Golan", "golan middle-east"),
        ("Situation of human rights in the Syrian Arab Republic", "human-rights syria"),
        ("Territorial integrity of Ukraine", "security ukraine"),
        ("Comprehensive Nuclear-Test-Ban Treaty", "disarmament nuclear"),
        ("Question of Namibia", "decolonisation southern-africa"),
        ("Prevention of an arms race in outer space", "disarmament outer-space"),
        ("Question of Antarctica", ""),
        ("Israeli settlements in the occupied Syrian Golan", "golan middle-east"),
        ("Report of the Special Committee to Investigate Israeli Practices Affecting the Human Rights of the People", "middle-east"),
        ("Status of internally displaced persons from Abkhazia : conflicts in the GUAM area", "security"),
        ("Programme budget for the biennium 1980-1981", "budget-administration"),
    ],
)  # fmt: skip
def test_rules_of_the_project_on_real_titles(title: str, expected: str) -> None:
    assert topics_of([(title,)], declared_rules(open_package())) == [expected]
