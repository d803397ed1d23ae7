"""What is counted of a presence, told apart: a base, a post, and a deployment that has no place of its own."""

import pandas as pd

from relations.exhibits.words.numbers import counted, listed

BASES = ("air-base", "helicopter-base", "naval-base")
DEPLOYMENTS = ("advisers", "unit")
_WORDS = {"base": ("base", "bases"), "post": ("post", "posts"), "deployment": ("deployment", "deployments")}


def unit_of(kind: str) -> str:
    """Return what a facility of a kind counts as: `base`, `deployment` (a unit at sea, advisers), or `post` for all else on land."""
    if kind in BASES:
        return "base"
    return "deployment" if kind in DEPLOYMENTS else "post"


def bases(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the bases of the frame."""
    return frame[frame["kind"].map(unit_of) == "base"]


def on_land(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the bases and posts of the frame."""
    return frame[frame["kind"].map(unit_of) != "deployment"]


def units_said(frame: pd.DataFrame) -> str:
    """Return how many bases, posts and deployments the frame holds, such as `two bases and one post`; what there is none of is not said."""
    counts = frame["kind"].map(unit_of).value_counts()
    return listed([counted(int(counts[unit]), *words) for unit, words in _WORDS.items() if unit in counts])
