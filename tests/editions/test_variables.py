import pytest

from relations.editions.variables import filled, is_variable, names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("mailto://me:$MAIL_PASSWORD@host", ["MAIL_PASSWORD"]),
        ("sftp://${USER}:${SECRET}@host/$FOLDER/x", ["USER", "SECRET", "FOLDER"]),
        ("/srv/5$", []),
        ("/srv/$5", []),
        ("${NAME", []),
        ("${not a name}", []),
        ("$NAMÉ", ["NAM"]),
    ],
)
def test_both_spellings_are_names(text, names):
    assert names_in(text) == names


def test_values_take_their_place_and_are_not_filled_again():
    assert filled("a $ONE ${TWO}b", {"ONE": "$TWO", "TWO": "2"}.__getitem__) == "a $TWO 2b"


@pytest.mark.parametrize(("text", "alone"), [("$NAME", True), ("${NAME}", True), ("${NAME}x", False), ("NAME", False)])
def test_a_name_alone_is_told_from_a_text_with_one(text, alone):
    assert is_variable(text) is alone
