"""Key findings on the Security Council: a handful of numbers, each with its range where there is one, and its exhibit."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import counted, interval, number, per_cent, percent
from relations.exhibits.vetoed_drafts import vetoed_drafts
from relations.exhibits.wording import capital, in_words
from relations.measures import co_vetoes, council_agreement, veto_isolation, vetoes


def council_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where the Council did nothing that bears on the pair."""
    findings: list[KeyFigure | NoData] = []
    if len(dossier.sc_vetoes):
        findings.append(_vetoes(dossier))
    if len(dossier.sc_drafts):
        findings.append(_drafts(dossier))
        findings += [*_company(dossier), *_isolation(dossier), *_own_drafts(dossier), *_adopted(dossier)]
    findings += _terms(dossier)
    none = "**No finding.** The data hold no veto, no draft and no joint term in the Security Council in this period."
    return findings or [NoData(none)]


def _vetoes(dossier: Dossier) -> KeyFigure:
    rows = dossier.sc_vetoes
    on = rows[rows["concerns"] != "no"]
    who, whom = dossier.prose(dossier.supplier), dossier.prose(dossier.recipient)
    share = f" ({per_cent(len(on) / len(rows), 0)})" if len(rows) > 9 and len(on) else ""
    return KeyFigure(
        id="vetoes-concerned",
        title="Vetoes that concerned the recipient",
        subtitle="Vetoes in the Security Council, of all those that the public lists hold",
        statement=f"The lists hold {counted(len(rows), 'veto', 'vetoes')} of {who} in the period; **{in_words(len(on))}** of them{share} concerned {whom}."
        if len(rows) > 1
        else f"The lists hold **one veto** of {who} in the period; it {'concerned' if len(on) else 'did not concern'} {whom}.",
        value=float(len(on)),
        unit="vetoes",
        formatted=number(len(on)),
        exhibit="veto-timeline",
        sources=dossier.cite(rows),
        data=rows[["date", "symbol", "topic", "concerns"]],
    )


def _drafts(dossier: Dossier) -> KeyFigure:
    drafts = dossier.sc_drafts
    table = vetoes(drafts, dossier.supplier, by=["unit"])
    n, own, adopted = (int(table[column].sum()) for column in ("n", "vetoes", "adopted"))
    whom = dossier.prose(dossier.recipient)
    who = dossier.prose(dossier.supplier)
    passed = (
        f"{'both' if n == 2 else 'all'} were adopted"
        if adopted == n
        else f"{in_words(adopted)} {'was' if adopted < 2 else 'were'} adopted"
    )
    fate = f"**{in_words(own)}** failed by the veto of {who}"
    if n == 1:
        passed, fate = (
            ("it was **adopted**", "no veto was cast")
            if adopted
            else ("it was not adopted", f"**{in_words(own)}** failed by the veto of {who}")
        )
    return KeyFigure(
        id="drafts-vetoed",
        title="Drafts stopped by the veto",
        subtitle="Drafts on the recipient put to the vote in the Security Council",
        statement=f"The Council voted on {counted(n, 'draft')} that concerned {whom}: {passed}, and {fate}.",
        value=float(own),
        unit="drafts",
        formatted=number(own),
        exhibit="drafts-by-subject",
        sources=dossier.cite(drafts),
        data=table,
        units={"n": "drafts", "adopted": "drafts", "vetoes": "drafts", "share": "share"},
    )


def _company(dossier: Dossier) -> list[KeyFigure]:
    drafts = vetoed_drafts(dossier)
    table = co_vetoes(drafts, dossier.supplier)
    joined = table[table["partner"] != ""]
    if joined.empty:
        return []
    best = joined.iloc[0]
    span = f"{best['first']:.0f}" if best["first"] == best["last"] else f"{best['first']:.0f} to {best['last']:.0f}"
    return [
        KeyFigure(
            id="vetoes-joined",
            title="Vetoes cast together",
            subtitle="Drafts on the recipient that another permanent member vetoed too",
            statement=f"{capital(dossier.prose(best['partner']))} joined **{in_words(int(best['together']))}** of these vetoes "
            f"({span}); {_cast(int(table.loc[table['partner'] == '', 'together'].sum()))} without another permanent member.",
            value=float(best["together"]),
            unit="vetoes",
            formatted=number(best["together"]),
            exhibit="permanent-members-on-vetoes",
            sources=dossier.cite(drafts),
            data=table,
            units={"n": "vetoes", "together": "vetoes", "share": "share"},
        )
    ]


def _isolation(dossier: Dossier) -> list[KeyFigure]:
    frame = veto_isolation(dossier.sc_drafts, dossier.supplier)
    known = frame[frame["n"] > 0]
    if known.empty:
        return []
    middle, low, high = known["isolation"].median(), known["isolation"].min(), known["isolation"].max()
    span = f" (range {interval(low, high)})" if len(known) > 1 else ""
    drafts = dossier.sc_drafts
    most = int(known["with_state"].max())
    return [
        KeyFigure(
            id="support-for-the-draft",
            title="Isolation when vetoing",
            subtitle="Share of the other voting members that voted for the vetoed draft, median",
            statement=f"At the median **{per_cent(middle, 0)}** of the other members that voted were for the vetoed draft{span}; "
            + (
                "no other member voted against."
                if not most
                else f"at most {counted(most, 'other member')} voted against."
            ),
            value=float(middle),
            low=float(low),
            high=float(high),
            unit="share",
            formatted=percent(middle, 0),
            exhibit="support-for-vetoed-drafts",
            sources=dossier.cite(drafts[drafts["draft"].isin(known["draft"])]),
            data=known,
            units={"isolation": "share", "n": "other voting members"},
        )
    ]


