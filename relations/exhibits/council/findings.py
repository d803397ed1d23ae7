"""Key findings on the Security Council: a handful of numbers, each with its range where there is one, and its exhibit."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.veto_findings import veto_findings
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, interval, number, per_cent, percent, year_span
from relations.exhibits.words.wording import all_of, capital, every, in_words, part_of, was
from relations.measures import council_agreement, vetoes


def council_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where the Council did nothing that bears on the pair."""
    findings: list[KeyFigure | NoData] = [*veto_findings(dossier)]
    if len(dossier.sc_drafts):
        findings += [_drafts(dossier), *_own_drafts(dossier), *_adopted(dossier)]
    findings += _terms(dossier)
    none = "**No finding.** The data hold no veto, no draft and no joint term in the Security Council in this period."
    return findings or [NoData(none)]


def _drafts(dossier: Dossier) -> KeyFigure:
    drafts = dossier.sc_drafts
    drafts = drafts[drafts["unit"] == "draft"]
    table = vetoes(drafts, dossier.first, by=["unit"])
    n, own, adopted = (int(table[column].sum()) for column in ("n", "vetoes", "adopted"))
    whom = dossier.prose(dossier.partner)
    who = dossier.prose(dossier.first)
    return KeyFigure(
        id="drafts-vetoed",
        title="Drafts stopped by the veto",
        subtitle=f"Drafts on {whom} put to the vote in the Security Council",
        statement=f"The Council voted on {counted(n, 'draft')} that concerned {whom}: {_fates(n, own, adopted, who)}.",
        value=float(own),
        unit="drafts",
        formatted=number(own),
        exhibit="drafts-by-subject",
        sources=chief_sources(dossier, drafts),
        data=table,
        units=units_of(table, vetoes),
    )


def _fates(n: int, own: int, adopted: int, who: str) -> str:
    if n == 1 and adopted:
        return "it was **adopted**, and no veto was cast"
    if n == 1:
        return f"it was not adopted, and **{in_words(own)}** failed by the veto of {who}"
    passed = f"{every(n)} were adopted" if adopted == n else f"{in_words(adopted)} {was(adopted)} adopted"
    if not own:
        return f"{passed}, and {who} vetoed **none**"
    return f"{passed}, and **{in_words(own)}** failed by the veto of {who}"


def _own_drafts(dossier: Dossier) -> list[KeyFigure]:
    drafts = dossier.sc_drafts
    own = drafts[drafts["sponsors"].fillna("").str.split("; ").map(lambda codes: dossier.first in codes)]
    lost = own[(own["outcome"] == "not-adopted") & (own["unit"] == "draft")]
    if lost.empty:
        return []
    first, last = (int(year) for year in (lost["earliest"].dt.year.min(), lost["earliest"].dt.year.max()))
    who = dossier.during(f"{first}/{last}").prose(dossier.first)
    fewest, most = (in_words(int(votes)) for votes in (lost["yes"].min(), lost["yes"].max()))
    votes = fewest if fewest == most else f"{fewest} to {most}"
    each = " each" if len(lost) > 1 else ""
    return [
        KeyFigure(
            id="own-drafts-lost",
            title="Own drafts that found too few votes",
            subtitle="Drafts that the vetoing state submitted, alone or with others, and that were not adopted",
            statement=f"**{counted(len(lost), 'draft').capitalize()}** that {who} put forward alone or with others in "
            f"{year_span(first, last)} found too few votes, {votes}{each}.",
            value=float(len(lost)),
            unit="drafts",
            formatted=number(len(lost)),
            exhibit="drafts-by-subject",
            sources=chief_sources(dossier, lost),
            data=lost[["date", "symbol", "title", "unit", "sponsors", "yes", "no", "abstain"]],
            units=units_of(["yes", "no", "abstain"], dossier.package.table("sc_drafts")),
        )
    ]


