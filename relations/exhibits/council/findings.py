"""Key findings on the Security Council: at most five, the strongest first, each with one number and its exhibit."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.headline import headline_counts_vetoes, headline_tells_what_passed
from relations.exhibits.council.others_vetoes import drafts_vetoed_by_others
from relations.exhibits.council.own_votes import adopted_with_vote
from relations.exhibits.council.put_forward import at_least, sponsors_of
from relations.exhibits.council.seats_of_the_pair import by_seat
from relations.exhibits.council.term_part import part_of_term
from relations.exhibits.council.veto_findings import company, isolation, silent_years, stopped, vetoes_concerned
from relations.exhibits.council.vetoed_drafts import ballots_on, subjects
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number, per_cent, percent, year_span
from relations.exhibits.words.wording import all_of, capital, in_words, part_of, was
from relations.measures import council_agreement, permanent_members
from relations.measures.council.vetoes import vetoers
from relations.periods import day_text

MOST = 5
_SHOWN = ["date", "resolution", "title", "vote", "yes", "no", "abstain"]
_HALF = 0.5
_FEWEST = 2


def council_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where the Council did nothing that bears on the pair."""
    told = headline_counts_vetoes(dossier)
    vetoes = [stopped, company, silent_years] if told else [vetoes_concerned, stopped, company]
    adopted = [_adopted, _mostly_on, _jointly]
    first = [*vetoes, *adopted] if (dossier.sc_vetoes["concerns"] != "no").any() else [*adopted, *vetoes]
    ordered = [*first, isolation, _lost, _own_vote if told else _others, _terms]
    findings = [finding for find in ordered for finding in find(dossier)]
    if headline_tells_what_passed(dossier):
        findings = [one for one in findings if one.id != "resolutions-supported"] or findings
    none = "**No finding.** The data hold no veto, no draft and no joint term in the Security Council in this period."
    return [*findings[:MOST]] or [NoData(none)]


def _adopted(dossier: Dossier) -> list[KeyFigure]:
    adopted = adopted_with_vote(dossier)
    if adopted.empty:
        return []
    yes, n = int((adopted["vote"] == "Y").sum()), len(adopted)
    aside = int((adopted["vote"] == "A").sum())
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    rest = _aside(aside, n - yes) or _unanimous(adopted)
    return [
        KeyFigure(
            id="resolutions-supported",
            title="Votes for adopted resolutions",
            subtitle=f"Adopted resolutions on {whom} for which {who} voted",
            statement=f"{capital(who)} voted for {_some(yes, n)} on {whom} that the Council adopted{rest}.",
            value=float(yes),
            unit="resolutions",
            formatted=number(yes),
            exhibit="resolutions-on-partner",
            sources=chief_sources(dossier, adopted),
            data=adopted[_SHOWN],
            beside={"adopted": n, "abstained": aside},
        )
    ]


def _some(yes: int, n: int) -> str:
    if n == 1:
        return "**the one** resolution" if yes else "**none** of the one resolution"
    if yes == n:
        return f"**{all_of(n)}** resolutions"
    return f"**{in_words(yes)}** of the {counted(n, 'resolution')}"


def _aside(aside: int, rest: int) -> str:
    if not aside:
        return ""
    return ", and abstained on the rest" if aside == rest and aside > 1 else f", and abstained on {in_words(aside)}"


def _unanimous(adopted: pd.DataFrame) -> str:
    """Return how many of a few resolutions were unanimous, as the end of a sentence; nothing where all were, or they are many."""
    n, alike = len(adopted), int(adopted["unanimous"].sum())
    if n >= FEW or n == alike or n == 1:
        return ""
    return f"; {in_words(alike)} {was(alike)} unanimous"


def _mostly_on(dossier: Dossier) -> list[KeyFigure]:
    """The subject of most of many adopted resolutions."""
    adopted = adopted_with_vote(dossier)
    parts = subjects(dossier, adopted)
    if len(adopted) < FEW or parts["n"].iloc[0] < _HALF * len(adopted):
        return []
    n, whom = int(parts["n"].iloc[0]), dossier.prose(dossier.partner)
    return [
        KeyFigure(
            id="resolutions-mostly-on",
            title="The subject of most resolutions",
            subtitle=f"Resolutions on {whom} that the Security Council adopted, by subject",
            statement=f"**{capital(part_of(n, len(adopted)))}** of the {counted(len(adopted), 'resolution')} adopted were on {parts['prose'].iloc[0]}.",
            value=float(n),
            unit="resolutions",
            formatted=number(n),
            exhibit="drafts-by-subject",
            sources=chief_sources(dossier, adopted),
            data=adopted[["date", "resolution", "title", "topic"]],
        )
    ]


