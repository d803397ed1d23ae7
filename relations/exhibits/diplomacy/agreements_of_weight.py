"""Table: the agreements and contracts between the two states that matter most, each with what it gave and what became of it."""

from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.agreement_accounts import accounts_of
from relations.exhibits.diplomacy.agreement_lives import LABELS, agreement_lives, with_third_states
from relations.exhibits.diplomacy.agreements_title import LONG, agreements_title, made_for_long
from relations.exhibits.diplomacy.at_odds import Said, at_odds
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.event_sources import independent_publishers
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import capital, in_words
from relations.periods import day_text

_LEAST = 4  # rows to which a table of few that are named is filled
_SMALL = 10  # agreements of a period up to which all are shown


def agreements_of_weight(
    dossier: Dossier, *, rows: int = 12, named: Sequence[str] = (), statements: Said | None = None
) -> Table | NoData:
    """Return at most `rows` agreements of the period in order of signature, with what each gave and what became of it; the data hold all.

    `named` are ids of agreements to show. Where none are given, or few of them or few agreements at all lie in the period, those follow whose
    signing is a main event, and then those that more independent publishers carry. `statements` are two that leave their standing open (see
    `at_odds`), for the title. Raises UsageError for an id that no agreement has.
    """
    dossier.check_names("agreements", "agreement", named)
    dossier.check_names("events", "event", statements or {})
    table = agreement_lives(dossier)
    dated = table[table["start"].notna()]
    if dated.empty:
        return NoData(
            "The data hold no agreement between the two states that was signed, or is said to have stood, in this period."
        )
    shown = _chosen(dossier, dated, rows, named)
    cited = nearest_sources(dossier, shown)
    over = dossier.is_over
    accounts, common = accounts_of(shown["status_note"])
    ends, long = (_ended(dossier, shown), _long_shown(shown, dated)) if over else ("", "")
    return Table(
        id="agreements-of-weight",
        title=agreements_title(dated, over=over, statements=at_odds(dossier, statements or {})),
        subtitle=_subtitle(len(shown), len(dated), len(table) - len(dated)),
        note=f"What became of it is told as of {dossier.known_until:%B %Y}, whatever the period; the attached data have each account whole. "
        f"Of several sources one is named.{common}{long}{ends}{_left_out(dossier)}",
        columns=[
            ("Signed", "left"),
            ("Agreement", "left"),
            ("What it gave", "left"),
            ("What became of it", "left"),
            ("Source", "left"),
        ],
        rows=[
            [date_words(row.signed), row.title, gave(row), account, linked(cited[row.event])]
            for row, account in zip(shown.itertuples(), accounts, strict=True)
        ],
        sources=listed_once(cited.values()),
        data=dated[
            ["title", "kind", "signed", "ratified", "in_force", "ended", "status", "status_note", "term", "subject"]
        ],
        labels=LABELS,
    )


def gave(agreement: pd.Series) -> str:
    """Return what an agreement is about, its term and its renewal where they are stated: `Use of a port; 49 years; renewal: automatic`."""
    parts = [str(agreement.subject), *([agreement.term] if isinstance(agreement.term, str) else [])]
    parts += [f"renewal: {agreement.renewal}"] if isinstance(agreement.renewal, str) else []
    return capital("; ".join(parts))


def _chosen(dossier: Dossier, dated: pd.DataFrame, rows: int, named: Sequence[str]) -> pd.DataFrame:
    """Return the rows of the table in order of signature."""
    events = dossier.whole.events.set_index("event")
    weighed = dated.assign(
        named=dated["agreement"].isin(list(named)),
        heavy=dated["event"].map(events["weight"]) == "high",
        publishers=independent_publishers(dossier, dated),
    )
    ranked = weighed.sort_values(
        ["named", "heavy", "publishers", "start", "agreement"], ascending=[False, False, False, True, True]
    )
    wanted = max(int(ranked["named"].sum()), _LEAST) if named and len(dated) > _SMALL else rows
    return ranked.head(min(rows, wanted)).sort_values(["start", "latest", "agreement"], ignore_index=True)


def _long_shown(shown: pd.DataFrame, dated: pd.DataFrame) -> str:
    """Tell how many of those made for long the table shows, where it shows some of them alone."""
    here, of = made_for_long(shown), made_for_long(dated)
    return f" Made for {LONG} years or more: {in_words(of)}, of which {in_words(here)} shown." if here < of else ""


def _ended(dossier: Dossier, shown: pd.DataFrame) -> str:
    """Tell how many of the ends lie in a period that is over or before it; an end that no source dates may, too."""
    n = int((shown["stop"] <= pd.Timestamp(dossier.last_day)).sum())
    return f" Ends with a date up to {day_text(dossier.last_day)}: {in_words(n)}."


def _left_out(dossier: Dossier) -> str:
    """Tell of the texts to which a third state is a party."""
    n = len(with_third_states(dossier))
    return f" Left out: {counted(n, 'text')} with third states on {dossier.prose(dossier.partner)}." if n else ""


def _subtitle(shown: int, dated: int, undated: int) -> str:
    if shown == dated:
        return "Agreements and contracts between the two states, with the term where one is stated"
    others = f" ({in_words(undated)} more undated)" if undated else ""
    return f"The {shown} that matter most of {number(dated)} dated agreements and contracts{others}"
