"""Table: visits, meetings and calls between the two states by level."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.frames import is_short, journeys, pair_visits, with_office
from relations.exhibits.diplomacy.levels import OTHERS, group_of, level_words
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, listed, number
from relations.exhibits.words.wording import capital, in_words, times

_SEVERAL = 5  # visits of which a share is told
_KINDS = {"meeting": "Other meetings", "call": "Calls"}


def contacts_by_level(dossier: Dossier) -> Table | NoData:
    """Return one row per level: visits in each direction, meetings that are no visit, calls. Contacts with others are left out."""
    visits, events = pair_visits(dossier), dossier.events
    pair = events["initiator"].isin(dossier.pair) & events["target"].isin(dossier.pair)
    since = events["latest"] >= pd.Timestamp(dossier.declared_periods[0].start)
    talks = events[pair & since & events["kind"].isin(list(_KINDS)) & ~events["event"].isin(dossier.visits["event"])]
    ways = [(dossier.partner, dossier.first), (dossier.first, dossier.partner)]
    words = level_words(dossier)
    labels = [f"{dossier.short(sender)} to {dossier.short(receiver)}" for sender, receiver in ways]
    counts = pd.DataFrame(
        {
            label: visits.loc[visits["sender"] == sender, "level"].value_counts()
            for label, (sender, _) in zip(labels, ways, strict=True)
        }
        | {label: talks.loc[talks["kind"] == kind, "level"].value_counts() for kind, label in _KINDS.items()},
        index=list(words),
    )
    counts = counts.fillna(0).astype("int64")
    counts = counts[counts.sum(axis=1) > 0]
    if counts.empty:
        return NoData("The data hold no visit, meeting or call between the two states in this period.")
    total = counts.sum()
    frame = counts.assign(total=counts.sum(axis=1)).rename_axis("level").reset_index()
    shown = [
        [capital(words[level]), *(number(n) if n else "–" for n in row)]
        for level, *row in frame.itertuples(index=False)
    ]
    used = [name for name, some in (("visits", len(visits)), ("events", len(talks))) if some]
    return Table(
        id="contacts-by-level",
        title=_title(visits, int(total["Other meetings"]), int(total["Calls"])),
        subtitle="Reported visits in each direction, meetings that are not part of a visit, and calls, by the highest level",
        note="–: none. Level: that of the highest person who took part. Counts are of what sources report, not of all "
        f"that took place.{_most_often(dossier, visits)}",
        columns=[("Level", "left"), *((label, "right") for label in counts.columns), ("All", "right")],
        rows=[*shown, ["All", *(number(n) if n else "–" for n in total), number(total.sum())]],
        sources=[own_table(dossier, name) for name in used],
        data=frame,
        labels={"total": "All"},
    )


def _most_often(dossier: Dossier, visits: pd.DataFrame) -> str:
    """Return, with a space before it, who travelled most often in a period too short for a chart of it; nothing where nobody did more than others."""
    made = journeys(dossier, visits)
    counts = made["name"].value_counts()
    if not is_short(dossier) or len(counts) < 2 or counts.iloc[0] == counts.iloc[1]:
        return ""
    name = str(counts.index[0])
    who = with_office(name, made[made["name"] == name])
    return f" Of {in_words(len(counts))} visitors whom sources name, {who}, travelled most often: {times(int(counts.iloc[0]))}."


def _title(visits: pd.DataFrame, meetings: int, calls: int) -> str:
    """Say who led most visits; of few contacts, how many there are."""
    levels = visits["level"].map(group_of).value_counts()
    if len(visits) >= _SEVERAL and len(levels) > 1 and levels.iloc[0] > levels.iloc[1] and levels.index[0] != OTHERS:
        return f"{capital(str(levels.index[0]))} led {number(levels.iloc[0])} of {number(len(visits))} visits"
    parts = [
        counted(len(visits), "visit") if len(visits) else "",
        counted(meetings, "other meeting") if meetings else "",
        counted(calls, "call") if calls else "",
    ]
    found = [part for part in parts if part]
    verb = "is" if in_words(len(visits) + meetings + calls) == "one" else "are"
    return capital(f"{listed(found)} {verb} on record")
