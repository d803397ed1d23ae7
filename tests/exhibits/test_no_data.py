import json

from relations.exhibits.no_data import NoData
from relations.formats import EXHIBIT, NO_DATA


def test_the_sentence_is_shown_as_markdown_and_is_no_exhibit():
    bundle = NoData("**No finding.** Nothing was delivered.")._repr_mimebundle_()
    assert bundle == {
        "text/markdown": "**No finding.** Nothing was delivered.",
        "text/plain": "**No finding.** Nothing was delivered.",
        NO_DATA: {"version": 1, "statement": "**No finding.** Nothing was delivered."},
    }
    assert EXHIBIT not in json.dumps(bundle)
