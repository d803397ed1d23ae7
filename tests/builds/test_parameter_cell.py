"""What a parameters cell declares, in the forms that papermill documents and that types need."""

import pytest

from relations.builds.parameter_cell import CellRefusal, Declared, declared_in, enums_in
from relations.execution.values import Member

CELL = '''"""What can be passed."""
from datetime import date
from enum import Enum, IntEnum, auto

class Side(Enum):
    """Which."""
    LEFT = "left"
    RIGHT = "right"

class Level(IntEnum):
    LOW = auto()
    HIGH = auto()

# A comment.
period = "all"  # type: str
least = -1
share: float = 0.5  # of all
compare = [
    "USA",
    "CHN",
]  # type: list[str]  whom to compare
table = {}  # type: Dict[str, int] a table
a = b = True
side = Side.LEFT
nothing = None  # type: ignore
'''


def declared(source):
    return [*declared_in(source, enums_in(source))]


def test_annotated_and_plain_assignments_types_in_comments_and_help():
    left = Member("Side", "LEFT", "left")
    assert declared(CELL) == [
        Declared("period", "str", "all", ""),
        Declared("least", "int | float", -1, ""),
        Declared("share", "float", 0.5, "of all"),
        Declared("compare", "list[str]", ["USA", "CHN"], "whom to compare"),
        Declared("table", "Dict[str, int]", {}, "a table"),
        Declared("a", "bool", True, ""),
        Declared("b", "bool", True, ""),
        Declared("side", "Side", left, ""),
        Declared("nothing", "object", None, ""),
    ]


def test_enums_are_read_with_their_values():
    assert enums_in(CELL) == {
        "Side": (Member("Side", "LEFT", "left"), Member("Side", "RIGHT", "right")),
        "Level": (Member("Level", "LOW", 1), Member("Level", "HIGH", 2)),
    }


@pytest.mark.parametrize(
    ("default", "annotation"),
    [
        ("['a']", "list[str]"),
        ("[]", "list"),
        ("[1, 'a']", "list"),
        ("(1, 2)", "tuple[int | float, ...]"),
        ("{'a': 1}", "dict"),
        ("date(2011, 3, 15)", "date"),
        ("Path('a')", "Path"),
        ("1.5", "float"),
    ],
)
def test_a_default_stands_for_its_annotation(default, annotation):
    ((found),) = declared(f"a = {default}")
    assert found.annotation == annotation


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("a = 1\nimport os", 2, "not an annotated assignment such as"),
        ("a = 1\n\nfor x in 'a': pass", 3, "not an annotated assignment such as"),
        ("a: int", 1, "not an annotated assignment such as"),
        ("a.b = 1", 1, "not an annotated assignment such as"),
        ("class Side(Enum):\n    LEFT = object()", 2, "the value of Side.LEFT is not a plain value"),
        ("a = Side.LEFT", 1, "the default is not a plain value"),
        ("a = 1\nb = (", 2, "was never closed"),
    ],
)
def test_what_declares_nothing_is_told_with_its_line(source, line, problem):
    with pytest.raises(CellRefusal, match=problem) as refused:
        declared(source)
    assert refused.value.line == line
