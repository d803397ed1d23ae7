import pytest


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("1981,6,,,telegraph", "1981,,,,telegraph", "claims.csv:4:value: has neither value nor low nor high"),
        (",,20,25,herald", ",,25,20,herald", "claims.csv:3:value: low, value, high are out of order: [25.0, 20.0]"),
        (",,20,25,herald", ",19,20,25,herald", "claims.csv:3:value: low, value, high are out of order: [20.0, 19.0, 25.0]"),
        ("herald,false,", "herald,true,Later",
         "claims.csv:3:preferred: 'loan-1980' has 2 preferred claims; one of its 2 must be preferred"),
        ("telegraph,true,", "telegraph,false,",
         "claims.csv:4:preferred: 'talks-1981' has 0 preferred claims; one of its 1 must be preferred"),
        ("true,Quotes the letter", "true,", "claims.csv:2:reason: is preferred among rival numbers, but the reason is missing"),
    ],
)  # fmt: skip
def test_numbers_and_preferences(old, new, problem, edit, found):
    edit("claims", old, new)
    assert found() == [problem]


def test_what_is_no_number_is_not_said_to_be_missing(edit, found):
    edit("claims", "1981,6,,,telegraph", "1981,1 200,,,telegraph")
    assert found() == ["claims.csv:4:value: '1 200' is not a number"]


def test_sources_that_state_the_same_number_need_no_reason(edit, found):
    edit("claims", ",,20,25,herald", ",20,,,herald")
    edit("claims", "true,Quotes the letter", "true,")
    assert found() == []
