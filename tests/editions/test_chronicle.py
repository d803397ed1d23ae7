import json
import uuid

import pytest

from relations.editions.chronicle import Listed, first_chronicle, parsed_chronicle
from relations.errors import DataError

ONE = Listed("2026-11-15", "2026-11-15T05:30:00Z", "The first edition: one report.")
TWO = Listed("2026-11-22", "2026-11-22T05:30:00Z", "Changed: Votes.")


def test_the_latest_comes_first_and_those_that_are_gone_go():
    chronicle = first_chronicle().with_latest(ONE, []).with_latest(TWO, ["2026-11-15"])
    assert chronicle.editions == (TWO, ONE)
    assert chronicle.with_latest(TWO, ["2026-11-15"]).editions == (TWO, ONE)
    assert first_chronicle().with_latest(ONE, []).with_latest(TWO, []).editions == (TWO,)


def test_what_is_written_is_read():
    chronicle = first_chronicle().with_latest(ONE, [])
    assert parsed_chronicle(chronicle.text().encode(), "it") == chronicle


def test_the_feed_and_each_edition_have_an_identity_that_stays():
    chronicle = first_chronicle()
    identity = chronicle.identity("2026-11-22")
    assert uuid.UUID(identity).urn == identity
    assert chronicle.with_latest(ONE, []).identity("2026-11-22") == identity
    assert first_chronicle().feed != chronicle.feed
    assert first_chronicle().identity("2026-11-22") != identity


@pytest.mark.parametrize(
    "change",
    [{"format": 2}, {"feed": "x"}, {"feed": 3}, {"editions": []}, {"editions": 3}, {"editions": [{"name": "x"}]},
     {"editions": [{"name": "../x", "made": "", "summary": ""}]}, {"editions": [{"name": "2026-11-15", "made": 3, "summary": ""}]}],
)  # fmt: skip
def test_what_is_damaged_is_told(change):
    text = json.dumps(json.loads(first_chronicle().with_latest(ONE, []).text()) | change)
    with pytest.raises(DataError, match=r"x/editions\.json: (damaged|of another version)"):
        parsed_chronicle(text.encode(), "x/editions.json")
    with pytest.raises(DataError, match="damaged"):
        parsed_chronicle(b"", "x/editions.json")
