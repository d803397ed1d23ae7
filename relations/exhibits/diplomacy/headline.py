"""The headline on diplomacy: who went to whom at the top; where nobody did, that nobody did, and what else there was."""

from relations.dossier import Dossier
from relations.exhibits.diplomacy.frames import UNITS as VISITS
from relations.exhibits.diplomacy.frames import confirmed, pair_visits, top_visits
from relations.exhibits.diplomacy.pair_acts import acts_of_years
from relations.exhibits.diplomacy.travelled import travelled
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted
from relations.exhibits.words.wording import capital, in_words
from relations.measures import event_intensity

_SEVERAL = 3  # visits, from which it is told how many are confirmed


def diplomacy_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; a statement where the data hold no visit, agreement or act between the two states."""
    found = strongest(
        [lambda: _leaders(dossier), lambda: _below_the_top(dossier), lambda: _signed(dossier), lambda: _acts(dossier)]
    )
    return found or NoData("The data hold no visit, agreement or act between the two states in this period.")


def _leaders(dossier: Dossier) -> Headline | None:
    top = top_visits(dossier)
    if top.empty:
        return None
    there, back = (int((top["sender"] == sender).sum()) for sender in (dossier.partner, dossier.first))
    ways = [(dossier.partner, dossier.first, "went"), (dossier.first, dossier.partner, "came")]
    if not there:
        ways = [(dossier.first, dossier.partner, "went"), (dossier.partner, dossier.first, "came")]
    n, sure = len(top), int(confirmed(dossier, top).sum())
    went, came = (travelled(dossier, top, *way) for way in ways)
    said = f"{went}; {came}"
    if n >= _SEVERAL and sure < n:
        said = f"{went}, {came}; {in_words(sure)} of {in_words(n)} visits are confirmed"
    return Headline(
        id="headline",
        title=said,
        subtitle="Reported visits of heads of state or government of one state to the other",
        sources=[own_table(dossier, "visits")],
        data=top[["start", "sender", "receiver", "level", "host"]],
        beside={"to the first state": there, "to its partner": back, "confirmed": sure},
    )


def _below_the_top(dossier: Dossier) -> Headline | None:
    visits = pair_visits(dossier)
    if visits.empty:
        return None
    n = len(visits)
    lower = "the one known visit was" if n == 1 else f"the {in_words(n)} known visits were"
    counts = visits.groupby(["sender", "level"]).size().reset_index(name="visits")
    return Headline(
        id="headline",
        title=f"No leader of either state went to the other; {lower} of lower rank",
        subtitle="Reported visits between the two states by the rank of the highest visitor",
        sources=[own_table(dossier, "visits")],
        data=counts,
        units=VISITS,
        beside={"visits": n},
    )


def _signed(dossier: Dossier) -> Headline | None:
    table = dossier.agreements
    signed = table[(table["parties"] == " ".join(sorted(dossier.pair))) & table["earliest"].notna()]
    if signed.empty:
        return None
    n = len(signed)
    said = (
        f"One agreement was signed ({signed['title'].iloc[0]})"
        if n == 1
        else f"{capital(in_words(n))} agreements were signed"
    )
    return Headline(
        id="headline",
        title=f"{said}; no visit is known",
        subtitle=f"Agreements between {dossier.prose(dossier.first)} and {dossier.prose(dossier.partner)}",
        sources=[own_table(dossier, "agreements")],
        data=signed[["title", "kind", "signed", "status"]],
        beside={"agreements": n},
    )


def _acts(dossier: Dossier) -> Headline | None:
    frame = acts_of_years(dossier)
    if frame.empty:
        return None
    n, bad = int(frame["n"].sum()), int(frame["conflictual"].sum())
    tone = "it was not one of conflict" if n == 1 else f"{in_words(bad)} of them in conflict"
    if n == 1 and bad:
        tone = "it was one of conflict"
    known = counted(n, "act")
    return Headline(
        id="headline",
        title=f"{capital(known)} between {dossier.prose(dossier.first)} and {dossier.prose(dossier.partner)}, {tone}; no visit is known",
        subtitle="Acts of one state towards the other that are dated to a year",
        sources=[own_table(dossier, "events")],
        data=frame,
        units=units_of(frame, event_intensity),
        beside={"acts": n, "in conflict": bad},
    )
