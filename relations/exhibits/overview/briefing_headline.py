"""The headline of the report of two pages: what changed and what stayed, or what the two did for one another in a past period."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.received import received, years_covered
from relations.exhibits.few import FEW
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.indicator import Indicator
from relations.exhibits.indicators import every_indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.headline import main_event
from relations.exhibits.overview.now_headlines import last_of_each, latest_turn, since_the_change
from relations.exhibits.overview.part_of_all_arms import part_of_all_arms
from relations.exhibits.presence.facilities import bases_standing
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.voting.rank_moves import all_years_together, median_member
from relations.exhibits.voting.topic_votes import united_on_topic
from relations.exhibits.words.numbers import counted, percent, year_span
from relations.exhibits.words.wording import all_of, capital, possessive
from relations.measures import agreement
from relations.periods import ALL

_MANY = 5  # vetoes from which they lead
_MOST = 0.5
_LESS = 0.03  # agreement that the median member has more, from which the partner is said to stand below it


def briefing_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; a statement where the data hold nothing of it."""
    candidates = (
        latest_turn,
        last_of_each,
        since_the_change,
        _votes_for_vetoes,
        _most_of_all_arms,
        _arms_and_vetoes,
        _below_the_median,
        _arms_and_places,
        _votes,
        main_event,
    )
    found = strongest([partial(make, dossier) for make in candidates])
    return found or NoData("The data hold too few votes, and no delivery or main event, of this period.")


def _votes_for_vetoes(dossier: Dossier) -> Headline | None:
    """Return what each did for the other at the United Nations: the same vote on a topic that divided the Assembly, and vetoes."""
    vetoes, topic = dossier.sc_vetoes, united_on_topic(dossier, *dossier.pair)
    on = vetoes[vetoes["concerns"] != "no"]
    if topic is None or len(on) < _MANY:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    n = len(topic.votes)
    return Headline(
        id="headline",
        title=f"{capital(whom)} voted with {who} on {all_of(n)} texts on {topic.name}, and {who} vetoed {counted(len(on), 'draft')} on {whom}",
        subtitle=f"Same vote in the General Assembly on {topic.name}, and vetoes of {who} on drafts that concerned {whom}",
        sources=listed_once([*dossier.cite(topic.votes), *dossier.cite(on)]),
        data=on,
        beside={"vetoes": len(on), "votes alike": n},
    )


def _most_of_all_arms(dossier: Dossier) -> Headline | None:
    """Return that more than half of all arms that the partner ever had from the first state came in the period, and how much came after or before it."""
    period = dossier.period
    part = part_of_all_arms(dossier)
    if period is None or period.id == ALL or part <= _MOST:
        return None
    years = years_covered(dossier)
    others = _other_years(dossier, years)
    if not others:
        return None
    who, whom = dossier.whole.demonym(dossier.first), dossier.prose(dossier.partner)
    return Headline(
        id="headline",
        title=f"{percent(part, 0)} of all {who} arms for {whom} came in {year_span(years[0], years[-1])}{others}",
        subtitle=f"Deliveries of major arms to {whom} in the period, share of those of all years (SIPRI trend-indicator values)",
        sources=dossier.cite(received(dossier.whole)),
        data=received(dossier),
        beside={"share": part, "first year": years[0], "last year": years[-1]},
    )


def _other_years(dossier: Dossier, years: Sequence[int]) -> str:
    """Return what part came in all years after those, or where there are none in all before; nothing where the record has no other years."""
    every = years_covered(dossier.whole)
    after, before = [year for year in every if year > years[-1]], [year for year in every if year < years[0]]
    others = after or before
    if not others:
        return ""
    part = part_of_all_arms(dossier.during(f"{others[0]}/{others[-1]}"))
    said = percent(part, 0) if part else "none"
    when = "since" if after else "before"
    return f" and {said} in the {counted(len(others), 'year')} {when}"


def _arms_and_vetoes(dossier: Dossier) -> Headline | None:
    """Return what the first state gave: arms, and vetoes."""
    share, on = _share(dossier), dossier.sc_vetoes[dossier.sc_vetoes["concerns"] != "no"]
    years = years_covered(dossier)
    if share is None or share.summary is None or share.summary.value < _MOST or on.empty or not years:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return Headline(
        id="headline",
        title=f"In {year_span(years[0], years[-1])} {who} gave {whom} {percent(share.summary.value, 0)} of its major arms and cast "
        f"{counted(len(on), 'veto', 'vetoes')} on it",
        subtitle=f"Part of {who} in the major arms that {whom} received, and vetoes on drafts that concerned {whom}",
        sources=listed_once([*share.sources, *dossier.cite(on)]),
        data=on,
        beside={"share": share.summary.value, "vetoes": len(on), "first year": years[0], "last year": years[-1]},
    )


def _below_the_median(dossier: Dossier) -> Headline | None:
    """Return that the partner voted less often with the first state than the median member did; None where it did not, or by little."""
    median = median_member(dossier, *dossier.pair)
    row = agreement(dossier.ga_votes, *dossier.pair, by=None).iloc[0]
    if median is None or row["n"] < FEW or median - row["agreement"] < _LESS:
        return None
    who, whom = dossier.prose(dossier.partner), dossier.prose(dossier.first)
    return Headline(
        id="headline",
        title=f"{capital(who)} voted with {whom} less often than most states did: on {percent(row['agreement'], 0)} of votes, against {percent(median, 0)} "
        "for the median member",
        subtitle="Same vote in the General Assembly, share of joint votes",
        sources=dossier.cite(dossier.ga_votes, dossier.ga_partners),
        data=all_years_together(dossier, dossier.first),
        beside={"share": float(row["agreement"]), "median": median},
    )


def _arms_and_places(dossier: Dossier) -> Headline | None:
    """Return the part of the first state in the arms of the partner, and the bases that it had there."""
    share, low = _share(dossier), bases_standing(dossier)
    if share is None or share.summary is None or not share.summary.value:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    kept = f" and kept at least {counted(low, 'base')} there to the end" if low else ""
    years = years_covered(dossier)
    when = f" in {year_span(years[0], years[-1])}" if years else ""
    return Headline(
        id="headline",
        title=f"{capital(who)} supplied {percent(share.summary.value, 0)} of {possessive(whom)} major arms{when}{kept}",
        subtitle=f"Part of {who} in the volume of major arms that {whom} received, and bases of its forces there on the last day",
        sources=[*share.sources, own_table(dossier, "presence")] if low else share.sources,
        data=share.frame if len(share.frame) else pd.DataFrame({"share": [share.summary.value]}),
        beside={"share": share.summary.value, "bases": low}
        | ({"first year": years[0], "last year": years[-1]} if years else {}),
    )


def _share(dossier: Dossier) -> Indicator | None:
    return next((one for one in every_indicator(dossier) if one.id == "share" and one.summary), None)


def _votes(dossier: Dossier) -> Headline | None:
    frame = agreement(dossier.ga_votes, *dossier.pair, by=None)
    row = frame.iloc[0]
    if row["n"] < FEW:
        return None
    who, whom = dossier.prose(dossier.partner), dossier.prose(dossier.first)
    return Headline(
        id="headline",
        title=f"{capital(who)} and {whom} cast the same vote on {row['same']:.0f} of {row['n']:.0f} resolutions of the General Assembly",
        subtitle="Adopted resolutions of the General Assembly on which both voted",
        sources=dossier.cite(dossier.ga_votes),
        data=frame,
    )
