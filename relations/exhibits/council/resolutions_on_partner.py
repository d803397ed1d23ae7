"""Table: the resolutions on the partner that the Council adopted, with the vote of the first state."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Cell, Table
from relations.exhibits.council.own_votes import RECORDED_FROM, adopted_with_vote
from relations.exhibits.council.put_forward import UNKNOWN, sponsors_text
from relations.exhibits.council.subject_of_most import subject_of_most
from relations.exhibits.council.un_documents import un_document
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.words.abbreviations import abbreviations
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import all_of, capital, in_words

_WORDS = {"Y": "yes", "N": "no", "A": "abstained", "X": "took no part"}
_SHOWN = ["date", "resolution", "topic", "title", "sponsors", "yes", "no", "abstain", "vote", "note"]


def resolutions_on_partner(dossier: Dossier, *, rows: int = 18) -> Table | NoData:
    """Return one row per adopted resolution; above `rows`, repeated ones as one row with their number, and those that say most.

    These are all that are not on the subject of most, where `rows` has room for them; else those that the first state did not vote for come first, then
    the first on each subject, then the latest of the others. The data hold all.
    """
    frame = adopted_with_vote(dossier)
    who, whom = dossier.short(dossier.first), dossier.short(dossier.partner)
    if frame.empty:
        return NoData(
            f"The Security Council adopted no resolution that concerned {dossier.prose(dossier.partner)} in this period."
        )
    votes = dossier.sc_draft_votes
    groups = _grouped(frame) if len(frame) > rows else [frame.iloc[[at]] for at in range(len(frame))]
    top = subject_of_most(dossier, frame)
    shown, rule = _telling(groups, rows, top, who)
    repeated = any(len(part) > 1 for part in shown)
    sponsors = [_put_forward(dossier, part) for part in shown]
    some_known = 2 * sponsors.count(UNKNOWN) <= len(sponsors)
    yes = int((frame["vote"] == "Y").sum())
    return Table(
        id="resolutions-on-partner",
        title=_title(frame, capital(dossier.prose(dossier.first)), yes) + _besides(frame, top, yes),
        subtitle=f"Resolutions on {whom} that the Security Council adopted"
        + (f", {number(sum(map(len, shown)))} of {number(len(frame))}: {rule}" if rule else ""),
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


def _telling(groups: list[pd.DataFrame], rows: int, top: pd.Series | None, who: str) -> tuple[list[pd.DataFrame], str]:
    """Return at most `rows` of the groups in order of time, and the rule by which they were chosen; no rule where these are all."""
    if len(groups) <= rows:
        return groups, ""
    besides = [part for part in groups if top is None or part["topic"].iloc[0] != top["topic"]]
    if top is not None and 0 < len(besides) <= rows:
        return besides, f"those not on {top['prose']}"
    topics = [part["topic"].iloc[0] for part in groups]
    kinds = [
        _kind(part, topics.index(topic) == at) for at, (part, topic) in enumerate(zip(groups, topics, strict=True))
    ]
    chosen = sorted(range(len(groups)), key=lambda at: (kinds[at], -at))[:rows]
    return [groups[at] for at in sorted(chosen)], _rule(kinds, [kinds[at] for at in chosen], who)


def _kind(part: pd.DataFrame, is_first: bool) -> int:
    """Return the place of a group among the kinds: 0 without the vote of the first state, 1 the first on its subject, 2 any other."""
    if part["vote"].iloc[0] != "Y":
        return 0
    return 1 if is_first else 2


def _rule(every: list[int], shown: list[int], who: str) -> str:
    """Say which kinds are shown while there is room, and of which the latest alone."""
    words = (f"those without the vote of {who}", "the first on each subject", "the others")
    parts = [
        words[kind] if shown.count(kind) == every.count(kind) else f"the latest of {words[kind]}"
        for kind in sorted(set(shown))
    ]
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


def _besides(frame: pd.DataFrame, top: pd.Series | None, yes: int) -> str:
    """Return for how many not on the subject of most the first state voted, as the end of the title; nothing where it voted for all, or few are left."""
    if top is None or yes == len(frame) or len(frame) - top["n"] < FEW:
        return ""
    rest = frame[frame["topic"] != top["topic"]]
    return f"; without {top['prose']}, for {in_words(int((rest['vote'] == 'Y').sum()))} of {number(len(rest))}"


def _past(vote: object) -> str:
    return {"Y": "voted for", "A": "abstained on", "X": "took no part in"}.get(str(vote), "let pass")
