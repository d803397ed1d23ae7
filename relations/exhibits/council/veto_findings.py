"""Key findings on vetoes: how many concerned the partner, what they stopped, and who joined them."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.list_ends import early_end
from relations.exhibits.council.veto_topics import in_brackets
from relations.exhibits.council.vetoed_drafts import aims, vetoed_drafts
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, listed, number
from relations.exhibits.words.wording import all_of, capital, in_words, none_of
from relations.measures import co_vetoes
from relations.periods import day_text

_AIMS = 3  # that a sentence names
_FEWEST = 2
_LONG = 10  # years


def vetoes_concerned(dossier: Dossier) -> list[KeyFigure]:
    """Return how many of the vetoes concerned the partner; nothing where the lists hold no veto."""
    rows = dossier.sc_vetoes
    if rows.empty:
        return []
    on = int((rows["concerns"] != "no").sum())
    whose, whom = f"{dossier.prose(dossier.first)}{_elsewhere(rows, on)}", dossier.prose(dossier.partner)
    return [
        KeyFigure(
            id="vetoes-concerned",
            quantity="vetoes-concerning",
            title=f"Vetoes that concerned {whom}",
            subtitle="Vetoes in the Security Council, of all those that the public lists hold",
            statement=f"{_concerned(on, len(rows), whose, whom)}{_the_last(rows, on)}{_to(dossier)}.",
            value=float(on),
            unit="vetoes",
            formatted=number(on),
            exhibit="veto-timeline" if on else None,  # which is a sentence where none did
            sources=dossier.cite(rows),
            data=rows[["date", "symbol", "topic", "concerns"]],
        )
    ]


def _to(dossier: Dossier) -> str:
    end = early_end(dossier, dossier.whole.sc_vetoes)
    return f", by lists to {day_text(end)}" if end else ""


def _elsewhere(rows: pd.DataFrame, on: int) -> str:
    """Return what all the vetoes were on, as an insertion, where none concerned the partner and their topics name one place or matter."""
    matters = rows["topic"].str.split(": ")
    if on or matters.str.len().min() < _FEWEST or matters.str[0].nunique() > 1:
        return ""
    some = f"{all_of(len(rows))} " if len(rows) > 1 else ""
    matter = in_brackets(rows["topic"].iloc[0]) if rows["topic"].nunique() == 1 else matters.iloc[0][0]
    return f", {some}on {matter},"


def _the_last(rows: pd.DataFrame, on: int) -> str:
    """Return on what the last of several vetoes on different matters was, as the end of a sentence, where none concerned the partner."""
    if on or rows["topic"].str.split(": ").str[0].nunique() < _FEWEST:
        return ""
    last = rows.sort_values("earliest").iloc[-1]
    return f"; the last, of {day_text(last['earliest'])}, was on {in_brackets(last['topic'])}"


def _concerned(on: int, n: int, who: str, whom: str) -> str:
    if n == 1 and on:
        return f"**The one veto** of {who} concerned {whom}"
    if n == 1:
        return f"**The one veto** of {who} did not concern {whom}"
    some = in_words(on) if on else none_of(n)
    if on == n:
        some = all_of(n)
    return f"**{capital(some)}** of the {counted(n, 'veto', 'vetoes')} of {who} concerned {whom}"


def silent_years(dossier: Dossier) -> list[KeyFigure]:
    """Return how many vetoes were cast in the longest time without one on the partner; nothing where that is short of ten years."""
    rows = dossier.sc_vetoes.sort_values("earliest", ignore_index=True)
    on = rows[rows["concerns"] != "no"]
    gaps = on["earliest"].diff()
    if len(on) < _FEWEST or gaps.max().days < _LONG * 365:
        return []
    end = int(gaps.argmax())
    first, last = on["earliest"].iloc[end - 1], on["earliest"].iloc[end]
    between = rows[(rows["earliest"] > first) & (rows["earliest"] < last)]
    if between.empty:
        return []
    named = dossier.during(f"{first.year}/{last.year}")
    who, whom = named.prose(dossier.first), named.prose(dossier.partner)
    return [
        KeyFigure(
            id="vetoes-between",
            title=f"The longest time without a veto on {whom}",
            subtitle="Vetoes in the Security Council between two that concerned the partner",
            statement=f"After {first:%B %Y} and before {last:%B %Y} {who} cast **{counted(len(between), 'veto', 'vetoes')}**, none of them on {whom}.",
            value=float(len(between)),
            unit="vetoes",
            formatted=number(len(between)),
            exhibit="veto-timeline",
            sources=dossier.cite(between),
            data=rows[["date", "symbol", "topic", "concerns"]],
        )
    ]


def stopped(dossier: Dossier) -> list[KeyFigure]:
    """Return what the vetoed drafts would have brought about; nothing where no aim has two."""
    drafts = vetoed_drafts(dossier)
    words = aims(dossier, drafts)
    counts = drafts["aim"].value_counts().sort_values(ascending=False, kind="stable")
    if counts.empty or counts.iloc[0] < _FEWEST:
        return []
    left_out = counts.iloc[_AIMS] if len(counts) > _AIMS else 0  # none is named as often as one that is left out
    parts = [f"{in_words(int(n))} {words[str(aim)]}" for aim, n in counts.iloc[1:_AIMS].items() if n > max(1, left_out)]
    rest = f", {listed(parts)}" if len(parts) > 1 else "".join(f" and {part}" for part in parts)
    n, whom = int(counts.iloc[0]), dossier.prose(dossier.partner)
    some = f"Of the {counted(len(drafts), 'veto', 'vetoes')} on {whom}, **{in_words(n)}** stopped"
    if n == len(drafts):
        some = f"**{capital(all_of(n))}** vetoes on {whom} stopped"
    return [
        KeyFigure(
            id="vetoes-by-aim-most",
            title="What the vetoes stopped",
            subtitle=f"Drafts on {dossier.prose(dossier.partner)} that failed by the veto, by what they would have brought about",
            statement=f"{some} {words[str(counts.index[0])]}{rest}.",
            value=float(n),
            unit="vetoes",
            formatted=number(n),
            exhibit="vetoes-by-aim",
            sources=chief_sources(dossier, drafts),
            data=drafts[["date", "symbol", "title", "aim"]],
        )
    ]


def company(dossier: Dossier) -> list[KeyFigure]:
    """Return how often another permanent member joined; nothing where none did."""
    drafts = vetoed_drafts(dossier)
    table = co_vetoes(drafts, dossier.first)
    joined = table[table["partner"] != ""]
    if joined.empty:
        return []
    best = joined.iloc[0]
    n, together, whom = len(drafts), int(best["together"]), dossier.prose(dossier.partner)
    some = (
        f"**{all_of(n)}** vetoes"
        if together == n
        else f"**{in_words(together)}** of the {counted(n, 'veto', 'vetoes')}"
    )
    if n == 1:
        some = "**the one** veto"
    ever = co_vetoes(vetoed_drafts(dossier.whole), dossier.first).set_index("partner").at[best["partner"], "first"]
    since = f", the first in {best['first']:.0f}" if together > 1 and best["first"] == ever else ""
    listed_rows = dossier.sc_vetoes
    return [
        KeyFigure(
            id="vetoes-joined",
            title="Vetoes cast together",
            subtitle=f"Drafts on {whom} that another permanent member vetoed too",
            statement=f"{capital(dossier.prose(best['partner']))} joined {some} on {whom}{since}{_nobody_else(len(joined))}.",
            value=float(together),
            unit="vetoes",
            formatted=number(together),
            exhibit="permanent-members-on-vetoes",
            sources=dossier.cite(listed_rows[listed_rows["concerns"] != "no"]),
            data=table,
            units=units_of(table, co_vetoes),
        )
    ]


def _nobody_else(members: int) -> str:
    return "; no other permanent member joined any" if members == 1 else ""
