from relations.showing.printed import clean, printed


def test_terminal_colours_and_control_characters_are_removed():
    assert clean("\x1b[31mred\x1b[0m \x00\x08tab\tnew\n") == "red tab\tnew\n"


def test_marks_of_the_keyboard_become_those_of_the_typesetter():
    assert printed("'Syria's bases' of Hay'at") == "‘Syria’s bases’ of Hay’at"
    assert printed(None) == ""
