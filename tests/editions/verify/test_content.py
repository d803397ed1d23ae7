import io
import json
import zipfile

import pytest

from relations.editions.verify.content import difference, first_difference


def packed(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def coded(value, **how):
    return json.dumps(value, **how).encode()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("a.json", coded({"a": [1, 2.5], "b": None}), coded({"b": None, "a": [1, 2.5]}, indent=3)),
        ("a.html", b'<p class="x" id="y">one\n two</p>', b'<p id="y"  class="x">one two</p>'),
        ("a.zip", packed(a="1", b="2"), packed(b="2", a="1")),
        ("a.csv", b"a\n1\n", b"a\n1\n"),
    ],
)
def test_equal_content_in_other_bytes(name, old, new):
    assert difference(name, old, new) is None


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("a.json", coded({"a": {"b": [1, 2]}}), coded({"a": {"b": [1, 3]}}), "a.b[1]: “2” and “3”"),
        ("a.json", coded({"a": 1}), coded({"a": 1, "c": 2}), "c is in one of them only"),
        ("a.json", coded({"a": 1}), coded({"a": True}), "a: “1” and “True”"),
        ("a.json", coded([1]), coded([1, 2]), "the list has 1 things and 2"),
        ("a.html", b"<p>one two</p>", b"<p>one three</p>", "element 3: “p one two” and “p one three”"),
        ("a.html", b"<p>one</p>", b"<p>one</p><hr>", "element 4: nothing and “hr”"),
        ("a.zip", packed(a="1"), packed(a="2"), "a differs"),
        ("a.zip", packed(a="1"), packed(a="1", b="2"), "b is in one of them only"),
        ("a.csv", b"1", b"2", "the bytes differ"),
        ("a.zip", packed(a="1"), b"no archive", "it cannot be read: BadZipFile: File is not a zip file"),
    ],
)
def test_the_first_difference_is_named(name, old, new, words):
    assert difference(name, old, new) == words


def test_a_sequence_that_ends_early_differs_there():
    assert first_difference("ab", "abc", "sign") == "sign 3: nothing and “c”"
    assert first_difference("ab", "ab", "sign") is None
