import pytest

from relations.exhibits.overview.chance import by_chance


@pytest.mark.parametrize(
    ("then", "now", "share", "chance"),
    [
        (5, 5, 0.5, True),
        (0, 5, 0.5, True),  # both ends: 2 of 32
        (0, 6, 0.5, False),  # 2 of 64
        (6, 0, 0.5, False),
        (9, 1, 0.1, True),
        (0, 0, 0.3, True),  # nothing happened, nothing differs
    ],
)
def test_the_exact_test_of_two_sides(then, now, share, chance):
    assert by_chance(then, now, share) is chance
