from relations.exhibits.diplomacy.agreement_accounts import accounts_of

RATIFIED = "Signed in May. Ratified in June; what is left is open. Nothing else was read."


def test_of_an_account_the_last_two_sentences_are_shown():
    told, common = accounts_of(["signed by Nobody on 1 May 1980. ratified; a firm Ltd. in 1990", RATIFIED, None])
    assert told == [
        "Signed by Nobody on 1 May 1980. ratified; a firm Ltd. in 1990.",
        "Ratified in June; what is left is open. Nothing else was read.",
        "No later source was found.",
    ]
    assert common == ""


def test_of_a_long_account_the_last_sentence_alone_is_shown():
    assert accounts_of([f"{'A' * 200}. It ended."]) == (["It ended."], "")


def test_what_three_accounts_have_in_common_is_told_once():
    told, common = accounts_of(["A. Rest open.", "B; c. Rest open.", "D. Rest open.", "E."])
    assert told == ["A.*", "B; c.*", "D.*", "E."]
    assert common == " * Rest open."


def test_an_account_that_is_nothing_else_keeps_it():
    notes = ["Rest open.", "B. Rest open.", "D. Rest open."]
    assert accounts_of(notes) == (notes, "")
    assert accounts_of([None, None, None]) == (["No later source was found."] * 3, "")
