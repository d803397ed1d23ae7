"""Exhibits: charts, tables and key figures, each with its message, sources and data.

Every function takes a dossier clipped to a period and returns an exhibit, or `NoData` where there is nothing to show.
"""

from relations.exhibits.absences_counted import absences_counted
from relations.exhibits.accounts_compared import accounts_compared
from relations.exhibits.agreement_at_fixed_agenda import agreement_at_fixed_agenda
from relations.exhibits.agreement_by_period import agreement_by_period
from relations.exhibits.agreement_by_topic import agreement_by_topic
from relations.exhibits.agreement_by_year import agreement_by_year
from relations.exhibits.agreement_compared import agreement_compared
from relations.exhibits.agreement_in_council import agreement_in_council
from relations.exhibits.agreements_in_time import agreements_in_time, contracts_in_time
from relations.exhibits.arms_asymmetry_by_window import arms_asymmetry_by_window
from relations.exhibits.arms_findings import arms_findings
from relations.exhibits.attention_by_year import attention_by_year
from relations.exhibits.base import Exhibit, Figure, KeyFigure, Table
from relations.exhibits.boundaries_tested import boundaries_tested
from relations.exhibits.break_firmness import break_firmness
from relations.exhibits.break_sensitivity import break_sensitivity
from relations.exhibits.changes_between_periods import changes_between_periods
from relations.exhibits.cited_sources import CitedSources, cited_sources
from relations.exhibits.claims_listed import claims_listed
from relations.exhibits.closeness_by_year import closeness_by_year
from relations.exhibits.closeness_sensitivity import closeness_sensitivity
from relations.exhibits.compact import compact
from relations.exhibits.concentration_by_window import concentration_by_window
from relations.exhibits.contacts_by_level import contacts_by_level
from relations.exhibits.contracts_listed import contracts_listed
from relations.exhibits.cooperation_and_conflict import cooperation_and_conflict
from relations.exhibits.council_findings import council_findings
from relations.exhibits.deals_by_category import deals_by_category
from relations.exhibits.debt_listed import debt_listed
from relations.exhibits.debt_steps import debt_steps
from relations.exhibits.deliveries_by_supplier import deliveries_by_supplier
from relations.exhibits.diplomacy_findings import diplomacy_findings
from relations.exhibits.disputed_events import disputed_events
from relations.exhibits.drafts_by_subject import drafts_by_subject
from relations.exhibits.economy_findings import economy_findings
from relations.exhibits.edition_differences import edition_differences
from relations.exhibits.events_listed import events_listed
from relations.exhibits.events_of_weight import events_of_weight
from relations.exhibits.events_timeline import events_timeline
from relations.exhibits.facilities_by_year import facilities_by_year
from relations.exhibits.facilities_map import facilities_map
from relations.exhibits.facilities_remaining import facilities_remaining
from relations.exhibits.facility_lifelines import facility_lifelines
from relations.exhibits.goods_claimed import goods_claimed
from relations.exhibits.harm_by_year import harm_by_year
from relations.exhibits.harm_listed import harm_listed
from relations.exhibits.indicator_board import indicator_board
from relations.exhibits.largest_deals import largest_deals
from relations.exhibits.levels_by_series import levels_by_series
from relations.exhibits.no_data import NoData
from relations.exhibits.opposed_votes import opposed_votes
from relations.exhibits.orders_and_deliveries import orders_and_deliveries
from relations.exhibits.overview_findings import overview_findings
from relations.exhibits.partner_rank_by_year import partner_rank_by_year
from relations.exhibits.permanent_members_on_vetoes import permanent_members_on_vetoes
from relations.exhibits.personnel_estimates import personnel_estimates
from relations.exhibits.presence_findings import presence_findings
from relations.exhibits.recipient_among_clients import recipient_among_clients
from relations.exhibits.resolutions_on_recipient import resolutions_on_recipient
from relations.exhibits.similarity_by_year import similarity_by_year
from relations.exhibits.supplier_share_by_window import supplier_share_by_window
from relations.exhibits.support_for_vetoed_drafts import support_for_vetoed_drafts
from relations.exhibits.trade_balance_by_year import trade_balance_by_year
from relations.exhibits.trade_by_series import trade_by_series
from relations.exhibits.trade_disagreement import trade_disagreement
from relations.exhibits.travellers import travellers
from relations.exhibits.turning_findings import turning_findings
from relations.exhibits.usual_ranges import usual_ranges
from relations.exhibits.veto_timeline import veto_timeline
from relations.exhibits.vetoes_on_recipient import vetoes_on_recipient
from relations.exhibits.visits_at_the_top import visits_at_the_top
from relations.exhibits.visits_by_year import visits_by_year
from relations.exhibits.votes_around_change import votes_around_change
from relations.exhibits.voting_findings import voting_findings

__all__ = [
    "CitedSources",
    "Exhibit",
    "Figure",
    "KeyFigure",
    "NoData",
    "Table",
    "absences_counted",
    "accounts_compared",
    "agreement_at_fixed_agenda",
    "agreement_by_period",
    "agreement_by_topic",
    "agreement_by_year",
    "agreement_compared",
    "agreement_in_council",
    "agreements_in_time",
    "arms_asymmetry_by_window",
    "arms_findings",
    "attention_by_year",
    "boundaries_tested",
    "break_firmness",
    "break_sensitivity",
    "changes_between_periods",
    "cited_sources",
    "claims_listed",
    "closeness_by_year",
    "closeness_sensitivity",
    "compact",
    "concentration_by_window",
    "contacts_by_level",
    "contracts_in_time",
    "contracts_listed",
    "cooperation_and_conflict",
    "council_findings",
    "deals_by_category",
    "debt_listed",
    "debt_steps",
    "deliveries_by_supplier",
    "diplomacy_findings",
    "disputed_events",
    "drafts_by_subject",
    "economy_findings",
    "edition_differences",
    "events_listed",
    "events_of_weight",
    "events_timeline",
    "facilities_by_year",
    "facilities_map",
    "facilities_remaining",
    "facility_lifelines",
    "goods_claimed",
    "harm_by_year",
    "harm_listed",
    "indicator_board",
    "largest_deals",
    "levels_by_series",
    "opposed_votes",
    "orders_and_deliveries",
    "overview_findings",
    "partner_rank_by_year",
    "permanent_members_on_vetoes",
    "personnel_estimates",
    "presence_findings",
    "recipient_among_clients",
    "resolutions_on_recipient",
    "similarity_by_year",
    "supplier_share_by_window",
    "support_for_vetoed_drafts",
    "trade_balance_by_year",
    "trade_by_series",
    "trade_disagreement",
    "travellers",
    "turning_findings",
    "usual_ranges",
    "veto_timeline",
    "vetoes_on_recipient",
    "visits_at_the_top",
    "visits_by_year",
    "votes_around_change",
    "voting_findings",
]
