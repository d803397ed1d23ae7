import json

from relations.exhibits.base import MIME
from relations.exhibits.no_data import NoData


def test_the_sentence_is_shown_as_markdown_and_is_no_exhibit():
    bundle = NoData("**No finding.** Nothing was delivered.")._repr_mimebundle_()
    assert bundle == {
        "text/markdown": "**No finding.** Nothing was delivered.",
        "text/plain": "**No finding.** Nothing was delivered.",
    }
    assert MIME not in json.dumps(bundle)
