from relations.exhibits.abbreviations import abbreviations


def test_abbreviations_are_spelt_out_where_they_are_used():
    assert abbreviations(["JIM: extension", "Idlib"]) == " JIM: Joint Investigative Mechanism on chemical weapons."


def test_nothing_is_said_of_those_that_are_not():
    assert abbreviations(["Idlib", "JIMMY"]) == ""


def test_kinds_of_weapons_have_them_too():
    assert (
        abbreviations(["FGA aircraft", "self-propelled AA gun"])
        == " AA: anti-aircraft. FGA: fighter and ground-attack."
    )
