"""Key findings on vetoes: how many there were, how many concerned the partner, who joined them, and how the other members voted."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.list_ends import early_end
from relations.exhibits.council.vetoed_drafts import vetoed_drafts
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, interval, number, per_cent, percent
from relations.exhibits.words.wording import capital, in_words, none_of, was
from relations.measures import co_vetoes, veto_isolation
from relations.periods import day_text


def veto_findings(dossier: Dossier) -> list[KeyFigure]:
    """Return the findings on vetoes for the dossier's period, none where the lists hold no veto."""
    found = [_vetoes(dossier)] if len(dossier.sc_vetoes) else []
    return [*found, *_company(dossier), *_isolation(dossier)]


def _vetoes(dossier: Dossier) -> KeyFigure:
    rows = dossier.sc_vetoes
    on = rows[rows["concerns"] != "no"]
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    end = early_end(dossier, dossier.whole.sc_vetoes)
    lists = f"The lists, which end on {day_text(end)}, hold" if end else "The lists hold"
    return KeyFigure(
        id="vetoes-concerned",
        quantity="vetoes-concerning",
        title=f"Vetoes that concerned {whom}",
        subtitle="Vetoes in the Security Council, of all those that the public lists hold",
        statement=f"{lists} {_concerned(len(on), len(rows), who, whom)}.",
        value=float(len(on)),
        unit="vetoes",
        formatted=number(len(on)),
        exhibit="veto-timeline",
        sources=dossier.cite(rows),
        data=rows[["date", "symbol", "topic", "concerns"]],
    )


def _concerned(on: int, n: int, who: str, whom: str) -> str:
    if n == 1 and on:
        return f"**one veto** of {who} in the period; it concerned {whom}"
    if n == 1:
        return f"**one veto** of {who} in the period; it did not concern {whom}"
    share = f" ({per_cent(on / n, 0)})" if n > 9 and on else ""
    return f"{counted(n, 'veto', 'vetoes')} of {who} in the period; **{_some(on, n)}** of them{share} concerned {whom}"


def _some(n: int, of: int) -> str:
    if not n:
        return none_of(of)
    return "both" if n == of == 2 else in_words(n)


def _company(dossier: Dossier) -> list[KeyFigure]:
    drafts = vetoed_drafts(dossier)
    table = co_vetoes(drafts, dossier.first)
    joined = table[table["partner"] != ""]
    if joined.empty:
        return []
    best = joined.iloc[0]
    span = f"{best['first']:.0f}" if best["first"] == best["last"] else f"{best['first']:.0f} to {best['last']:.0f}"
    alone = int(table.loc[table["partner"] == "", "together"].sum())
    listed, whom = dossier.sc_vetoes, dossier.prose(dossier.partner)
    return [
        KeyFigure(
            id="vetoes-joined",
            title="Vetoes cast together",
            subtitle=f"Drafts on {whom} that another permanent member vetoed too",
            statement=f"{capital(dossier.prose(best['partner']))} joined {_together(int(best['together']), len(drafts))} on {whom} ({span}); "
            f"{in_words(alone)} {was(alone)} cast without another permanent member.",
            value=float(best["together"]),
            unit="vetoes",
            formatted=number(best["together"]),
            exhibit="permanent-members-on-vetoes",
            sources=dossier.cite(listed[listed["concerns"] != "no"]),
            data=table,
            units=units_of(table, co_vetoes),
        )
    ]


def _together(some: int, n: int) -> str:
    if some < n:
        return f"**{in_words(some)}** of the {counted(n, 'veto', 'vetoes')}"
    if n == 1:
        return "**the one veto**"
    return f"**all {counted(n, 'veto', 'vetoes')}**"


def _isolation(dossier: Dossier) -> list[KeyFigure]:
    drafts = dossier.sc_drafts
    frame = veto_isolation(drafts, dossier.first)
    known = frame[frame["n"] > 0]
    if known.empty:
        return []
    middle, low, high = known["isolation"].median(), known["isolation"].min(), known["isolation"].max()
    span = f" (range {interval(low, high)})" if len(known) > 1 else ""
    most = int(known["with_state"].max())
    at = "At"
    if len(known) < len(frame):
        at = f"The votes are known for {in_words(len(known))} of the {counted(len(frame), 'vetoed draft')}: at"
    against = f"at most {counted(most, 'other member')}" if most else "no other member"
    return [
        KeyFigure(
            id="support-for-the-draft",
            title="Isolation when vetoing",
            subtitle="Share of the other voting members that voted for the vetoed draft, median of the drafts whose votes are known",
            statement=f"{at} the median **{per_cent(middle, 0)}** of the other members that voted were for the vetoed draft{span}; "
            f"{against} voted against.",
            value=float(middle),
            low=float(low),
            high=float(high),
            unit="share",
            formatted=percent(middle, 0),
            exhibit="support-for-vetoed-drafts",
            sources=chief_sources(dossier, drafts[drafts["draft"].isin(known["draft"])]),
            data=frame,
            units=units_of(frame, veto_isolation),
            labels=labels_of(frame, veto_isolation),
            beside={"drafts with known votes": len(known)},
        )
    ]
