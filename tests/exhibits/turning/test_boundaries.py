import pytest

from relations.exhibits.turning.boundaries import boundaries_shown


@pytest.mark.parametrize(
    ("seen", "total", "words"),
    [
        (0, 7, "0 of 7 boundaries that can be tested show in at least one series"),
        (1, 7, "1 of 7 boundaries that can be tested shows in at least one series"),
        (6, 7, "6 of 7 boundaries that can be tested show in at least one series"),
        (7, 7, "all seven boundaries that can be tested show in at least one series"),
        (2, 2, "both boundaries that can be tested show in at least one series"),
        (1, 2, "1 of 2 boundaries that can be tested shows in at least one series"),
    ],
)
def test_how_many_show(seen, total, words):
    assert boundaries_shown(seen, total) == words