def _jointly(dossier: Dossier) -> list[KeyFigure]:
    """Of a few resolutions, those that the first state put forward together with another permanent member."""
    adopted = adopted_with_vote(dossier)
    if len(adopted) >= FEW or len(adopted) < _FEWEST:
        return []
    others = [code for code in permanent_members(dossier.whole.sc_votes) if code != dossier.first]
    sponsors = sponsors_of(adopted)
    own = adopted[sponsors.map(lambda codes: dossier.first in codes and bool(set(codes) & set(others))).astype(bool)]
    with_it = [code for code in others if len(own) and all(code in codes for codes in sponsors_of(own))]
    if not with_it:
        return []
    who, whom = capital(dossier.prose(dossier.first)), listed([dossier.prose(code) for code in with_it])
    when = f", of {day_text(own['earliest'].iloc[0])}," if len(own) == 1 else ""
    some = f"{at_least(adopted)}**{in_words(len(own))}** of the {in_words(len(adopted))}"
    topics = subjects(dossier, own)
    both = ", all" if len(own) > 1 else ""
    over = f"{both} on {topics['prose'].iloc[0]}" if len(topics) == 1 else ""
    return [
        KeyFigure(
            id="resolution-put-forward-together",
            title="Resolutions put forward together",
            subtitle="Adopted resolutions that the first state put forward together with another permanent member",
            statement=f"{who} and {whom} put forward {some} together{when}{over}.",
            value=float(len(own)),
            unit="resolutions",
            formatted=number(len(own)),
            exhibit="resolutions-on-partner",
            sources=chief_sources(dossier, own),
            data=adopted[[*_SHOWN, "sponsors"]],
        )
    ]


def _lost(dossier: Dossier) -> list[KeyFigure]:
    drafts = dossier.sc_drafts
    failed = drafts[(drafts["outcome"] == "not-adopted") & (drafts["unit"] == "draft")]
    lost = failed[sponsors_of(failed).map(lambda codes: dossier.first in codes).astype(bool)]
    if lost.empty:
        return []
    first, last = (int(year) for year in (lost["earliest"].dt.year.min(), lost["earliest"].dt.year.max()))
    who = dossier.during(f"{first}/{last}").prose(dossier.first)
    least, n = at_least(failed).capitalize(), counted(len(lost), "draft")
    some = f"{least}**{n}**" if least else f"**{capital(n)}**"
    return [
        KeyFigure(
            id="own-drafts-lost",
            title="Own drafts that found too few votes",
            subtitle="Drafts that the vetoing state submitted, alone or with others, and that were not adopted",
            statement=f"{some} that {who} put forward, alone or with others, found too few votes in "
            f"{year_span(first, last)}.",
            value=float(len(lost)),
            unit="drafts",
            formatted=number(len(lost)),
            exhibit="drafts-by-subject",
            sources=chief_sources(dossier, lost),
            data=lost[["date", "symbol", "title", "unit", "sponsors", "yes", "no", "abstain"]],
            units=units_of(["yes", "no", "abstain"], dossier.package.table("sc_drafts")),
        )
    ]


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
    yes, unknown = int((votes == "Y").sum()), len(drafts) - len(votes)
    who, whom = capital(dossier.prose(dossier.first)), listed([dossier.prose(code) for code in codes])
    rest = f"; its vote on {in_words(unknown)} is not known" if unknown else ""
    return [
        KeyFigure(
            id="vote-on-vetoed-by-others",
            title="The vote of the first state on drafts that others vetoed",
            subtitle="Drafts that another permanent member vetoed alone, and for which the first state voted",
            statement=f"{who} voted for **{part_of(yes, len(drafts))}** of the {counted(len(drafts), 'draft')} that {whom} vetoed{rest}.",
            value=float(yes),
            unit="drafts",
            formatted=number(yes),
            exhibit="drafts-vetoed-by-others",
            sources=chief_sources(dossier, drafts),
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
    within: list[pd.Series] = [
        votes["date"].dt.year.between(int(row.first), int(row.last)) for row in frame.itertuples()
    ]
    return [
        KeyFigure(
            id="agreement-last-term",
            title="Voting together in the Council",
            subtitle=f"Same vote on adopted resolutions in the last term of {whom}, share of joint votes",
            statement=f"On the Council in {last['term']} {whom} voted as {named.prose(dossier.first)} did on "
            f"**{per_cent(last['agreement'], 0)}** of {number(last['n'])} resolutions adopted{part_of_term(dossier, str(last['term']))}.",
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
