"""Abbreviations in our titles and accounts, in names of numbers and in kinds of weapons, spelt out under the tables that show them."""

import re
from collections.abc import Iterable

_MEANT = {
    "AA": "anti-aircraft",
    "AD": "air defence",
    "APC": "armoured personnel carrier",
    "ASM": "air-to-surface missile",
    "ASW": "anti-submarine warfare",
    "BVRAAM": "air-to-air missile beyond visual range",
    "FAC": "fast attack craft",
    "FGA": "fighter and ground-attack",
    "ICC": "International Criminal Court",
    "IFV": "infantry fighting vehicle",
    "ISIL": "Islamic State in Iraq and the Levant",
    "JIM": "Joint Investigative Mechanism on chemical weapons",
    "MRL": "multiple rocket launcher",
    "MSF": "Médecins Sans Frontières",
    "OPCW": "Organisation for the Prohibition of Chemical Weapons",
    "SAM": "surface-to-air missile",
    "SDF": "Syrian Democratic Forces",
    "SNHR": "Syrian Network for Human Rights",
    "SOHR": "Syrian Observatory for Human Rights",
    "SRAAM": "short-range air-to-air missile",
    "SSM": "surface-to-surface missile",
    "UAR": "United Arab Republic",
    "UAV": "unmanned aircraft",
    "UNDOF": "United Nations Disengagement Observer Force",
    "UNSMIS": "United Nations Supervision Mission",
    "VDC": "Violations Documentation Center",
}


def abbreviations(texts: Iterable[str]) -> str:
    """Return the meaning of each known abbreviation in the texts, as sentences that begin with a space; nothing where there is none."""
    words = {word for text in texts for word in re.findall(r"[A-Z]{2,}", text)}
    return "".join(f" {short}: {meant}." for short, meant in _MEANT.items() if short in words)
