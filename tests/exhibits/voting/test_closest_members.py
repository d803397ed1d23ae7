from relations.exhibits import NoData, closest_members


def test_those_above_are_named_the_closest_first(whole):
    table = closest_members(whole, "RUS", "SYR", years=3, named=2)
    assert [row[0] for row in table.rows] == ["2025", "2024", "2023", "1946–2025"]
    assert [row[-1] for row in table.rows] == [
        "North Korea and Eswatini", "North Korea, Belarus and 1 more", "North Korea and Mali", "all these years together",
    ]  # fmt: skip
    assert table.title == "In 2023 and 2025 only two members voted more often with Russia than Syria did"


def test_every_year_of_the_best_place_is_named(whole):
    assert closest_members(whole, "RUS", "SYR").title.startswith("In 2022, 2023 and 2025 only two members ")


def test_a_single_best_year_stands_alone(whole):
    table = closest_members(whole.during("cold-war"), "RUS", "SYR")
    assert table.title.startswith("At its closest, in 1984, ")


def test_a_single_year_is_a_sentence(whole):
    """A rank of one row is no table; few above are named, many counted."""
    assert closest_members(whole.during("transition"), "RUS", "SYR") == NoData(
        "In 2025 North Korea and Eswatini voted more often with Russia than Syria did: 84.9\u202f% of its joint votes were the same, of those of the "
        "median member 73.3\u202f%."
    )
    assert closest_members(whole.during("1993/1993"), "RUS", "SYR").statement.startswith(
        "In 1993 164 members voted more often "
    )


def test_without_a_rank_there_is_none(before):
    assert isinstance(closest_members(before, "RUS", "SYR"), NoData)
