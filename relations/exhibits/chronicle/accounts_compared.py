"""Table: disputed events with the accounts that the sources give."""

from collections.abc import Sequence

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.words.abbreviations import abbreviations, named_in
from relations.exhibits.words.numbers import counted, number


def accounts_compared(
    dossier: Dossier, what: str, kinds: Sequence[str], *, rows: int = 8, chosen: Sequence[str] = ()
) -> Table | NoData:
    """Return the disputed events of these kinds in order of time; where there are more than `rows`, those with an id in `chosen` and then those of weight.

    Raises UsageError for an id that no event has.
    """
    dossier.check_names("events", "kind", kinds)
    dossier.check_names("events", "event", chosen)
    events = dossier.events
    events = events[events["kind"].isin(list(kinds))]
    disputed = events[events["confidence"] == "disputed"].sort_values(["earliest", "latest", "event"])
    if disputed.empty:
        if events.empty:
            return NoData(f"The data hold no {what} in this period.")
        return NoData(
            f"The data hold {counted(len(events), 'event')} under {what} in this period; none is marked as disputed."
        )
    shown = (
        disputed.assign(named=disputed["event"].isin(list(chosen)), heavy=disputed["weight"] == "high")
        .sort_values(["named", "heavy"], ascending=False, kind="stable")
        .head(rows)
    )
    shown = shown.sort_values(["earliest", "latest", "event"])
    return Table(
        id=f"{what.replace(' ', '-')}-accounts",
        title=f"Sources dispute {counted(len(disputed), 'of', 'of')} {counted(len(events), what, what)}: "
        "who acted, against whom, with what result or at what cost",
        subtitle=f"Disputed {what} with what each side says"
        + (f"; {len(shown)} of {number(len(disputed))} are shown" if len(shown) < len(disputed) else ""),
        note="Disputed may be whether something took place, who did it, against whom, with what result or at what cost; the account says which."
        + abbreviations(dossier, [*shown["title"], *shown["summary"]], named_in(dossier)),
        columns=[("Date", "left"), ("Event", "left"), ("The accounts", "left")],
        rows=[[date_words(row.date), row.title, row.summary] for row in shown.itertuples()],
        sources=event_sources(dossier, shown),
        data=disputed[["event", "date", "kind", "title", "summary", "confidence", "weight"]],
    )
