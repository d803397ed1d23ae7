"""Table: the resolutions on the partner that the Council adopted, with the vote of the first state."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Cell, Table
from relations.exhibits.council.own_votes import RECORDED_FROM, adopted_with_vote
from relations.exhibits.council.put_forward import UNKNOWN, sponsors_text
from relations.exhibits.council.un_documents import un_document
from relations.exhibits.no_data import NoData
from relations.exhibits.words.abbreviations import abbreviations
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import all_of, capital, in_words

_WORDS = {"Y": "yes", "N": "no", "A": "abstained", "X": "took no part"}
_SHOWN = ["date", "resolution", "topic", "title", "sponsors", "yes", "no", "abstain", "vote", "note"]


def resolutions_on_partner(dossier: Dossier, *, rows: int = 12) -> Table | NoData:
    """Return one row per adopted resolution; above `rows`, repeated ones as one row with their number, and those that say most.

    First come those that the first state did not vote for, then those on which the Council was divided, then those on the rarest subjects; the data
    hold all.
    """
    frame = adopted_with_vote(dossier)
    who, whom = dossier.short(dossier.first), dossier.short(dossier.partner)
    if frame.empty:
        return NoData(
            f"The Security Council adopted no resolution that concerned {dossier.prose(dossier.partner)} in this period."
        )
    votes = dossier.sc_draft_votes
    groups = _grouped(frame) if len(frame) > rows else [frame.iloc[[at]] for at in range(len(frame))]
    shown = _telling(groups, rows)
    repeated = any(len(part) > 1 for part in shown)
    sponsors = [_put_forward(dossier, part) for part in shown]
    some_known = 2 * sponsors.count(UNKNOWN) <= len(sponsors)
    yes = int((frame["vote"] == "Y").sum())
    return Table(
        id="resolutions-on-partner",
        title=_title(frame, capital(dossier.prose(dossier.first)), yes),
        subtitle=f"Resolutions on {whom} that the Security Council adopted"
        + (
            f", {number(sum(map(len, shown)))} of {number(len(frame))}: {_rule(groups, shown, who)}"
            if len(groups) > rows
            else ""
        ),
        note="Result: yes–no–abstention."
        + (
            " Resolutions on the same subject with the same result that follow one another are one row, with their number and the last symbol."
            if repeated
            else ""
        )
        + (
            " Until 1981 the records show some members that took no part as abstaining, so that fewer resolutions appear unanimous than were."
            if frame["earliest"].dt.year.min() < RECORDED_FROM
            else ""
        )
        + (f" {UNKNOWN} = not known." if some_known and UNKNOWN in sponsors else "")
        + abbreviations(dossier, [part["title"].iloc[0] for part in shown]),
        columns=[
            ("Date", "left"),
            ("Resolution", "left"),
            *([("Number", "right")] if repeated else []),
            ("Subject", "left"),
            *([("Put forward by", "left")] if some_known else []),
            ("Result", "right"),
            (who, "left"),
        ],
        rows=[_row(part, repeated, words if some_known else None) for part, words in zip(shown, sponsors, strict=True)],
        sources=dossier.cite(frame, votes[votes["draft"].isin(frame["draft"]) & (votes["state"] == dossier.first)]),
        data=frame[_SHOWN],
        units=units_of(_SHOWN, dossier.package.table("sc_drafts")),
        labels={"vote": f"Vote of {who}"},
    )


def _grouped(frame: pd.DataFrame) -> list[pd.DataFrame]:
    key = frame[["title", "yes", "no", "abstain", "vote"]].astype(str).agg("|".join, axis=1)
    return [part for _, part in frame.groupby((key != key.shift()).cumsum())]


def _weight(part: pd.DataFrame) -> int:
    return int(2 * (part["vote"].iloc[0] != "Y") + (not part["unanimous"].iloc[0]))


def _telling(groups: list[pd.DataFrame], rows: int) -> list[pd.DataFrame]:
    """Return the groups in order of time, at most `rows` of them."""
    weights = [_weight(part) for part in groups]
    often = pd.concat([part["topic"] for part in groups]).value_counts()
    rarity = [0 if weight else int(often[part["topic"].iloc[0]]) for weight, part in zip(weights, groups, strict=True)]
    latest_first = sorted(range(len(groups)), key=lambda at: (-weights[at], rarity[at], -at))
    return [groups[at] for at in sorted(latest_first[:rows])]


def _rule(groups: list[pd.DataFrame], shown: list[pd.DataFrame], who: str) -> str:
    """Say which groups are shown: kind after kind while there is room, of the last kind the latest."""
    kinds = {
        f"those without the vote of {who}": (2, 3),
        "those on which the Council divided": (1,),
        "those on the subjects that it took up least often": (0,),
    }
    parts = []
    for words, weights in kinds.items():
        every, seen = (sum(_weight(part) in weights for part in some) for some in (groups, shown))
        if seen:
            parts.append(words if seen == every else f"the latest of {words}")
    return ", then ".join(parts)


def _put_forward(dossier: Dossier, part: pd.DataFrame) -> str:
    alike = part["sponsors"].nunique(dropna=False) == 1
    return sponsors_text(dossier, part["sponsors"].iloc[0]) if alike else "various"


def _row(part: pd.DataFrame, repeated: bool, sponsors: str | None) -> list[Cell]:
    first, last = part.iloc[0], part.iloc[-1]
    when = short_day(first["earliest"]) if len(part) == 1 else f"{first['earliest'].year}–{last['earliest'].year}"
    if len(part) > 1 and first["earliest"].year == last["earliest"].year:
        when = str(first["earliest"].year)
    result = f"{first['yes']}–{first['no']}–{first['abstain']}"
    return [
        when,
        un_document(last["resolution"]),
        *([number(len(part))] if repeated else []),
        first["title"],
        *([sponsors] if sponsors else []),
        result,
        _WORDS.get(first["vote"], "not known"),
    ]


def _title(frame: pd.DataFrame, who: str, yes: int) -> str:
    if len(frame) == 1:
        return f"{who} {_past(frame['vote'].iloc[0])} the one resolution that was adopted"
    adopted = f"the {counted(len(frame), 'resolution')} that were adopted"
    if yes == len(frame):
        return f"{who} voted for {all_of(yes)} resolutions that were adopted"
    return (
        f"{who} voted for {in_words(yes)} of {adopted} and abstained on {in_words(int((frame['vote'] == 'A').sum()))}"
    )


def _past(vote: object) -> str:
    return {"Y": "voted for", "A": "abstained on", "X": "took no part in"}.get(str(vote), "let pass")
