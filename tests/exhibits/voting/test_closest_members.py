from relations.exhibits import NoData, closest_members


def test_those_above_are_named_the_closest_first(whole):
    table = closest_members(whole, "RUS", "SYR", years=3, named=2)
    assert [row[0] for row in table.rows] == ["2025", "2024", "2023", "1946–2025"]
    assert [row[-1] for row in table.rows] == [
        "North Korea and Eswatini", "North Korea, Belarus and 1 more", "North Korea and Mali", "all these years together",
    ]  # fmt: skip
    assert table.title == "In 2023, when Syria ranked highest, two members voted more often with Russia"


def test_every_year_of_the_best_place_is_named(whole):
    assert closest_members(whole, "RUS", "SYR").title.startswith("In 2022 and 2023 only two members ")


def test_a_year_on_far_fewer_votes_than_others_stands_in_brackets(whole):
    table = closest_members(whole, "RUS", "SYR")
    places = {row[0]: row[1] for row in table.rows}
    assert (places["2025"], places["2024"]) == ("(3rd of 183)", "4th of 188")
    assert " In brackets, since the votes were far fewer: 2025 (93 joint votes, the median member 189)." in table.note


def test_a_single_best_year_stands_alone(whole):
    table = closest_members(whole.during("cold-war"), "RUS", "SYR")
    assert table.title == "In 1984, when Syria ranked highest, 15 members voted more often with the Soviet Union"
    assert table.subtitle.endswith(", the latest 10 years")


def test_a_single_year_is_a_sentence(whole):
    """A rank of one row is no table; few above are named, many counted."""
    assert closest_members(whole.during("2022/2022"), "RUS", "SYR") == NoData(
        "In 2022 North Korea and Belarus voted more often with Russia than Syria did: 75.9\u202f% of the votes of Syria were the same, of those of the "
        "median member 52.3\u202f%."
    )
    assert closest_members(whole.during("1993/1993"), "RUS", "SYR").statement.startswith(
        "In 1993 164 members voted more often "
    )


def test_a_single_year_on_far_fewer_votes_is_compared_on_the_same_votes(whole):
    assert closest_members(whole.during("transition"), "RUS", "SYR") == NoData(
        "On the 93 votes of 2025 that Syria and Russia both cast, China, Iran and Iraq agreed with Russia more often than Syria did, and Algeria, Egypt and "
        "Saudi Arabia as often, on 85\u202f%. Syria’s place among all members, 3rd of 183, rests on these votes alone; the median member and Russia both "
        "voted on 189."
    )


def test_without_a_rank_there_is_none(before):
    assert isinstance(closest_members(before, "RUS", "SYR"), NoData)
