"""Exhibits: charts, tables and key figures, each with its message, sources and data.

Every function takes a dossier clipped to a period and returns an exhibit, or `NoData` where there is nothing to show.
"""

from relations.exhibits.agreement_by_period import agreement_by_period
from relations.exhibits.agreement_by_topic import agreement_by_topic
from relations.exhibits.agreement_by_year import agreement_by_year
from relations.exhibits.agreement_compared import agreement_compared
from relations.exhibits.arms_findings import arms_findings
from relations.exhibits.base import Exhibit, Figure, KeyFigure, Table
from relations.exhibits.cited_sources import CitedSources, cited_sources
from relations.exhibits.concentration_by_window import concentration_by_window
from relations.exhibits.deals_by_category import deals_by_category
from relations.exhibits.deliveries_by_supplier import deliveries_by_supplier
from relations.exhibits.edition_differences import edition_differences
from relations.exhibits.largest_deals import largest_deals
from relations.exhibits.no_data import NoData
from relations.exhibits.opposed_votes import opposed_votes
from relations.exhibits.partner_rank_by_year import partner_rank_by_year
from relations.exhibits.recipient_among_clients import recipient_among_clients
from relations.exhibits.supplier_share_by_window import supplier_share_by_window
from relations.exhibits.voting_findings import voting_findings

__all__ = [
    "CitedSources",
    "Exhibit",
    "Figure",
    "KeyFigure",
    "NoData",
    "Table",
    "agreement_by_period",
    "agreement_by_topic",
    "agreement_by_year",
    "agreement_compared",
    "arms_findings",
    "cited_sources",
    "concentration_by_window",
    "deals_by_category",
    "deliveries_by_supplier",
    "edition_differences",
    "largest_deals",
    "opposed_votes",
    "partner_rank_by_year",
    "recipient_among_clients",
    "supplier_share_by_window",
    "voting_findings",
]
