"""CSL-JSON against the CSL 1.0.2 data schema (its types and field names), and read by Pandoc."""

import json
import re

import pypandoc
import pytest

from relations.curation.citing.csl import TYPES, csl_json, issued, item
from relations.curation.citing.works import Work, works_of

# https://github.com/citation-style-language/schema: csl-data.json, items.properties.type.enum and the fields that we use
CSL_TYPES = {
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection", "dataset",
    "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation",
    "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
}  # fmt: skip
CSL_FIELDS = {
    "id", "type", "title", "author", "publisher", "container-title", "version", "edition", "number", "issued", "URL", "language",
}  # fmt: skip


def test_every_kind_of_source_has_a_type_of_csl(events_package):
    assert set(TYPES) == set(events_package.table("sources").field("kind").enum)
    assert set(TYPES.values()) <= CSL_TYPES


def test_items_have_fields_of_csl_and_only_those_that_are_stated(events_package):
    items = json.loads(csl_json(works_of(events_package, ["annals", "gazette-1980", "office-1980", "register-3"])))
    assert all(set(one) <= CSL_FIELDS for one in items)
    assert items == [
        {
            "id": "annals", "type": "book", "title": "Annals of Arcadia", "author": [{"literal": "M. Orr"}], "edition": "2nd",
            "issued": {"date-parts": [[1996]], "circa": True}, "language": "en",
        },
        {
            "id": "gazette-1980", "type": "article-newspaper", "title": 'Lind "in port", 50% of crew aboard', "container-title": "Gazette",
            "issued": {"date-parts": [[1980, 5, 12]]}, "URL": "https://example.org/g?a=1&b=%20_x", "language": "en",
        },
        {
            "id": "office-1980", "type": "treaty", "title": "Treaty of Zenith", "publisher": "Office of Treaties", "number": "no. 17",
            "issued": {"date-parts": [[1980, 5, 1]]}, "URL": "https://example.org/treaty", "language": "en",
        },
        {
            "id": "register-3", "type": "dataset", "title": "Register", "author": [{"literal": "Institute"}], "version": "3rd",
            "issued": {"date-parts": [[2001]]}, "URL": "https://example.org/register", "language": "en",
        },
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("1980-10-08", {"date-parts": [[1980, 10, 8]]}),
        ("1980-10-XX", {"date-parts": [[1980, 10]]}),
        ("1956~", {"date-parts": [[1956]], "circa": True}),
        ("1971-05/1974", {"date-parts": [[1971, 5], [1974]]}),
        ("1971?/1974", {"date-parts": [[1971], [1974]], "circa": True}),
        ("198X", {"literal": "the 1980s"}),
        ("1971/..", {"literal": "since 1971"}),
        ("../1971", {"literal": "until 1971"}),
    ],
)
def test_dates_are_as_precise_as_stated(published, date):
    assert issued(published) == date


def test_the_version_of_the_dataset_is_a_number():
    assert item(Work("a", "dataset", "P", "T", edition="Version 3.1"))["version"] == "3.1"


def test_pandoc_reads_it(events_package):
    works = works_of(events_package, ["annals", "gazette-1980", "radio-1980"])
    page = "---\nnocite: '@*'\nreferences: " + csl_json(works) + "---\n"
    text = pypandoc.convert_text(page, "plain", format="markdown", extra_args=["--citeproc", "--wrap=none"])
    assert re.search(r"^M\. Orr\. .*1996.*\. Annals of Arcadia\. 2nd ed\.$", text, re.MULTILINE)
    assert re.search(r"^Gazette\. 1980\..*May 12.*https://example\.org/g\?a=1&b=%20_x\.$", text, re.MULTILINE)
    assert "“Głos: Lind never came.”" in text  # not in English, so its capitals stay
