"""Headlines on new bases: how the forces spread from the one they had, or which base became the second."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.headline import Headline
from relations.exhibits.presence.facilities import owner_at
from relations.exhibits.presence.headline_made import made_headline
from relations.exhibits.presence.units import bases
from relations.exhibits.words.numbers import counted, listed
from relations.exhibits.words.wording import capital, possessive

_SEVERAL = 3
_ORDINALS = ("first", "second", "third", "fourth", "fifth")


def spread_headline(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    """Say how many bases were added in the period, of what kinds and from when to when; posts, some of which are several sites, are not counted."""
    if dossier.period is None:
        return None
    # A start known by its month alone counts as of the period that begins in that month.
    since = pd.Timestamp(dossier.period.start.replace(day=1))
    every = bases(frame)
    new = every[(every["possible_first"] >= since) & (every["possible_first"] < every["possible_last"])]
    older = every[every["standing"] & ~every["facility"].isin(new["facility"])]
    if len(new) < _SEVERAL:
        return None
    owner, where = owner_at(dossier, dossier.last_day), dossier.prose(dossier.partner)
    kinds = listed(list(dict.fromkeys(kind.removesuffix("-base") for kind in new["kind"])))
    said = f"{counted(len(new), f'{kinds} base')} in {where} {_between(new)}"
    if len(older) == 1:
        return made_headline(
            dossier, f"From {older.iloc[0]['place_name']} {owner} spread to {said}", pd.concat([older, new])
        )
    return made_headline(dossier, f"{capital(owner)} came to use {said}", new)


def _between(new: pd.DataFrame) -> str:
    first, last = new["possible_first"].min(), new["certain_first"].max()
    return f"in {last.year}" if first.year == last.year else f"between {first:%B %Y} and {last.year}"


def another_base(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    """Say that a base was set up, if perhaps not ready on the last day, beside others that are certain."""
    if dossier.period is None:
        return None
    there = bases(frame[frame["standing"] | frame["possible"]])
    new = there[there["possible_first"] >= pd.Timestamp(dossier.period.start)]
    older = there[there["standing"] & ~there["facility"].isin(new["facility"])]
    if len(new) != 1 or not 0 < len(older) < len(_ORDINALS):
        return None
    row = new.iloc[0]
    owner, where = owner_at(dossier, dossier.last_day), dossier.prose(dossier.partner)
    month = f"{row['possible_first']:%B %Y}"
    title = f"{row['name']} became {possessive(owner)} {_ORDINALS[len(older)]} base in {where} in {month}"
    return made_headline(dossier, title, pd.concat([older, new]))
