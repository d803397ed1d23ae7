import re

from relations.dyads.plot import Scale, Series, bars, lines

FRAME = Scale((2000, 2009), (0, 10), [(0, "0"), (10, "10")])


def points(drawing: str) -> list[list[tuple[float, float]]]:
    found = re.findall(r'<polyline class="one" points="([^"]+)"', drawing)
    return [[tuple(map(float, point.split(","))) for point in run.split()] for run in found]  # type: ignore[misc]


def test_a_line_is_broken_where_years_are_missing_and_a_year_alone_is_a_dot() -> None:
    drawing = lines(FRAME, [Series("", "one", {2000: 0, 2001: 10, 2005: 5, 2008: 1, 2009: 2})])
    first, last = points(drawing)
    assert [y for _, y in first] == [FRAME.y(0), FRAME.y(10)]
    assert len(last) == 2
    assert drawing.count("<circle") == 1


def test_bars_stand_on_nought_and_beside_one_another() -> None:
    drawing = bars(FRAME, [Series("", "one", {2003: 10}), Series("", "two", {2003: 5})])
    (x1, w1, h1), (x2, _, h2) = (
        tuple(map(float, found))
        for found in re.findall(
            r'<rect class="\w+" x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"', drawing
        )
    )
    assert h1 == 2 * h2 == FRAME.y(0) - FRAME.y(10)
    assert abs(x1 + w1 - x2) < 0.11


def test_a_band_goes_there_and_back() -> None:
    drawing = lines(FRAME, [Series("", "one", {2000: 2, 2001: 3}, {2000: 1, 2001: 2}, {2000: 3, 2001: 4})])
    (corners,) = re.findall(r'<polygon class="one band" points="([^"]+)"', drawing)
    ys = [float(point.split(",")[1]) for point in corners.split()]
    assert ys == [FRAME.y(value) for value in (3, 4, 2, 1)]
