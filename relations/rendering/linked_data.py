"""What a page says of its report to machines: schema.org as JSON-LD for search engines, and the tags that reference managers such as Zotero read."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from relations.showing.printed import clean


def linked_data(record: Mapping[str, Any]) -> Markup:
    """Return a record of linked data as an element of a page; nothing in it can end the element."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")  # which JSON reads as the sign
    return Markup('<script type="application/ld+json">{}</script>\n').format(Markup(text))


def report_metadata(citation: Any) -> Markup:
    """Return the elements for the head of a report's page, from what its build says of citing it: `title`, `headline`, `authors`, `published`, `edition`,
    `licence`, `text` and `dataset`. Nothing for what is no such record, as in anybody's notebook."""
    if not isinstance(citation, Mapping) or not citation.get("title"):
        return Markup("")
    cited = {
        name: _text(citation.get(name))
        for name in ("title", "published", "licence", "text", "dataset", "headline", "edition")
    }
    authors = [_text(one) for one in citation.get("authors") or []]
    record = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": cited["title"],
        "headline": cited["headline"],
        "author": [{"@type": "Organization", "name": name} for name in authors],
        "datePublished": cited["published"],
        "version": cited["edition"],
        "inLanguage": "en-GB",
        "license": cited["licence"],
        "creditText": cited["text"],
        "isBasedOn": {
            "@type": "Dataset",
            "name": cited["dataset"],
            "distribution": {"@type": "DataDownload", "contentUrl": "../data.zip"},
        },
    }
    tags = Markup("").join(
        Markup('<meta name="{}" content="{}">\n').format(name, value) for name, value in _tags(cited, authors) if value
    )
    return tags + linked_data({name: value for name, value in record.items() if value})


def _tags(cited: Mapping[str, str], authors: list[str]) -> Iterator[tuple[str, str]]:
    yield "citation_title", cited["title"]
    for name in authors:
        yield "citation_author", name
    yield "citation_publication_date", cited["published"].replace("-", "/")
    yield "citation_language", "en"
    yield "DC.title", cited["title"]
    yield "DC.date", cited["published"]
    yield "DC.rights", cited["licence"]
    yield "DC.type", "Text"


def _text(value: Any) -> str:
    return " ".join(clean(str(value or "")).split())
