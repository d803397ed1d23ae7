from invented import display, printed

from relations.rendering.fewer_outputs import fewer_outputs
from relations.rendering.within_bounds import ITEMS


def test_a_bearable_number_stays_as_it_is():
    outputs = [printed("a"), printed("b"), "no output"]
    assert fewer_outputs(outputs, 1) == outputs


def test_prints_that_follow_each_other_are_one(caplog):
    outputs = [printed("a"), *[printed(["b", "c"])] * ITEMS, printed("d") | {"name": "stderr"}, printed("e")]
    one, err, two = fewer_outputs(outputs, 1)
    assert one["text"] == "a" + "bc" * ITEMS
    assert (err["name"], two["text"]) == ("stderr", "e")
    assert not caplog.text


def test_one_that_is_hidden_is_joined_with_none():
    hidden = printed("SECRET") | {"metadata": {"tags": ["remove-output"]}}
    assert fewer_outputs([*[printed("a")] * ITEMS, hidden, printed("b")], 1)[1] is hidden


def test_of_other_outputs_the_first_and_the_last_are_kept_and_the_rest_told(caplog):
    outputs = [display(text__plain=str(n)) for n in range(ITEMS + 5)]
    kept = fewer_outputs(outputs, 4)
    first = ITEMS * 3 // 4
    assert kept[:first] == outputs[:first]
    assert kept[first]["text"] == "\n[5 outputs are left out here]\n"
    assert kept[first + 1 :] == outputs[first + 5 :]
    assert "cell 4: 5 outputs are left out" in caplog.text
