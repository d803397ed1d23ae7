"""The headline of the presence: what is left of it, how it spread, the second base, crews and advisers, or the deployments before any base was certain."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import check_quantities
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import GONE, facilities, owner_at
from relations.exhibits.presence.headline_made import made_headline
from relations.exhibits.presence.left_headline import left_headline
from relations.exhibits.presence.spread_headline import another_base, spread_headline
from relations.exhibits.presence.strength_headline import crews_headline, strength_headline
from relations.exhibits.presence.units import DEPLOYMENTS, bases, on_land
from relations.exhibits.words.wording import capital
from relations.periods import day_text


def presence_headline(
    dossier: Dossier,
    personnel: Sequence[str] = (),
    *,
    sites: Sequence[str] = (),
    plans: Mapping[str, str] | None = None,
) -> Headline | NoData:
    """Return the headline for the dossier's period; `personnel` are patterns of quantities that estimate the people of the first state.

    `sites` are patterns of counts of sites; `plans` gives for the id of an event on the bases that are left what was to become of them, in words that follow
    `were to` or `would`.
    """
    check_quantities(dossier, personnel, sites)
    dossier.check_names("events", "event", list(plans or {}))
    frame = facilities(dossier)
    if frame.empty:
        return NoData("Of this period no base, post or deployment is on record.")
    found = strongest(
        [
            lambda: left_headline(dossier, frame, sites, plans or {}),
            lambda: spread_headline(dossier, frame),
            lambda: another_base(dossier, frame),
            lambda: crews_headline(dossier, frame, personnel),
            lambda: strength_headline(dossier, personnel),
            lambda: _ended(dossier, frame),
            lambda: _beside_base(dossier, frame),
            lambda: _alone(dossier, frame),
            lambda: _deployed(dossier, frame),
        ]
    )
    return found or NoData("No base, post or deployment is certain in this period.")


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
    return made_headline(dossier, title, pd.concat([ended.tail(1), left]))


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
    return made_headline(dossier, title, pd.concat([left, new]))


def _alone(dossier: Dossier, frame: pd.DataFrame) -> Headline | None:
    standing = bases(frame[frame["standing"]])
    if len(standing) != 1:
        return None
    owner, where = capital(owner_at(dossier, dossier.last_day)), dossier.prose(dossier.partner)
    title = (
        f"{owner} had one base in {where} for certain by {day_text(dossier.last_day)}: {standing.iloc[0]['place_name']}"
    )
    return made_headline(dossier, title, standing)


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
    return made_headline(dossier, title, sent.head(1))
