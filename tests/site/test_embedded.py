import json

import pytest

from relations.site.embedded import embedded


@pytest.mark.parametrize(
    "text", ["</script>", "<!--<script>", "a & b", "\u2028\u2029", "\x7f\x1b\u202e", 'quote " and \\']
)
def test_a_value_comes_back_as_it_was_and_cannot_end_its_element(text):
    written = str(embedded({"x": [text, 1, None]}))
    assert json.loads(written) == {"x": [text, 1, None]}
    assert written.isascii()
    assert not set("<>&") & set(written)


def test_the_same_value_gives_the_same_text():
    assert embedded({"b": 1, "a": 2}) == embedded({"a": 2, "b": 1}) == '{"a":2,"b":1}'
