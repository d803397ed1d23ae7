"""Asymmetry of an arms relationship: how much more the recipient depends on the supplier than the supplier on the recipient.

import_share = supplier's part of the recipient's imports, export_share = recipient's part of the supplier's exports, both of TIV over the
same window, from 0 to 1. asymmetry = import_share − export_share, from −1 (the supplier lives off the recipient alone) over 0 (each
matters as much to the other) to 1 (the recipient lives off the supplier alone, which would not notice its loss).
A difference and not a ratio, since shares of exports near 0 make a ratio explode.

Literature: Hirschman (1945), National power and the structure of foreign trade, for dependence as unequal shares in each other's trade.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.arms.client_shares import client_shares
from relations.measures.arms.supplier_shares import LABELS as SHARE_LABELS
from relations.measures.arms.supplier_shares import supplier_shares
from relations.measures.columns import check_states

UNITS: Mapping[str, str] = {
    "n": "suppliers",
    "n_recipients": "recipients",
    "import_share": "share",
    "export_share": "share",
    "asymmetry": "difference of shares",
}
LABELS: Mapping[str, str] = {**SHARE_LABELS, "n_recipients": "Recipients"}


def arms_asymmetry(transfers: pd.DataFrame, supplier: str, recipient: str, *, window: int = 5) -> pd.DataFrame:
    """Return one row per year: `year` (the last of the window), `n` suppliers, `n_recipients`, `import_share`, `export_share`, `asymmetry`.

    `transfers` holds the imports of the recipient from all suppliers and the exports of the supplier to all recipients. Only years are
    given in which the recipient received something and the supplier delivered something in the window; elsewhere one of the shares
    has no meaning.
    """
    check_states(transfers, supplier, recipient)
    imports = supplier_shares(transfers, recipient, window=window)
    exports = client_shares(transfers, supplier, window=window)
    left = imports.groupby("year")["n"].first().to_frame()
    left["import_share"] = imports[imports["supplier"] == supplier].groupby("year")["share"].sum()
    right = exports.groupby("year")["n"].first().rename("n_recipients").to_frame()
    right["export_share"] = exports[exports["recipient"] == recipient].groupby("year")["share"].sum()
    table = left.join(right, how="inner").fillna({"import_share": 0.0, "export_share": 0.0})
    table["asymmetry"] = table["import_share"] - table["export_share"]
    return table[["n", "n_recipients", "import_share", "export_share", "asymmetry"]].reset_index()
