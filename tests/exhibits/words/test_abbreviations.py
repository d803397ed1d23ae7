from relations.exhibits.words.abbreviations import abbreviations


def test_abbreviations_are_spelt_out_where_they_are_used(whole):
    assert (
        abbreviations(whole, ["JIM: extension", "Idlib"]) == " JIM: Joint Investigative Mechanism on chemical weapons."
    )


def test_nothing_is_said_of_those_that_are_not(whole):
    assert abbreviations(whole, ["Idlib", "JIMMY"]) == ""


def test_kinds_of_weapons_have_them_too(whole):
    assert (
        abbreviations(whole, ["FGA aircraft", "self-propelled AA gun"])
        == " AA: anti-aircraft. FGA: fighter and ground-attack."
    )


def test_initials_of_names_in_capitals_are_known_and_those_of_descriptions_are_not(whole):
    names = ["Observatory for Human Rights", "Unidentified armed group in Syria", "European Union"]
    assert abbreviations(whole, ["OHR counts", "UGS, EU"], names) == " OHR: Observatory for Human Rights."
