"""Table: disputed events with the accounts that the sources give."""

from collections.abc import Sequence

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.words.abbreviations import abbreviations, named_in
from relations.exhibits.words.numbers import counted, number


def accounts_compared(dossier: Dossier, what: str, kinds: Sequence[str], *, rows: int = 8) -> Table | NoData:
    """Return the disputed events of these kinds in order of time, those of weight first where there are more than `rows`."""
    dossier.check_names("events", "kind", kinds)
    events = dossier.events
    events = events[events["kind"].isin(list(kinds))]
    disputed = events[events["confidence"] == "disputed"].sort_values(["earliest", "latest", "event"])
    if disputed.empty:
        if events.empty:
            return NoData(f"The data hold no {what} in this period.")
        return NoData(
            f"The data hold {counted(len(events), 'event')} under {what} in this period; none is marked as disputed."
        )
    chosen = (
        disputed.assign(heavy=disputed["weight"] == "high")
        .sort_values("heavy", ascending=False, kind="stable")
        .head(rows)
    )
    chosen = chosen.sort_values(["earliest", "latest", "event"])
    return Table(
        id=f"{what.replace(' ', '-')}-accounts",
        title=f"Sources dispute {counted(len(disputed), 'of', 'of')} {counted(len(events), what, what)}: "
        "who acted, against whom, with what result or at what cost",
        subtitle=f"Disputed {what} with what each side says"
        + (f"; {len(chosen)} of {number(len(disputed))}, those of weight first" if len(chosen) < len(disputed) else ""),
        note="Disputed may be whether something took place, who did it, against whom, with what result or at what cost; the account says which."
        + abbreviations(dossier, [*chosen["title"], *chosen["summary"]], named_in(dossier)),
        columns=[("Date", "left"), ("Event", "left"), ("The accounts", "left")],
        rows=[[date_words(row.date), row.title, row.summary] for row in chosen.itertuples()],
        sources=event_sources(dossier, chosen),
        data=disputed[["event", "date", "kind", "title", "summary", "confidence", "weight"]],
    )
