def test_a_source_s_title_is_not_ours(edit, found):
    edit("events", "A minister asked for a loan,", "Borduria asks for a loan!,")
    assert found() == ["events.csv:2:title: 'Borduria asks for a loan!' is the title of the source 'courier'"]


def test_nor_is_it_a_sentence_of_a_summary(edit, found):
    edit("events", "No answer was given.", "Borduria asks for a loan.")
    assert found() == ["events.csv:2:summary: 'Borduria asks for a loan.' is the title of the source 'courier'"]


def test_a_title_of_three_words_may_come_about_by_chance(edit, found):
    edit("events", "Officials met,", "A quiet week,")
    assert found() == []


def test_variants_of_places_and_people_are_not_used(edit, found):
    edit("events", "came to Port A", "Anna Borg came to Alpha")
    assert found() == [
        "events.csv:2:summary: 'Alpha' is a variant; the standard spelling is 'Port A'",
        "events.csv:2:summary: 'Anna Borg' is a variant; the standard spelling is 'Ana Borg'",
    ]


def test_a_variant_within_a_word_or_a_standard_name_is_none(edit, found):
    edit("events", "came to Port A", "came on board the Alphabet to Port A")
    edit("people", "ana-borg,Ana Borg,Anna Borg", "ana-borg,Ana Borg-Alpha,Anna Borg")
    assert found() == []


def test_a_surname_alone_keeps_its_accents(edit, found):
    edit("people", "ana-borg,Ana Borg,Anna Borg", "ana-borg,Ana Börg,Ana Borg")
    edit("events", "came to Port A", "met Borg and Börg at Port A")
    assert found() == ["events.csv:2:summary: 'Borg' is a variant; the standard spelling is 'Börg'"]