def _own_drafts(dossier: Dossier) -> list[KeyFigure]:
    drafts = dossier.sc_drafts
    own = drafts[drafts["sponsors"].fillna("").str.split("; ").map(lambda codes: dossier.supplier in codes)]
    lost = own[(own["outcome"] == "not-adopted") & (own["unit"] == "draft")]
    if lost.empty:
        return []
    most = lost["yes"].max()
    return [
        KeyFigure(
            id="own-drafts-lost",
            title="Own drafts that found too few votes",
            subtitle="Drafts that the vetoing state submitted, alone or with others, and that were not adopted",
            statement=f"**{counted(len(lost), 'text').capitalize()}** that {dossier.prose(dossier.supplier)} put to the vote found too few supporters, "
            f"{in_words(int(lost['yes'].min()))} to {in_words(int(most))} each."
            if len(lost) > 1
            else f"**One text** that {dossier.prose(dossier.supplier)} put to the vote found too few supporters, {in_words(int(most))}.",
            value=float(len(lost)),
            unit="texts",
            formatted=number(len(lost)),
            exhibit="drafts-by-subject",
            sources=dossier.cite(lost),
            data=lost[["date", "symbol", "title", "unit", "sponsors", "yes", "no", "abstain"]],
        )
    ]


def _adopted(dossier: Dossier) -> list[KeyFigure]:
    drafts = dossier.sc_drafts
    adopted = drafts[drafts["outcome"] == "adopted"]
    if adopted.empty:
        return []
    votes = dossier.sc_draft_votes
    own = votes[(votes["state"] == dossier.supplier) & votes["draft"].isin(adopted["draft"])]
    counts = own["vote"].value_counts()
    yes, n = int(counts.get("Y", 0)), len(adopted)
    unanimous = int(((adopted["no"] == 0) & (adopted["abstain"] == 0)).sum())
    aside = int(counts.get("A", 0))
    who = capital(dossier.prose(dossier.supplier))
    return [
        KeyFigure(
            id="resolutions-supported",
            title="Votes for adopted resolutions",
            subtitle="Adopted resolutions on the recipient for which the state voted",
            statement=f"{who} {_supported(yes, n, dossier.prose(dossier.recipient))}"
            + (f" and abstained on {in_words(aside)}" if aside else "")
            + f"; {_unopposed(unanimous, n)}",
            value=float(yes),
            unit="resolutions",
            formatted=number(yes),
            exhibit="resolutions-on-recipient",
            sources=dossier.cite(adopted, own),
            data=pd.DataFrame({"vote": counts.index, "resolutions": counts.to_numpy()}),
            beside={"adopted": n, "unanimous": unanimous},
        )
    ]


def _cast(n: int) -> str:
    return f"{in_words(n)} {'was' if n < 2 else 'were'} cast"


def _supported(yes: int, n: int, whom: str) -> str:
    if n == 1:
        return f"voted **{'for' if yes else 'not for'}** the one resolution on {whom} that was adopted"
    if yes == n:
        return f"voted for **{'both' if n == 2 else f'all {in_words(n)}'}** resolutions on {whom} that were adopted"
    return f"voted for **{in_words(yes)} of the {counted(n, 'resolution')}** on {whom} that were adopted"


def _unopposed(unanimous: int, n: int) -> str:
    if n == 1:
        return "it was unanimous." if unanimous else "it was not unanimous."
    return (
        f"{'both' if n == 2 else 'all'} were unanimous."
        if unanimous == n
        else f"{in_words(unanimous)} {'was' if unanimous < 2 else 'were'} unanimous."
    )


def _terms(dossier: Dossier) -> list[KeyFigure]:
    votes = dossier.sc_votes
    frame = council_agreement(votes, dossier.recipient, dossier.supplier)
    frame = frame[frame["n"] > 0]
    if frame.empty:
        return []
    last = frame.iloc[-1]
    before = f", after {per_cent(frame['agreement'].iloc[0], 0)} in {frame['term'].iloc[0]}" if len(frame) > 1 else ""
    own = votes[votes["date"].dt.year.between(int(last["first"]), int(last["last"]))]
    return [
        KeyFigure(
            id="agreement-last-term",
            title="Voting together in the Council",
            subtitle="Same vote on adopted resolutions in the last term of the recipient, share of joint votes",
            statement=f"While {dossier.prose(dossier.recipient)} sat on the Council in {last['term']}, the two cast the same vote on "
            f"**{per_cent(last['agreement'], 0)}** of "
            f"{number(last['n'])} joint votes (95 per cent interval {interval(last['low'], last['high'])}){before}.",
            value=float(last["agreement"]),
            low=float(last["low"]),
            high=float(last["high"]),
            unit="share",
            formatted=percent(last["agreement"], 0),
            exhibit="agreement-in-council",
            sources=dossier.cite(own),
            data=frame,
            units={"agreement": "share", "n": "joint votes"},
        )
    ]
