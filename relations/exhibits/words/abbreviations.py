"""Abbreviations in our titles and accounts, in names of numbers and in kinds of weapons, spelt out under the tables that show them."""

import re
from collections.abc import Iterable

from relations.dossier import Dossier
from relations.exhibits.words.terms import terms

_SMALL = ("and", "for", "in", "of", "on", "the")


def abbreviations(dossier: Dossier, texts: Iterable[str], names: Iterable[str] = ()) -> str:
    """Return the meaning of each abbreviation in the texts that the data declare, as sentences that begin with a space; nothing where there is none.

    `names` are those that the data know, of publishers and groups: initials of their capitalised words stand for them.
    """
    words = {word for text in texts for word in re.findall(r"[A-Z]{2,}", text)}
    declared = {short: term.name for short, term in terms(dossier, "abbreviation").items()}
    meant = {short: name for name in names if (short := _initials(name)) in words} | declared
    return "".join(f" {short}: {meant[short]}." for short in sorted(meant) if short in words)


def named_in(dossier: Dossier) -> list[str]:
    """Return the names whose initials accounts and claims use: of publishers, organisations and armed groups."""
    states = dossier.states
    groups = states.loc[states["kind"].isin(["organisation", "armed-group"]), "name"]
    return sorted({*dossier.sources["publisher"], *groups})


def _initials(name: str) -> str:
    """Return the initials of a name of at least three words that is written in capitals throughout; what else there is is a description."""
    words = [word for word in re.findall(r"\w+", name) if word not in _SMALL]
    return "".join(word[0] for word in words) if len(words) > 2 and all(word[0].isupper() for word in words) else ""
