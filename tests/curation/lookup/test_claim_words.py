import pytest

from relations.curation.lookup.claim_words import claims_range, figure_words


def claim(value: str = "", low: str = "", high: str = "") -> dict[str, str]:
    return {"value": value, "low": low, "high": high}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (claim("13.4"), "13.4"),
        (claim("1200"), "1,200"),
        (claim("-1234567.50"), "-1,234,567.50"),
        (claim("-0.5"), "-0.5"),
        (claim("13.4", "13", "14.5"), "13.4 (13 to 14.5)"),
        (claim("", "8", "12"), "8 to 12"),
        (claim("", "8"), "at least 8"),
        (claim("", "", "12"), "at most 12"),
        (claim("10", "8"), "10 (at least 8)"),
        (claim(), "no number"),
    ],
)
def test_value_and_bounds(given, words):
    assert figure_words(given) == words


def test_the_range_of_rival_claims():
    assert claims_range([claim("10.5"), claim("", "8", "12"), claim("1400")]) == ("8", "1,400")
    assert claims_range([claim("9"), claim("10")]) == ("9", "10")  # as numbers, not as text
    assert claims_range([claim("73"), claim("73.0")]) is None
    assert claims_range([claim()]) is None
