"""Abbreviations in our titles of drafts and events, spelt out under the tables that show them."""

import re
from collections.abc import Iterable

_MEANT = {
    "ICC": "International Criminal Court",
    "ISIL": "Islamic State in Iraq and the Levant",
    "JIM": "Joint Investigative Mechanism on chemical weapons",
    "OPCW": "Organisation for the Prohibition of Chemical Weapons",
    "UAR": "United Arab Republic",
    "UNDOF": "United Nations Disengagement Observer Force",
    "UNSMIS": "United Nations Supervision Mission",
}


def abbreviations(texts: Iterable[str]) -> str:
    """Return the meaning of each known abbreviation in the texts, as sentences that begin with a space; nothing where there is none."""
    words = {word for text in texts for word in re.findall(r"[A-Z]{3,}", text)}
    return "".join(f" {short}: {meant}." for short, meant in _MEANT.items() if short in words)
