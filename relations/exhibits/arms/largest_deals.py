"""Table: the deals under which most was delivered."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.arms.used_weapons_finding import NEW
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.words.abbreviations import abbreviations
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import listed, number, year_span, years
from relations.exhibits.words.wording import in_words

_NAMED = 3  # orders of which the title tells


def largest_deals(dossier: Dossier, *, rows: int = 10) -> Table | NoData:
    """Return the deals ordered in the period with the highest TIV delivered; `?` marks what the source calls uncertain."""
    dossier = by_supply(dossier)
    deals = dossier.arms_deals.dropna(subset="tiv_delivered")
    deals = deals[deals["recipient"] == dossier.partner]
    if deals.empty:
        return NoData("So there is no deal to list by the volume delivered.")
    frame = deals.sort_values(["tiv_delivered", "deal"], ascending=[False, True], ignore_index=True)
    shown = frame.head(rows)
    return Table(
        id="largest-deals",
        title=_title(dossier, frame),
        subtitle=_subtitle(shown, frame),
        note="? = marked as uncertain by the source."
        + (" Items ordered: empty where the source gives no number." if shown["ordered"].isna().any() else "")
        + abbreviations(dossier, shown["description"]),
        columns=[
            ("Weapon", "left"),
            ("Kind", "left"),
            ("Supplier", "left"),
            ("Ordered in", "right"),
            ("Items ordered", "right"),
            ("Items delivered", "right"),
            ("Delivered in", "left"),
            ("Million TIV", "right"),
        ],
        rows=[
            [
                row.designation,
                row.description if row.status == NEW else f"{row.description}, {row.status}",
                _supplier(dossier, row.supplier, row.order_year),
                _marked(row.order_year, row.order_year_estimated, plain=True),
                _marked(row.ordered, row.ordered_estimated),
                _marked(row.delivered, row.delivered_estimated),
                _when(row.delivery_years),
                number(row.tiv_delivered),
            ]
            for row in shown.itertuples(index=False)
        ],
        sources=dossier.cite(deals),
        data=frame,
        units=units_of(frame, dossier.package.table("arms_deals")),
    )


def _title(dossier: Dossier, frame: pd.DataFrame) -> str:
    """Name what the largest orders were for: one category of arms, where all were for it, else each category with its weapons, and the years of the orders."""
    top = frame.head(_NAMED)
    if len(top) < _NAMED:
        return f"The largest order of {_ordered(frame)} was for {_weapon(top.iloc[0])}"
    kinds = dossier.arms_categories.set_index("description")["category"]
    categories = top["description"].map(kinds).unique()
    if len(categories) == 1 and isinstance(categories[0], str):
        return f"The {in_words(_NAMED)} largest orders of {_ordered(frame)} were all for {categories[0].replace('-', ' ')}: {listed(list(top['designation']))}"
    return f"The largest orders, of {_ordered(top)}, were for {listed(_by_category(top.assign(category=top['description'].map(kinds))))}"


def _by_category(top: pd.DataFrame) -> list[str]:
    """Return each category with its weapons in brackets, the largest order first; a kind without a category by its own name."""
    named = top["category"].fillna(top["description"]).str.replace("-", " ")
    return [f"{category} ({', '.join(part['designation'])})" for category, part in top.groupby(named, sort=False)]


def _weapon(row: pd.Series) -> str:
    return f"{row['designation']} ({row['description']})"


def _subtitle(shown: pd.DataFrame, frame: pd.DataFrame) -> str:
    if len(shown) == len(frame):
        return f"All deals ordered in {_ordered(frame)} under which arms were delivered, by volume delivered"
    share = number(shown["tiv_delivered"].sum() / frame["tiv_delivered"].sum() * 100)
    of_all = f"{len(shown)} largest of {len(frame)} deals ordered in {_ordered(frame)}"
    return f"The {of_all}, by volume delivered; {share} per cent of the whole"


def _ordered(frame: pd.DataFrame) -> str:
    return year_span(int(frame["order_year"].min()), int(frame["order_year"].max()))


def _supplier(dossier: Dossier, code: str, year: object) -> str:
    return dossier.short(code) if pd.isna(year) else dossier.declared_states.short_in(code, int(str(year)))


def _marked(value: object, uncertain: bool, *, plain: bool = False) -> str:
    if value is None or pd.isna(value):
        return ""
    return (str(value) if plain else number(float(str(value)))) + ("?" if uncertain else "")


def _when(text: object) -> str:
    if not isinstance(text, str):
        return ""
    found = [int(year) for year in text.split()]
    return years(found) if len(found) < 8 else year_span(min(found), max(found))
