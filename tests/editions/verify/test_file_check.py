import pytest

from relations.editions.verify.file_check import FileCheck, Standing


@pytest.mark.parametrize(
    ("standing", "holds"),
    [
        (Standing.SAME_BYTES, True),
        (Standing.SAME_CONTENT, True),
        (Standing.OTHER, False),
        (Standing.DAMAGED, False),
        (Standing.MISSING, False),
        (Standing.NOT_REBUILT, False),
    ],
)
def test_only_what_says_the_same_holds(standing, holds):
    assert FileCheck("a.pdf", standing).holds is holds


def test_a_reason_stands_behind_the_standing():
    assert FileCheck("a.pdf", Standing.MISSING).line == "a.pdf: missing"
    assert FileCheck("a.pdf", Standing.OTHER, "page 2").line == "a.pdf: differs (page 2)"
