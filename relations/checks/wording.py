"""Words of our own: no title of a source as ours, and places and people in their standard spelling."""

import re
import unicodedata
from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables

_TEXTS = ("title", "summary")


def check_titles(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each event whose title, or a sentence of whose summary, is the title of a source."""
    taken = {_plain(row["title"]): row["source"] for _, row in tables.of("sources")}
    for line, row in tables.of("events"):
        for column in _TEXTS:
            for sentence in [row[column], *re.split(r"(?<=[.!?]) ", row[column])]:
                if len(sentence.split()) > 3 and (source := taken.get(_plain(sentence))):
                    yield tables.problem("events", line, column, f"'{sentence}' is the title of the source '{source}'")
                    break


def check_spellings(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each spelling variant of a place or person that stands in a title or summary of an event."""
    standard: dict[str, str] = {}
    names = {row["name"] for table in ("places", "people") for _, row in tables.of(table)}
    for table in ("places", "people"):
        for _, row in tables.of(table):
            for variant in filter(None, row["variants"].split("; ")):
                # A variant that stands within a standard name, such as Tanf in al-Tanf, cannot be told from it.
                if len(variant) > 3 and not any(variant in name for name in names):
                    standard[variant] = row["name"]
                standard |= _without_accents(row["name"], variant)
    if not standard:
        return
    longest_first = sorted(standard, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest_first))})(?![\w-])")
    for line, row in tables.of("events"):
        for column in _TEXTS:
            for match in pattern.finditer(row[column]):
                message = f"'{match[1]}' is a variant; the standard spelling is '{standard[match[1]]}'"
                yield tables.problem("events", line, column, message)


def _without_accents(name: str, variant: str) -> dict[str, str]:
    """Return the words of a name that its variant writes without their accents, by the variant's form: a surname stands alone in texts."""
    words, others = name.split(), variant.split()
    if len(words) != len(others):
        return {}
    return {
        other: word for word, other in zip(words, others, strict=True) if other != word and _bare(word) == _bare(other)
    }


def _bare(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
