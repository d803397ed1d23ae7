"""Key findings on vetoes: how many there were, how many concerned the partner, who joined them, and how the other members voted."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.list_ends import early_end
from relations.exhibits.council.vetoed_drafts import vetoed_drafts
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.numbers import counted, interval, number, per_cent, percent
from relations.exhibits.words.wording import capital, every, in_words, none_of
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
    share = f" ({per_cent(len(on) / len(rows), 0)})" if len(rows) > 9 and len(on) else ""
    end = early_end(dossier, dossier.whole.sc_vetoes)
    lists = f"The lists, which end on {day_text(end)}, hold" if end else "The lists hold"
    return KeyFigure(
        id="vetoes-concerned",
        quantity="vetoes-concerning",
        title=f"Vetoes that concerned {whom}",
        subtitle="Vetoes in the Security Council, of all those that the public lists hold",
        statement=f"{lists} {counted(len(rows), 'veto', 'vetoes')} of {who} in the period; **{_some(len(on), len(rows))}** of them{share} concerned {whom}."
        if len(rows) > 1
        else f"{lists} **one veto** of {who} in the period; it {'concerned' if len(on) else 'did not concern'} {whom}.",
        value=float(len(on)),
        unit="vetoes",
        formatted=number(len(on)),
        exhibit="veto-timeline",
        sources=dossier.cite(rows),
        data=rows[["date", "symbol", "topic", "concerns"]],
    )


def _some(n: int, of: int) -> str:
    return every(n) if n == of == 2 else in_words(n) if n else none_of(of)


def _company(dossier: Dossier) -> list[KeyFigure]:
    drafts = vetoed_drafts(dossier)
    table = co_vetoes(drafts, dossier.first)
    joined = table[table["partner"] != ""]
    if joined.empty:
        return []
    best = joined.iloc[0]
    span = f"{best['first']:.0f}" if best["first"] == best["last"] else f"{best['first']:.0f} to {best['last']:.0f}"
    vetoes = f"{in_words(int(best['together']))}** of the {counted(len(drafts), 'veto', 'vetoes')}"
    if best["together"] == len(drafts):
        vetoes = f"{'the one veto' if len(drafts) == 1 else 'all ' + counted(len(drafts), 'veto', 'vetoes')}**"
    alone = int(table.loc[table["partner"] == "", "together"].sum())
    listed, whom = dossier.sc_vetoes, dossier.prose(dossier.partner)
    return [
        KeyFigure(
            id="vetoes-joined",
            title="Vetoes cast together",
            subtitle=f"Drafts on {whom} that another permanent member vetoed too",
            statement=f"{capital(dossier.prose(best['partner']))} joined **{vetoes} on {whom} ({span}); "
            f"{in_words(alone)} {'was' if alone < 2 else 'were'} cast without another permanent member.",
            value=float(best["together"]),
            unit="vetoes",
            formatted=number(best["together"]),
            exhibit="permanent-members-on-vetoes",
            sources=dossier.cite(listed[listed["concerns"] != "no"]),
            data=table,
            units={"n": "vetoes", "together": "vetoes", "share": "share"},
        )
    ]


def _isolation(dossier: Dossier) -> list[KeyFigure]:
    drafts = dossier.sc_drafts
    frame = veto_isolation(drafts, dossier.first)
    known = frame[frame["n"] > 0]
    if known.empty:
        return []
    middle, low, high = known["isolation"].median(), known["isolation"].min(), known["isolation"].max()
    span = f" (range {interval(low, high)})" if len(known) > 1 else ""
    most = int(known["with_state"].max())
    known_for = ""
    if len(known) < len(frame):
        known_for = f"The votes are known for {in_words(len(known))} of the {counted(len(frame), 'vetoed draft')}: "
    return [
        KeyFigure(
            id="support-for-the-draft",
            title="Isolation when vetoing",
            subtitle="Share of the other voting members that voted for the vetoed draft, median of the drafts whose votes are known",
            statement=f"{known_for}{'at' if known_for else 'At'} the median **{per_cent(middle, 0)}** of the other members that voted were for the "
            f"vetoed draft{span}; "
            + (f"at most {counted(most, 'other member')}" if most else "no other member")
            + " voted against.",
            value=float(middle),
            low=float(low),
            high=float(high),
            unit="share",
            formatted=percent(middle, 0),
            exhibit="support-for-vetoed-drafts",
            sources=chief_sources(dossier, drafts[drafts["draft"].isin(known["draft"])]),
            data=frame,
            units={"isolation": "share", "n": "other voting members"},
            beside={"drafts with known votes": len(known)},
        )
    ]
