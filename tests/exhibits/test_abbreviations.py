from relations.exhibits.abbreviations import abbreviations


def test_abbreviations_are_spelt_out_where_they_are_used():
    assert abbreviations(["JIM: extension", "Idlib"]) == " JIM: Joint Investigative Mechanism on chemical weapons."


def test_nothing_is_said_of_those_that_are_not():
    assert abbreviations(["Idlib", "JIMMY"]) == ""
