"""Table: the agreements and contracts between the two states that matter most, each with what became of it."""

import re
from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.agreement_lives import LABELS, STATUS, agreement_lives, with_third_states
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.event_sources import independent_publishers
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.numbers import counted, listed, number
from relations.exhibits.words.wording import capital, in_words
from relations.periods import day_text

_LONG = 330  # characters of an account, cut at the beginning of a clause

_STOP = re.compile(r"(?<=[.;]) ")
_THIS = re.compile(r"this (agreement|contract|memorandum|protocol|treaty)")
_SAME = 100  # characters of an account that repeat those of an earlier row, from which it refers to that


def agreements_of_weight(dossier: Dossier, *, rows: int = 12, named: Sequence[str] = ()) -> Table | NoData:
    """Return at most `rows` agreements of the period in order of signature, with what became of each; the data hold all.

    `named` are ids of agreements that are taken before others; then come those whose signing is a main event, and those that more
    independent publishers carry. Raises UsageError for an id that no agreement has.
    """
    dossier.check_names("agreements", "agreement", named)
    table = agreement_lives(dossier)
    dated = table[table["start"].notna()]
    if dated.empty:
        return NoData(
            "The data hold no agreement between the two states that was signed, or is said to have stood, in this period."
        )
    events = dossier.whole.events.set_index("event")
    weighed = dated.assign(
        named=dated["agreement"].isin(list(named)),
        heavy=dated["event"].map(events["weight"]) == "high",
        publishers=independent_publishers(dossier, dated),
    )
    ranked = weighed.sort_values(
        ["named", "heavy", "publishers", "start", "agreement"], ascending=[False, False, False, True, True]
    )
    shown = ranked.head(rows).sort_values(["start", "latest", "agreement"], ignore_index=True)
    cited = nearest_sources(dossier, shown)
    return Table(
        id="agreements-of-weight",
        title=_title(shown, over=dossier.last_day < dossier.known_until),
        subtitle=_subtitle(len(shown), len(dated), len(table) - len(dated)),
        note=f"What became of it, and how it stands today, is told as of {dossier.known_until:%B %Y}, whatever the period. "
        f"Of several sources one is named.{_ended(dossier, shown)}{_left_out(dossier)}",
        columns=[
            ("Signed", "left"),
            ("Agreement", "left"),
            ("Today", "left"),
            ("What became of it", "left"),
            ("Source", "left"),
        ],
        rows=[
            [date_words(row.signed), row.title, STATUS[row.status], account, linked(cited[row.event])]
            for row, account in zip(shown.itertuples(), _told_once(shown), strict=True)
        ],
        sources=listed_once(cited.values()),
        data=dated[
            ["title", "kind", "signed", "ratified", "in_force", "ended", "status", "status_note", "term", "subject"]
        ],
        labels=LABELS,
    )


def _ended(dossier: Dossier, shown: pd.DataFrame) -> str:
    """Tell of a period that is over how many of the ends lie in it or before; an end that no source dates may, too."""
    if dossier.last_day >= dossier.known_until:
        return ""
    n = int((shown["stop"] <= pd.Timestamp(dossier.last_day)).sum())
    return f" Ends with a date up to {day_text(dossier.last_day)}: {in_words(n)}."


def _left_out(dossier: Dossier) -> str:
    """Tell of the texts to which a third state is a party."""
    n = with_third_states(dossier)
    return f" Left out: {counted(n, 'text')} with third states on {dossier.prose(dossier.partner)}." if n else ""


def _account(note: object) -> str:
    """Return the last clauses of an account, as many as a cell can hold: they tell what became of an agreement, and who disputes what."""
    if not isinstance(note, str):
        return "No later source was found."
    *before, said = _STOP.split(note)
    for clause in reversed(before):
        if len(said) + len(clause) > _LONG:
            break
        said = f"{clause} {said}"
    return capital(said if said.endswith(".") else f"{said}.")


def _told_once(shown: pd.DataFrame) -> list[str]:
    """Return the account of each row; of one that ends as an earlier one does, what differs and a reference to that."""
    told: list[str] = []
    for row in shown.itertuples():
        own = _STOP.split(_account(row.status_note))
        for earlier, signed in zip(told, shown["signed"], strict=False):
            same = _common_end(own, _STOP.split(earlier))
            if len(" ".join(own[len(own) - same :])) >= _SAME:
                start = "As for" if same == len(own) else "The rest as for"
                own = [*own[: len(own) - same], f"{start} the text of {date_words(signed)} above."]
                break
        told.append(" ".join(own))
    return told


def _common_end(own: list[str], other: list[str]) -> int:
    """Return how many clauses at the end say the same of either text."""
    pairs = zip(reversed(own), reversed(other), strict=False)
    return next(
        (n for n, (a, b) in enumerate(pairs) if _THIS.sub("", a) != _THIS.sub("", b)), min(len(own), len(other))
    )


def _title(shown: pd.DataFrame, *, over: bool) -> str:
    """Say how many are disputed, and of how many nothing is known; `over` tells that the period is."""
    n = len(shown)
    if n == 1:
        return f"One agreement: {shown['title'].iloc[0]}"
    counts = shown["status"].map(STATUS).value_counts()
    disputed, unknown = int(counts.get("disputed", 0)), int(counts.get("not known", 0))
    parts = [f"{in_words(disputed)} {_is(disputed)} disputed today"] if disputed else []
    standing = int(counts.get("in force", 0))
    parts += [f"{in_words(standing)} in force"] if disputed and standing else []
    parts += [f"what became of {in_words(unknown)} is not known"] if unknown else []
    if not parts:
        return f"What became of {counted(n, 'agreement')} is known"
    when = " signed or standing in these years" if over else ""
    return f"Of {counted(n, 'agreement')}{when}, {listed(parts)}"


def _is(n: int) -> str:
    return "is" if n == 1 else "are"


def _subtitle(shown: int, dated: int, undated: int) -> str:
    if shown == dated:
        return "Agreements and contracts between the two states, in order of signature"
    others = f"; {counted(undated, 'more', 'more')} without a date" if undated else ""
    return f"The {shown} of {number(dated)} agreements and contracts between the two states that matter most, in order of signature{others}"
