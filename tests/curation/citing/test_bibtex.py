"""BibTeX as text, and as Pandoc's own reader of BibTeX understands it."""

import json
import re

import pypandoc
import pytest

from relations.curation.citing.bibtex import bibtex, entry, escaped
from relations.curation.citing.works import Work, works_of


def test_entries(events_package):
    assert (
        bibtex(works_of(events_package, ["annals", "gazette-1980", "office-1980"]))
        == r"""@book{annals,
  author = {{M. Orr}},
  title = {{Annals of Arcadia}},
  edition = {2nd},
  year = {1996},
  note = {Published about 1996},
  language = {en},
}

@article{gazette-1980,
  title = {{Lind "in port", 50\% of crew aboard}},
  journal = {{Gazette}},
  year = {1980},
  month = may,
  day = {12},
  url = {https://example.org/g?a=1&b=%20_x},
  language = {en},
}

@misc{office-1980,
  title = {{Treaty of Zenith}},
  howpublished = {{Office of Treaties}},
  version = {no. 17},
  year = {1980},
  month = may,
  day = {1},
  url = {https://example.org/treaty},
  language = {en},
}
"""
    )


def test_what_means_something_to_tex_is_escaped():
    assert escaped("R&D: 5% of $1_000 #2 {a} ~x^2 \\n") == (
        r"R\&D: 5\% of \$1\_000 \#2 \{a\} \textasciitilde{}x\textasciicircum{}2 \textbackslash{}n"
    )
    assert escaped("two\n lines") == "two lines"


@pytest.mark.parametrize(
    ("published", "fields"),
    [
        ("", []),
        ("1980-10", ["year = {1980}", "month = oct"]),
        ("198X", ["year = {1980}", "note = {Published the 1980s}"]),
        ("1971/1974", ["year = {1971}", "note = {Published 1971 to 1974}"]),
        ("../1974", ["year = {1974}", "note = {Published until 1974}"]),
    ],
)
def test_dates(published, fields):
    lines = entry(Work("a", "report", "P", "T", published=published)).splitlines()[4:-1]
    assert [line.strip().rstrip(",") for line in lines] == fields


def test_an_address_cannot_end_its_field():
    text = entry(Work("a", "web-page", "P", "T", url="https://example.org/{a}?b=c\\d e"))
    assert "url = {https://example.org/%7Ba%7D?b=c%5Cd%20e}," in text


def test_pandoc_reads_back_what_was_written(events_package):
    nasty = Work(
        "nasty", "report", "A & B {Ltd}", r"50% of $1_000 #2: x^2 ~ \alpha {sic}", url="https://example.org/a_b%20c"
    )
    works = [*works_of(events_package, [row["source"] for _, row in events_package.table("sources").rows()]), nasty]
    items = {item["id"]: item for item in json.loads(pypandoc.convert_text(bibtex(works), "csljson", format="bibtex"))}
    assert set(items) == {work.id for work in works}
    for work in works:
        item = items[work.id]
        assert re.sub(r"[“”]", '"', item["title"]) == work.title
        assert item.get("URL", "") == work.url
        assert item.get("container-title", "") == work.container
        assert [author["literal"] for author in item.get("author", [])] == ([work.author] if work.author else [])
    assert items["gazette-1980"]["issued"] == {"date-parts": [[1980, 5, 12]]}
