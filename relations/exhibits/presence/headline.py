"""The headline of the presence: what is left of it, what was set up, the one base or the second, or the deployments before any base was certain."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import check_quantities, claim_sources, claimed
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import GONE, facilities, facility_sources, owner_at
from relations.exhibits.presence.frames import PERSONNEL_UNITS
from relations.exhibits.presence.strength import strength_changed
from relations.exhibits.presence.units import DEPLOYMENTS, bases, on_land
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import capital, possessive
from relations.periods import day_text

_SEVERAL = 3
_KEPT = ("in-use", "reduced")
_SHOWN = ["facility", "name", "kind", "start", "end", "status"]
_ORDINALS = ("first", "second", "third", "fourth", "fifth")


def presence_headline(dossier: Dossier, personnel: Sequence[str] = ()) -> Headline | NoData:
    """Return the headline for the dossier's period; `personnel` are patterns of quantities that estimate the people of the first state."""
    check_quantities(dossier, personnel)
    frame = facilities(dossier)
    if frame.empty:
        return NoData("Of this period no base, post or deployment is on record.")
    found = strongest(
        [
            lambda: _left(dossier, frame),
            lambda: _set_up(dossier, frame),
            lambda: _another(dossier, frame),
            lambda: _strength(dossier, personnel),
            lambda: _ended(dossier, frame),
            lambda: _beside_base(dossier, frame),
            lambda: _alone(dossier, frame),
            lambda: _deployed(dossier, frame),
        ]
    )
    return found or NoData("No base, post or deployment is certain in this period.")


def _made(dossier: Dossier, title: str, frame: pd.DataFrame) -> Headline:
    """Return the headline, with the facilities in its data and how many these are."""
    return Headline(
        id="presence-headline",
        title=title,
        subtitle=f"Bases, posts and deployments of {dossier.prose(dossier.first)} in and off {dossier.prose(dossier.partner)}",
        sources=facility_sources(dossier, frame),
        data=frame[_SHOWN],
        beside={"facilities": float(len(frame))},
    )


