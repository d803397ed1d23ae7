"""Table: the texts on the partner that the first state signed with third states."""

from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.agreement_accounts import accounts_of
from relations.exhibits.diplomacy.agreement_lives import LABELS, with_third_states
from relations.exhibits.diplomacy.agreements_of_weight import gave
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.event_sources import independent_publishers
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.numbers import counted, listed
from relations.exhibits.words.wording import capital, in_words


def texts_with_others(dossier: Dossier, *, rows: int = 8, named: Sequence[str] = ()) -> Table | NoData:
    """Return at most `rows` of these texts in order of signature: with whom, what each was about, and what became of it; the data hold all.

    `named` are ids of agreements that are taken before others; then come those that more independent publishers carry. Raises UsageError for an
    id that no agreement has.
    """
    dossier.check_names("agreements", "agreement", named)
    table = with_third_states(dossier)
    whom = dossier.prose(dossier.partner)
    if table.empty:
        return NoData(f"The data hold no text on {whom} with third states from this period.")
    ranked = table.assign(
        named=table["agreement"].isin(list(named)), publishers=independent_publishers(dossier, table)
    ).sort_values(["named", "publishers", "earliest", "agreement"], ascending=[False, False, True, True])
    shown = ranked.head(rows).sort_values(["earliest", "latest", "agreement"], ignore_index=True)
    cited = nearest_sources(dossier, shown)
    accounts, common = accounts_of(shown["status_note"])
    part = f"{in_words(len(shown))} of {in_words(len(table))}, " if len(shown) < len(table) else ""
    return Table(
        id="texts-with-others",
        title=_title(dossier, table),
        subtitle=capital(
            f"{part}texts on {whom} that {dossier.prose(dossier.first)} signed with third states, in order of signature"
        ),
        note=f"With: the other parties, {whom} too where it is one. The attached data have all texts, and each account whole. "
        f"Of several sources one is named.{common}",
        columns=[
            ("Signed", "left"),
            ("With", "left"),
            ("Text", "left"),
            ("What it was about", "left"),
            ("What became of it", "left"),
            ("Source", "left"),
        ],
        rows=[
            [
                date_words(row.signed),
                listed([dossier.short(code) for code in _others(dossier, row.parties)]),
                row.title,
                gave(row),
                account,
                linked(cited[row.event]),
            ]
            for row, account in zip(shown.itertuples(), accounts, strict=True)
        ],
        sources=listed_once(cited.values()),
        data=table[["title", "kind", "parties", "signed", "status", "status_note", "term", "subject"]],
        labels={"status_note": LABELS["status_note"]},
    )


def _others(dossier: Dossier, parties: str) -> list[str]:
    """Return the parties but for the first state."""
    return [code for code in parties.split() if code != dossier.first]


def _title(dossier: Dossier, table: pd.DataFrame) -> str:
    """Say with whom a third of the texts or more were signed, in the order of the first of them."""
    n, whom, who = len(table), dossier.prose(dossier.partner), dossier.prose(dossier.first)
    if n == 1:
        return f"One text on {whom}: {table['title'].iloc[0]}"
    parties = table["parties"].map(lambda text: [one for one in _others(dossier, text) if one != dossier.partner])
    counts = parties.explode().value_counts()
    most = [code for code in parties.explode().unique() if counts[code] * 3 >= n]
    said = listed([f"{in_words(int(counts[code]))} with {dossier.prose(code)}" for code in most])
    if not said:
        return f"{capital(counted(n, 'text'))} on {whom} with third states"
    return f"Of {counted(n, 'text')} on {whom} {who} signed {said}"
