"""A key figure that rests on rows of the yearly transfers."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.words.column_words import units_of


def transfer_figure(dossier: Dossier, transfers: pd.DataFrame, **fields: object) -> KeyFigure:
    """Return a key figure with these rows of `arms_tiv` as its data and their sources."""
    return KeyFigure(
        sources=dossier.cite(transfers),
        data=transfers,
        units=units_of(transfers, dossier.package.table("arms_tiv")),
        **fields,  # type: ignore[arg-type]
    )
