"""Headlines on people: crews that came and advisers who left, or how the number of one group changed."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import claim_sources, claimed
from relations.exhibits.headline import Headline
from relations.exhibits.presence.facilities import facility_sources
from relations.exhibits.presence.frames import PERSONNEL_UNITS
from relations.exhibits.presence.passing_posts import passing_posts
from relations.exhibits.presence.strength import bound, group_of, strength_changed

_MOST = 0.5  # of a group


def crews_headline(dossier: Dossier, frame: pd.DataFrame, personnel: Sequence[str]) -> Headline | None:
    """Say which post came in the period, where most of a group had left some time after it came."""
    posts, ends = passing_posts(dossier, frame).head(1), strength_changed(dossier, personnel)
    if posts.empty or ends.empty:
        return None
    post, first, last = posts.iloc[0], ends.iloc[0], ends.iloc[1]
    if last["high"] >= first["low"] * _MOST or last["earliest"] < post["possible_first"]:
        return None
    where = dossier.prose(dossier.partner)
    came = f"{post['name']} stood in {where} from {post['possible_first']:%B %Y}"
    title = f"{came}; by one account most {group_of(first, dossier)} had left by {last['earliest'].year}"
    made = _of_two(dossier, title, ends)
    return made.but(sources=[*made.sources, *facility_sources(dossier, posts)])


def strength_headline(dossier: Dossier, personnel: Sequence[str]) -> Headline | None:
    """Say how the number of one group changed by one source."""
    ends = strength_changed(dossier, personnel)
    if ends.empty:
        return None
    first, last = ends.iloc[0], ends.iloc[1]
    fell = last["high"] < first["low"]
    group = str(last["name"]).partition(",")[0]
    whose = dossier.declared_sources[last["source"]].publisher
    verb = "fell" if fell else "rose"
    title = (
        f"{group} {verb} from {claimed(first)} in {first['earliest'].year} to {bound(last, fell=fell)} in "
        f"{last['earliest'].year}, by {whose} estimates"
    )
    return _of_two(dossier, title, ends)


def _of_two(dossier: Dossier, title: str, ends: pd.DataFrame) -> Headline:
    return Headline(
        id="presence-headline",
        title=title,
        subtitle="Two estimates of one group by one source",
        sources=claim_sources(dossier, ends),
        data=ends[["quantity", "name", "as_of", "value", "low", "high"]],
        units=PERSONNEL_UNITS,
        beside={"people": float(len(ends))},
    )
