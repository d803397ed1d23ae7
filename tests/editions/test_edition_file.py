import json

import pytest

from relations.editions.edition_file import EditionFile, parsed_edition, read_edition
from relations.errors import DataError

DIGEST = "0" * 64
ONE = EditionFile(
    name="2026-11-22-2",
    made="2026-11-22T05:30:00Z",
    before="2026-11-22",
    commit="1a2b3c4",
    data=DIGEST,
    lock=None,
    version="0.1.0",
    files={"un_voting/all.html": DIGEST, "index.html": DIGEST},
)


def test_what_is_written_is_read(tmp_path):
    (tmp_path / "edition.json").write_text(ONE.text(), encoding="utf-8")
    assert read_edition(tmp_path) == ONE


def test_it_states_its_format_and_sorts_its_files():
    content = json.loads(ONE.text())
    assert content["format"] == 1
    assert [*content["files"]] == ["index.html", "un_voting/all.html"]


def test_keys_of_newer_versions_are_left_alone():
    text = json.dumps({**json.loads(ONE.text()), "mood": "good"})
    assert parsed_edition(text.encode(), "it") == ONE


def test_a_folder_without_it_is_no_edition(tmp_path):
    with pytest.raises(DataError, match=r"no edition, since it has no edition\.json"):
        read_edition(tmp_path)
    with pytest.raises(DataError, match=r"no edition, since it has no edition\.json"):
        read_edition(tmp_path / "none")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format": 2}, "of another version"),
        ({"made": None}, "'made' is no text"),
        ({"commit": 7}, "'commit' is neither text nor null"),
        ({"name": "latest"}, "no name of an edition"),
        ({"before": "../x"}, "no name of an edition"),
        ({"files": []}, "does not give each file its digest"),
        ({"files": {"a": "short"}}, "does not give each file its digest"),
        ({"files": {"../a": DIGEST}}, "does not give each file its digest"),
        ({"files": {"a/../../b": DIGEST}}, "does not give each file its digest"),
        ({"files": {"/etc/passwd": DIGEST}}, "does not give each file its digest"),
        ({"files": {"a\\b": DIGEST}}, "does not give each file its digest"),
        ({"files": {"a//b": DIGEST}}, "does not give each file its digest"),
    ],
)
def test_what_is_damaged_is_told_with_its_place(change, told):
    text = json.dumps(json.loads(ONE.text()) | change)
    with pytest.raises(DataError, match=told) as raised:
        parsed_edition(text.encode(), "x/edition.json")
    assert str(raised.value).startswith("x/edition.json: ")


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"3", b'"x"', b"[" * 100000])
def test_what_is_no_such_file_at_all_is_told_too(content):
    with pytest.raises(DataError):
        parsed_edition(content, "it")
