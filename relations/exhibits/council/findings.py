"""Key findings on the Security Council: at most five, the strongest first, each with one number and its exhibit."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.adopted_findings import (
    resolutions_besides,
    resolutions_mostly_on,
    resolutions_supported,
)
from relations.exhibits.council.followed_finding import followed
from relations.exhibits.council.headline import headline_counts_vetoes, headline_tells_what_passed
from relations.exhibits.council.isolation_finding import isolation
from relations.exhibits.council.others_vetoes import drafts_vetoed_by_others
from relations.exhibits.council.own_drafts_lost import only_own_lost, own_lost
from relations.exhibits.council.seats_of_the_pair import by_seat
from relations.exhibits.council.term_part import part_of_term
from relations.exhibits.council.together_finding import put_forward_together
from relations.exhibits.council.veto_findings import company, silent_years, stopped, vetoes_concerned
from relations.exhibits.council.vetoed_drafts import ballots_on
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number, percent, year_span
from relations.exhibits.words.wording import capital, in_words, part_of
from relations.measures import council_agreement
from relations.measures.council.vetoes import vetoers

MOST = 5


def council_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where the Council did nothing that bears on the pair."""
    told = headline_counts_vetoes(dossier)
    on_partner = bool((dossier.sc_vetoes["concerns"] != "no").any())
    vetoes = (
        [_followed_or_stopped, company, silent_years] if told else [vetoes_concerned, _followed_or_stopped, company]
    )
    if told and not on_partner:
        vetoes = [vetoes_concerned]
    adopted = [resolutions_supported, resolutions_besides, resolutions_mostly_on, put_forward_together]
    first = [*vetoes, only_own_lost, *adopted] if on_partner or told else [*adopted, *vetoes, only_own_lost]
    ordered = [*first, isolation, own_lost, _own_vote if told else _others, _terms]
    findings = [finding for find in ordered for finding in find(dossier)]
    if headline_tells_what_passed(dossier) or any(one.id == "resolutions-besides" for one in findings):
        findings = [one for one in findings if one.id != "resolutions-supported"] or findings
    none = "**No finding.** The data hold no veto, no draft and no joint term in the Security Council in this period."
    return [*findings[:MOST]] or [NoData(none)]


def _followed_or_stopped(dossier: Dossier) -> list[KeyFigure]:
    return followed(dossier) or stopped(dossier)


def _others(dossier: Dossier) -> list[KeyFigure]:
    drafts = drafts_vetoed_by_others(dossier)
    codes = sorted({code for draft in vetoers(drafts) for code in draft})
    if not codes:
        return []
    whom, who = dossier.prose(dossier.partner), listed([dossier.prose(code) for code in codes])
    first, last = (int(drafts["earliest"].dt.year.agg(end)) for end in ("min", "max"))
    return [
        KeyFigure(
            id="vetoes-of-others",
            title="Vetoes of others",
            subtitle=f"Drafts on {whom} that another permanent member vetoed alone",
            statement=f"{capital(who)} vetoed **{counted(len(drafts), 'draft')}** on {whom}, in {year_span(first, last)}.",
            value=float(len(drafts)),
            unit="vetoes",
            formatted=number(len(drafts)),
            exhibit="drafts-vetoed-by-others",
            sources=chief_sources(dossier, drafts),
            data=drafts[["date", "symbol", "title", "topic", "vetoed_by"]],
        )
    ]


def _own_vote(dossier: Dossier) -> list[KeyFigure]:
    """How the first state voted on the drafts that others vetoed, as far as it is known; nothing where it is not known of any."""
    drafts = drafts_vetoed_by_others(dossier)
    codes = sorted({code for draft in vetoers(drafts) for code in draft})
    votes = ballots_on(dossier, drafts).reindex(columns=[dossier.first])[dossier.first].dropna()
    if votes.empty:
        return []
    yes, known = int((votes == "Y").sum()), drafts[drafts["draft"].isin(votes.index)]
    who, whom = capital(dossier.prose(dossier.first)), listed([dossier.prose(code) for code in codes])
    voted = "voted" if len(known) == len(drafts) else "is known to have voted"
    return [
        KeyFigure(
            id="vote-on-vetoed-by-others",
            title="The vote of the first state on drafts that others vetoed",
            subtitle="Drafts that another permanent member vetoed alone, and for which the first state voted",
            statement=f"{who} {voted} for **{part_of(yes, len(drafts))}** of the {counted(len(drafts), 'draft')} that {whom} vetoed.",
            value=float(yes),
            unit="drafts",
            formatted=number(yes),
            exhibit="drafts-vetoed-by-others",
            sources=chief_sources(dossier, known),
            data=drafts[["date", "symbol", "title", "topic", "vetoed_by"]],
        )
    ]


def _terms(dossier: Dossier) -> list[KeyFigure]:
    dossier = by_seat(dossier)
    votes = dossier.sc_votes
    frame = council_agreement(votes, dossier.partner, dossier.first)
    frame = frame[frame["n"] > 0].iloc[::-1].reset_index(drop=True)
    if frame.empty:
        return []
    last = frame.iloc[0]
    named, whom = dossier.during(f"{last['first']}/{last['last']}"), dossier.prose(dossier.partner)
    part = part_of_term(dossier, str(last["term"]))
    same, n = in_words(int(last["same"])), int(last["n"])
    when, among = (
        (_part_in_words(part, int(last["last"])), counted(n, "resolution"))
        if part
        else (f"As a member of the Council in {last['term']}", f"{counted(n, 'resolution')}, on any subject")
    )
    within: list[pd.Series] = [
        votes["date"].dt.year.between(int(row.first), int(row.last)) for row in frame.itertuples()
    ]
    return [
        KeyFigure(
            id="agreement-last-term",
            title="Voting together in the Council",
            subtitle=f"Same vote on adopted resolutions in the last term of {whom}, share of joint votes",
            statement=f"{when} {whom} voted as {named.prose(dossier.first)} did on **{same}** of {among}.",
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


def _part_in_words(part: str, end: int) -> str:
    """Return the beginning of a sentence on a part of a term that ends with the year `end`, by the day or year on which that part ends."""
    if " to " in part:
        return f"As a member of the Council{part}"
    return f"As a member of the Council until the end of {end}"
