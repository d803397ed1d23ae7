import pytest


@pytest.mark.parametrize(
    ("table", "old", "new", "problem"),
    [
        ("agreements", "1981,1981-06,1982-01-01", "1981-07,1981-06,1982-01-01",
         "agreements.csv:2:ratified: 1981-06 is before signed (1981-07)"),
        ("agreements", "1982-01-01,1990", "1982-01-01,1981-12",
         "agreements.csv:2:ended: 1981-12 is before in_force (1982-01-01)"),
        ("visits", "1980-04-30,1980-05-02", "1980-04-30,1980-04-29", "visits.csv:2:end: 1980-04-29 is before start (1980-04-30)"),
        ("visits", "1980-04-30,1980-05-02", "1980-05-04,1980-05-05",
         "visits.csv:2:start: 1980-05-04 to 1980-05-05 is outside the date of its event (1980-05-01/1980-05-03)"),
        ("presence", "1981/1982,1990", "1981/1982,1980", "presence.csv:2:end: 1980 is before start (1981/1982)"),
    ],
)  # fmt: skip
def test_what_cannot_be_true_is_found(table, old, new, problem, edit, found):
    edit(table, old, new)
    assert problem in found()


def test_dates_of_limited_precision_may_overlap(edit, found):
    edit("agreements", "1981,1981-06", "1981-06,1981")
    edit("presence", "1981/1982,1990", "1981/1982,1981")
    assert found() == []
