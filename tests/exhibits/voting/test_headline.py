import pytest

from relations.exhibits import NoData, voting_headline


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("all", "By agreement with Russia, Syria rose from 165th of 171 states in 1993 to 3rd of 187 in 2022"),
        ("recognition", "Syria and the Soviet Union differed more often than they agreed in 1946–1954: 39 % of their votes were the same"),
        ("opening", "Syria voted more often with the Soviet Union: on 70 % of joint votes in 1955–1970, after 39 % in 1946–1954"),
        ("cold-war", "In 1991 agreement of Syria and the Soviet Union fell from 94 % to 56 % of joint votes"),
        ("uprising", "By agreement with Russia, Syria rose from 113th of 186 states in 2011 to 16th of 189 in 2014"),
        ("intervention", "In 2022 only Belarus and North Korea voted with Russia more often than Syria did"),
        ("transition", "Syria stopped voting with Russia on Ukraine: in all 20 votes before December 2024, in none since"),
        ("1993/1993", "In 1993 only five of 171 states voted with Russia less often than Syria did"),
        ("1973-10/1973-10", "Syria cast the same vote as the Soviet Union in the one roll call of the period, on 26 October 1973"),
        ("1959/1962", "Syria cast the same vote as the Soviet Union on 58 % of joint votes in 1961–1962"),
    ],
)  # fmt: skip
def test_it_says_the_strongest_that_holds(whole, period, title):
    found = voting_headline(whole.during(period), "RUS", "SYR")
    assert found.title.replace("\u202f", " ") == title
    assert found.sources


def test_without_joint_votes_there_is_none(before):
    assert isinstance(voting_headline(before, "RUS", "SYR"), NoData)