def _adopted(dossier: Dossier) -> list[KeyFigure]:
    drafts = dossier.sc_drafts
    adopted = drafts[drafts["outcome"] == "adopted"]
    if adopted.empty:
        return []
    votes = dossier.sc_draft_votes
    own = votes[(votes["state"] == dossier.first) & votes["draft"].isin(adopted["draft"])]
    counts = own["vote"].value_counts()
    yes, n = int(counts.get("Y", 0)), len(adopted)
    unanimous = int(((adopted["no"] == 0) & (adopted["abstain"] == 0)).sum())
    aside = int(counts.get("A", 0))
    abstained = f" and abstained on {in_words(aside)}" if aside else ""
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return [
        KeyFigure(
            id="resolutions-supported",
            title="Votes for adopted resolutions",
            subtitle=f"Adopted resolutions on {whom} for which {who} voted",
            statement=f"{capital(who)} {_supported(yes, n, whom)}{abstained}; {_unopposed(unanimous, n)}.",
            value=float(yes),
            unit="resolutions",
            formatted=number(yes),
            exhibit="resolutions-on-partner",
            sources=dossier.cite(adopted, own),
            data=pd.DataFrame({"vote": counts.index, "resolutions": counts.to_numpy()}),
            beside={"adopted": n, "unanimous": unanimous},
        )
    ]


def _supported(yes: int, n: int, whom: str) -> str:
    if n == 1 and yes:
        return f"voted **for** the one resolution on {whom} that was adopted"
    if n == 1:
        return f"voted **not for** the one resolution on {whom} that was adopted"
    if yes == n:
        return f"voted for **{all_of(n)}** resolutions on {whom} that were adopted"
    return f"voted for **{in_words(yes)} of the {counted(n, 'resolution')}** on {whom} that were adopted"


def _unopposed(unanimous: int, n: int) -> str:
    if n == 1:
        return "it was unanimous" if unanimous else "it was not unanimous"
    return f"{part_of(unanimous, n)} {was(unanimous)} unanimous"


def _terms(dossier: Dossier) -> list[KeyFigure]:
    votes = dossier.sc_votes
    frame = council_agreement(votes, dossier.partner, dossier.first)
    frame = frame[frame["n"] > 0].iloc[::-1].reset_index(drop=True)
    if frame.empty:
        return []
    last, earlier = frame.iloc[0], frame.iloc[1:]
    named, whom = dossier.during(f"{last['first']}/{last['last']}"), dossier.prose(dossier.partner)
    within = [votes["date"].dt.year.between(int(row.first), int(row.last)) for row in frame.itertuples()]
    return [
        KeyFigure(
            id="agreement-last-term",
            title="Voting together in the Council",
            subtitle=f"Same vote on adopted resolutions in the last term of {whom}, share of joint votes",
            statement=f"While {whom} sat on the Council in {last['term']}, it cast the same vote as "
            f"{named.prose(dossier.first)} on **{per_cent(last['agreement'], 0)}** of the {number(last['n'])} adopted resolutions on which both voted "
            f"(95 per cent interval {interval(last['low'], last['high'])}){_divided(last)}{_before(earlier)}.",
            value=float(last["agreement"]),
            low=float(last["low"]),
            high=float(last["high"]),
            unit="share",
            formatted=percent(last["agreement"], 0),
            exhibit="agreement-in-council",
            sources=dossier.cite(*(votes[rows] for rows in within)),
            data=frame,
            units=units_of(frame, council_agreement),
            labels=labels_of(frame, council_agreement),
        )
    ]


def _before(terms: pd.DataFrame) -> str:
    """Say how it was in the terms before; nothing where there is none."""
    if terms.empty:
        return ""
    shares = [f"{per_cent(row.agreement, 0)} of {number(row.n)} in {row.term}" for row in terms.itertuples()]
    return f"; earlier terms: {', '.join(shares)}"


def _divided(term: pd.Series) -> str:
    """Say how it was where the Council was divided: on unanimous votes any two members agree."""
    if not term["n_divided"]:
        return ", all of them unanimous"
    return f", and on {in_words(int(term['same_divided']))} of the {in_words(int(term['n_divided']))} that were not unanimous"
