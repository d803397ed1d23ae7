"""Headlines on a past period from several records at once: what the first state did in it, and what fell together at its end."""

from relations.dossier import Dossier
from relations.exhibits.headline import Headline
from relations.exhibits.indicators import every_indicator
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.overview.fall import fell_in
from relations.exhibits.presence.facilities import bases_standing
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, listed, number, percent
from relations.exhibits.words.wording import capital, every, possessive

_MANY = 5  # vetoes, or strikes that are main events
_MOST = 0.5
_SEVERAL = 2  # records that fell in the same year


def fought(dossier: Dossier) -> Headline | None:
    """Return since when the first state's forces struck in the partner, its vetoes, and its bases at the end; None where one of these is missing."""
    events, vetoes, low = dossier.events, dossier.sc_vetoes, bases_standing(dossier)
    strikes = events[(events["kind"] == "strike") & (events["initiator"] == dossier.first)].sort_values("earliest")
    on = vetoes[vetoes["concerns"] != "no"]
    if reaches_the_present(dossier) or len(strikes) < _MANY or len(on) < _MANY or not low:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    first = strikes[strikes["weight"] == "high"].head(1)
    if first.empty:
        return None
    return Headline(
        id="headline",
        title=f"From {first['earliest'].iloc[0]:%B %Y} {who} fought in {whom} from the air, cast {number(len(on))} of its {number(len(vetoes))} vetoes on "
        f"it and had at least {counted(low, 'base')} there at the end",
        subtitle=f"Air strikes of {who}, its vetoes in the Security Council, and its bases on the last day",
        sources=listed_once([*event_sources(dossier, first), *dossier.cite(vetoes), own_table(dossier, "presence")]),
        data=on,
        beside={"vetoes": len(on), "all vetoes": len(vetoes), "bases": low},
    )


def fell_together(dossier: Dossier) -> Headline | None:
    """Return that the first state supplied most arms until the last year of the period, in which several records fell steeply; None otherwise."""
    found = {one.id: one for one in every_indicator(dossier)}
    share, year = found["share"].summary, dossier.last_day.year
    if reaches_the_present(dossier) or share is None or share.value < _MOST:
        return None
    falls = {one.noun: one for one in fell_in(list(found.values()), year)}
    if len(falls) < _SEVERAL:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    together = f"{every(len(falls))} fell" if len(falls) > _SEVERAL else "fell together"
    return Headline(
        id="headline",
        title=f"{capital(who)} supplied {percent(share.value, 0)} of {possessive(whom)} major arms until {year}, when {listed(list(falls))} {together}",
        subtitle=f"Part of {who} in the major arms that {whom} received, and yearly records of {year} against the year before",
        sources=listed_once(source for one in (found["share"], *falls.values()) for source in one.sources),
        data=found["deliveries"].frame,
        beside={"share": share.value},
    )


def vetoes_without_arms(dossier: Dossier) -> Headline | None:
    """Return how many drafts on the partner the first state vetoed while it sent no arms; None where it sent some, or nothing is known of arms."""
    vetoes, share = dossier.sc_vetoes, next(one for one in every_indicator(dossier) if one.id == "share").summary
    on = vetoes[vetoes["concerns"] != "no"]
    if reaches_the_present(dossier) or on.empty or share is None or share.value:
        return None
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    sources = [source for one in every_indicator(dossier) if one.id == "share" for source in one.sources]
    return Headline(
        id="headline",
        title=f"By {dossier.last_day.year} {who} had vetoed {counted(len(on), 'draft')} on {whom}, but sent it no arms",
        subtitle=f"Vetoes of {who} on drafts that concerned {whom}, and its part in the major arms that {whom} received",
        sources=listed_once([*dossier.cite(on), *sources]),
        data=on,
        beside={"vetoes": len(on), "year": dossier.last_day.year},
    )


def began_to_arm(dossier: Dossier) -> Headline | None:
    """Return in which year the first state began to deliver arms, with its part in the period; None where it had done so before."""
    found = {one.id: one for one in every_indicator(dossier)}
    whole = next(one for one in every_indicator(dossier.whole) if one.id == "deliveries")
    share, frame = found["share"].summary, whole.frame
    if reaches_the_present(dossier) or share is None or not share.value or frame.empty or not whole.record:
        return None
    first = int(frame["year"].min())
    if first == whole.record[0] or dossier.period is None or not dossier.period.holds_year(first):
        return None
    votes = found["votes"].summary
    voted = f" and voted with it on {percent(votes.value, 0)} of joint votes" if votes else ""
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    return Headline(
        id="headline",
        title=f"{capital(who)} began to arm {whom} in {first}; {whom} took {percent(share.value, 0)} of its arms from there{voted}",
        subtitle=f"First delivery of major arms on record, the part of {who} in all of the period, and joint votes of the General Assembly",
        sources=listed_once([*whole.sources, *found["share"].sources, *(found["votes"].sources if votes else [])]),
        data=found["deliveries"].frame,
        beside={"first year": first, "share": share.value} | ({"agreement": votes.value} if votes else {}),
    )
