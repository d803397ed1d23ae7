"""Key finding on the debt in a report on arms: the finding of the economy, in words that say what the debt was for and who stated it."""

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.economy.debt_findings import debt_findings
from relations.exhibits.economy.debt_rows import debt_rows
from relations.exhibits.sourcing.best_first import best_first
from relations.exhibits.sourcing.chief_sources import MOST
from relations.exhibits.words.numbers import number, per_cent
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital, possessive
from relations.periods import ALL

_WHERE = {"news": ", in press reports", "memoir": ", in a memoir"}  # by kind of source
_SETTLED = "settlement"  # a step that sets claims of the debtor against the debt
_FOR_ARMS = "military"  # a debt for arms above all, as the notes of its rows say
_ALL_KINDS = "all"  # a debt that is not for arms alone


def arms_debt(dossier: Dossier) -> list[KeyFigure]:
    """Return the finding on the debt with an id and a sentence of its own; none without a debt that is stated."""
    words = {"debt-written-off": _written_off, "debt-highest": _highest}
    found = []
    for one in debt_findings(dossier):
        statement, beside = words[one.id](dossier, one)
        claims = dossier.whole.claims
        named = {one.value, *beside.values()}
        told = claims[claims["claim"].isin(one.data.loc[one.data["value"].isin(named), "claim"])]
        found.append(
            one.but(
                id=f"arms-{one.id}",
                quantity=one.quantity or one.id,
                statement=statement,
                sources=tuple(best_first(dossier, list(dict.fromkeys([*one.sources, *dossier.cite(told)])))[:MOST]),
                beside={**one.beside, **beside},
            )
        )
    return found


def _written_off(dossier: Dossier, one: KeyFigure) -> tuple[str, dict[str, float]]:
    """Over all years the share says most, in a period the sum."""
    rows = debt_rows(dossier)
    cut = rows[(rows["step"] == "write-off") & (rows["value"] == one.value)].iloc[0]
    before, share, day = float(cut["before"]), float(cut["share"]), date_words(cut["date"])
    debt = dossier.whole.debt
    kinds, steps = debt.set_index("claim")["kind"], set(debt.loc[debt["date"].isin(rows["date"]), "step"])
    left = "left after counter-claims" if _SETTLED in steps else "still owed"
    for_what = ", for arms and other debts" if kinds.get(cut["claim"]) == _ALL_KINDS else ""
    owed = f"the {number(before)} million dollars {left}{for_what}"
    if dossier.period is None or dossier.period.id == ALL:
        return f"The debt settlement of {day} wrote off **{per_cent(share, 0)}** of {owed}.", {"before": before}
    return f"The settlement of {day} wrote off **{number(cut['value'])}** of {owed}.", {"before": before}


def _highest(dossier: Dossier, one: KeyFigure) -> tuple[str, dict[str, float]]:
    """Name the first sum that is stated too where it is lower, and say where it is the press or a memoir that states a sum."""
    frame, rows = one.data, debt_rows(dossier).set_index("claim")
    top, first = frame.loc[frame["value"].idxmax()], frame.iloc[0]
    debtor = possessive(capital(dossier.prose(dossier.partner)))
    creditor = state_in(dossier, dossier.first, int(top["date"][:4]))
    kinds = dossier.whole.sources.set_index("source")["kind"]
    where = [_WHERE.get(str(kinds.get(rows.at[one["claim"], "source"])), "") for one in (first, top)]
    before = where[0] if where[0] != where[1] else ""
    when = first["date"][:4] if first["date"][:4] != top["date"][:4] else date_words(first["date"])
    comma = "," if before else ""
    from_first = (
        f"at {number(first['value'])} million dollars in {when}{before}{comma} and "
        if first["value"] < top["value"]
        else ""
    )
    unit = "" if from_first else " million dollars"
    stocks = dossier.whole.debt.set_index("claim")["kind"]
    year = top["date"][:4]
    whose = f"{debtor} debt to {creditor}"
    if (stocks.reindex([first["claim"], top["claim"]]) == _FOR_ARMS).all():
        whose = f"{debtor} {dossier.during(f'{year}/{year}').demonym(dossier.first)} debt, mostly for arms,"
    return (
        f"{whose} was put {from_first}at **{number(top['value'])}{unit}** in {date_words(top['date'])}{where[1]}.",
        {"first": float(first["value"])},
    )
