"""A plain-word search: which words a text must have, each in any of its spellings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from relations.curation.lookup.fold import folded, has_word, singular
from relations.errors import UsageError
from relations.package import Package

_SPELT = ("places", "people")  # tables whose rows have a `name` and its `variants`


@dataclass(frozen=True)
class SearchTerm:
    """What must be found: all of `words`, or one of the `others` (spellings of the same place or person)."""

    words: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The words as they were asked for."""
        return " ".join(self.words)

    def found(self, text: str) -> bool:
        """Tell whether the folded text has it; a word is found where one begins with it, a plural also as its singular."""
        if all(has_word(text, word) or has_word(text, singular(word)) for word in self.words):
            return True
        return any(has_word(text, other) for other in self.others)


@dataclass(frozen=True)
class Query:
    """The terms of a search; a text must have all of them."""

    terms: tuple[SearchTerm, ...]

    def found(self, text: str) -> bool:
        return all(term.found(text) for term in self.terms)

    def missed(self, texts: Sequence[str]) -> str:
        """Return a hint for a search that found nothing: the first term that no text has, with words that resemble it, else the terms
        without which something is found."""
        for term in self.terms:
            if not any(term.found(text) for text in texts):
                close = get_close_matches(
                    term.said, {word for text in texts for word in text.split()}, n=3, cutoff=0.75
                )
                return f"no row has '{term.said}'" + (f"; did you mean {' or '.join(close)}?" if close else "")
        for term in self.terms:
            rest = Query(tuple(other for other in self.terms if other is not term))
            number = sum(rest.found(text) for text in texts)
            if number == 1:
                return f"without '{term.said}' there is 1"
            if number:
                return f"without '{term.said}' there are {number}"
        return "no row has all of these words"


def read_query(text: str, package: Package) -> Query:
    """Return the query that `text` means. A spelling variant of a place or person stands for all its spellings.

    Raises UsageError where there is no word in it.
    """
    rest = folded(text)
    if not rest.strip():
        raise UsageError(f"--grep '{text}' has no word to look for")
    terms = []
    for group in _spellings(package):
        # The longest spelling that the query has, so that "Tartus port" is not taken for "Tartus".
        said = max((one for one in group if f" {one} " in rest), key=len, default="")
        if said:
            rest = rest.replace(f" {said} ", " ", 1)
            terms.append(SearchTerm(tuple(said.split()), tuple(one for one in group if one != said)))
    return Query((*terms, *(SearchTerm((word,)) for word in rest.split())))


def _spellings(package: Package) -> Iterator[list[str]]:
    groups = []
    for name in _SPELT:
        if name in package.tables:
            for _, row in package.table(name).rows():
                if row["variants"]:
                    groups.append([folded(one).strip() for one in [row["name"], *row["variants"].split("; ")]])
    yield from sorted(groups, key=lambda group: -max(map(len, group)))
