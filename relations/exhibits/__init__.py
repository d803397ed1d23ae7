"""Exhibits: charts, tables and key figures, each with its message, sources and data.

Every function takes a dossier clipped to a period and returns an exhibit, or `NoData` where there is nothing to show.
"""

from relations.exhibits.agreement_by_period import agreement_by_period
from relations.exhibits.agreement_by_topic import agreement_by_topic
from relations.exhibits.agreement_by_year import agreement_by_year
from relations.exhibits.agreement_compared import agreement_compared
from relations.exhibits.agreement_in_council import agreement_in_council
from relations.exhibits.arms_findings import arms_findings
from relations.exhibits.base import Exhibit, Figure, KeyFigure, Table
from relations.exhibits.boundaries_tested import boundaries_tested
from relations.exhibits.break_firmness import break_firmness
from relations.exhibits.break_sensitivity import break_sensitivity
from relations.exhibits.changes_between_periods import changes_between_periods
from relations.exhibits.cited_sources import CitedSources, cited_sources
from relations.exhibits.closeness_by_year import closeness_by_year
from relations.exhibits.closeness_sensitivity import closeness_sensitivity
from relations.exhibits.compact import compact
from relations.exhibits.concentration_by_window import concentration_by_window
from relations.exhibits.council_findings import council_findings
from relations.exhibits.deals_by_category import deals_by_category
from relations.exhibits.deliveries_by_supplier import deliveries_by_supplier
from relations.exhibits.disputed_events import disputed_events
from relations.exhibits.drafts_by_subject import drafts_by_subject
from relations.exhibits.edition_differences import edition_differences
from relations.exhibits.events_of_weight import events_of_weight
from relations.exhibits.events_timeline import events_timeline
from relations.exhibits.indicator_board import indicator_board
from relations.exhibits.largest_deals import largest_deals
from relations.exhibits.levels_by_series import levels_by_series
from relations.exhibits.no_data import NoData
from relations.exhibits.opposed_votes import opposed_votes
from relations.exhibits.overview_findings import overview_findings
from relations.exhibits.partner_rank_by_year import partner_rank_by_year
from relations.exhibits.permanent_members_on_vetoes import permanent_members_on_vetoes
from relations.exhibits.recipient_among_clients import recipient_among_clients
from relations.exhibits.resolutions_on_recipient import resolutions_on_recipient
from relations.exhibits.supplier_share_by_window import supplier_share_by_window
from relations.exhibits.support_for_vetoed_drafts import support_for_vetoed_drafts
from relations.exhibits.turning_findings import turning_findings
from relations.exhibits.usual_ranges import usual_ranges
from relations.exhibits.veto_timeline import veto_timeline
from relations.exhibits.vetoes_on_recipient import vetoes_on_recipient
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
    "agreement_in_council",
    "arms_findings",
    "boundaries_tested",
    "break_firmness",
    "break_sensitivity",
    "changes_between_periods",
    "cited_sources",
    "closeness_by_year",
    "closeness_sensitivity",
    "compact",
    "concentration_by_window",
    "council_findings",
    "deals_by_category",
    "deliveries_by_supplier",
    "disputed_events",
    "drafts_by_subject",
    "edition_differences",
    "events_of_weight",
    "events_timeline",
    "indicator_board",
    "largest_deals",
    "levels_by_series",
    "opposed_votes",
    "overview_findings",
    "partner_rank_by_year",
    "permanent_members_on_vetoes",
    "recipient_among_clients",
    "resolutions_on_recipient",
    "supplier_share_by_window",
    "support_for_vetoed_drafts",
    "turning_findings",
    "usual_ranges",
    "veto_timeline",
    "vetoes_on_recipient",
    "voting_findings",
]
