"""What of a report goes onto the page of a period."""

import pytest

from relations.site.listed import run_of
from relations.site.sparse_page import part_of

RUN = run_of({"report": "arms", "period": "drift", "files": ["arms/drift.html"]})
FIGURE = {"id": "last", "statement": "**None** after 1991 [@s]."}


def test_findings_and_exhibits_have_their_places_and_what_is_missing_is_told_once():
    summary = {"key_figures": [FIGURE], "exhibits": [{"id": "deals", "title": "Two"}], "no_data": ["None.", "None."]}
    part = part_of(RUN, summary)
    assert part.findings == (("None after 1991.", "arms/drift.html#last"),)
    assert part.exhibits == (("Two", "arms/drift.html#deals"),)
    assert part.missing == ("None.",)


@pytest.mark.parametrize("summary", [{}, [], {"key_figures": [{}], "exhibits": [], "no_data": []}])
def test_json_that_is_none_of_ours_is_refused(summary):
    with pytest.raises((LookupError, TypeError, AttributeError)):
        part_of(RUN, summary)