def _left(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    """Say what is left after the last declared period began: the bases in use, and what was given up or counted before."""
    change = dossier.declared_periods[-1].start
    if dossier.last_day < change:
        return None
    then = frame[frame["possible_last"] >= pd.Timestamp(change)]
    kept, gone = bases(then[then["status"].isin(_KEPT)]), on_land(then[then["status"].isin(GONE)])
    if kept.empty:
        return None
    owner, where = capital(owner_at(dossier, dossier.last_day)), dossier.prose(dossier.partner)
    month = f"{dossier.last_day:%B %Y}"
    title = f"{owner} was still reported to have {counted(len(kept), 'base')} in {where} in {month}"
    if dossier.period is None or dossier.period.start < change or not len(gone):
        return _made(dossier, title, kept)
    # Some of them are only possible, and posts are no bases.
    others = counted(len(gone), "other base or post", "other bases and posts")
    given_up = others if len(gone) == 1 else f"as many as {others}"
    return _made(dossier, f"{title}, having given up {given_up}", pd.concat([kept, gone]))


def _set_up(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    if dossier.period is None:
        return None
    # A start known by its month alone counts as of the period that begins in that month. A post known from the day of its end alone was set up before.
    begun = frame["possible_first"] >= pd.Timestamp(dossier.period.start.replace(day=1))
    new = on_land(frame[begun & (frame["possible_first"] < frame["possible_last"])])
    if len(new) < _SEVERAL:
        return None
    owner, where = capital(owner_at(dossier, dossier.last_day)), dossier.prose(dossier.partner)
    first, last = f"{new['possible_first'].min():%B %Y}", new["certain_first"].max().year
    # Not the first of them, where bases or posts are older than the period.
    more = "more " if len(on_land(frame)) > len(new) else ""
    said_new = counted(len(new), f"{more}base or post", f"{more}bases and posts")
    title = f"{owner} set up {said_new} in {where} from {first} to {last}"
    return _made(dossier, title, new)


def _another(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    """Say that a base was set up, if perhaps not ready on the last day, beside others that are certain."""
    if dossier.period is None:
        return None
    there = bases(frame[frame["standing"] | frame["possible"]])
    new = there[there["possible_first"] >= pd.Timestamp(dossier.period.start)]
    older = there[there["standing"] & ~there["facility"].isin(new["facility"])]
    if len(new) != 1 or not 0 < len(older) < len(_ORDINALS):
        return None
    row = new.iloc[0]
    owner, where = owner_at(dossier, dossier.last_day), dossier.prose(dossier.partner)
    month = f"{row['possible_first']:%B %Y}"
    title = f"{row['name']} became {possessive(owner)} {_ORDINALS[len(older)]} base in {where} in {month}"
    return _made(dossier, title, pd.concat([older, new]))


def _strength(dossier: Dossier, personnel: Sequence[str]) -> Headline | None:
    """Say how the number of one group changed by one source."""
    ends = strength_changed(dossier, personnel)
    if ends.empty:
        return None
    first, last = ends.iloc[0], ends.iloc[1]
    verb = "fell" if last["high"] < first["low"] else "rose"
    bound = _bound(last, fell=verb == "fell")
    group = str(last["name"]).partition(",")[0]
    whose = dossier.declared_sources[last["source"]].publisher
    return Headline(
        id="presence-headline",
        title=f"{group} {verb} from {claimed(first)} in {first['earliest'].year} to {bound} in {last['earliest'].year}, by {whose} estimates",
        subtitle="Two estimates of one group by one source",
        sources=claim_sources(dossier, ends),
        data=ends[["quantity", "name", "as_of", "value", "low", "high"]],
        units=PERSONNEL_UNITS,
        beside={"people": float(len(ends))},
    )


def _bound(row: pd.Series, *, fell: bool) -> str:
    """Return an estimate as one number: where it is a range, the end that understates the change."""
    if row["low"] == row["high"]:
        return claimed(row)
    return f"at most {number(row['high'])}" if fell else f"at least {number(row['low'])}"


def _ended(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    """Say which deployment ended in the period on a day that is known, where one base is left."""
    left = bases(frame[frame["standing"]])
    ended = frame[frame["kind"].isin(DEPLOYMENTS) & frame["status"].isin(GONE)]
    ended = ended[
        (ended["certain_last"] == ended["possible_last"]) & (ended["possible_last"] < pd.Timestamp(dossier.last_day))
    ]
    if len(left) != 1 or ended.empty:
        return None
    row = ended.sort_values("possible_last").iloc[-1]
    title = f"The {row['name']} ended in {row['possible_last']:%B %Y}; {left.iloc[0]['place_name']} is the one base certain after it"
    return _made(dossier, title, pd.concat([ended.tail(1), left]))


def _beside_base(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    """Say which post came to the one base that is certain."""
    if dossier.period is None:
        return None
    left = bases(frame[frame["standing"]])
    new = on_land(frame[frame["possible_first"] >= pd.Timestamp(dossier.period.start)])
    if len(left) != 1 or len(new) != 1:
        return None
    row = new.iloc[0]
    owner = owner_at(dossier, dossier.last_day)
    name = (
        row["name"]
        if row["name"][1:2].isupper() or row["name"][1:2] == "-"
        else row["name"][:1].lower() + row["name"][1:]
    )
    title = (
        f"Besides {left.iloc[0]['place_name']}, {owner} was reported in {row['possible_first']:%B %Y} to have {name}"
    )
    return _made(dossier, title, pd.concat([left, new]))


def _alone(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    standing = bases(frame[frame["standing"]])
    if len(standing) != 1:
        return None
    owner, where = capital(owner_at(dossier, dossier.last_day)), dossier.prose(dossier.partner)
    title = (
        f"{owner} had one base in {where} for certain by {day_text(dossier.last_day)}: {standing.iloc[0]['place_name']}"
    )
    return _made(dossier, title, standing)


def _deployed(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    """Say which deployment came first, where no base is certain."""
    sent = frame[frame["kind"].isin(DEPLOYMENTS)]
    if sent.empty:
        return None
    row, where = sent.iloc[0], dossier.prose(dossier.partner)
    began = row["possible_first"]
    came = f"came to {where} in {began.year}"
    if dossier.period is None or began < pd.Timestamp(dossier.period.start.replace(month=1, day=1)):
        came = f"were in {where}"
    title = f"{row['name']} {came}; no base is certain by {day_text(dossier.last_day)}"
    return _made(dossier, title, sent.head(1))
