"""Measures: pure functions of frames and state codes that return tidy frames, each with its number of cases `n`."""

from relations.measures.agreement import agreement
from relations.measures.arms_asymmetry import arms_asymmetry
from relations.measures.attention_share import attention_share
from relations.measures.boundary_hits import boundary_hits
from relations.measures.break_frequency import break_frequency
from relations.measures.break_path import break_path
from relations.measures.break_years import break_years
from relations.measures.category_mix import category_mix
from relations.measures.claim_ranges import claim_ranges
from relations.measures.client_shares import client_shares
from relations.measures.co_vetoes import co_vetoes
from relations.measures.continued_ideal_points import continued_ideal_points
from relations.measures.council_agreement import council_agreement
from relations.measures.council_terms import council_terms
from relations.measures.debt_path import debt_path
from relations.measures.delivery_lags import delivery_lags
from relations.measures.dependence_index import dependence_index
from relations.measures.divergences import divergences
from relations.measures.event_intensity import event_intensity
from relations.measures.facilities_standing import facilities_standing
from relations.measures.facility_years import facility_years
from relations.measures.harm_ranges import harm_ranges
from relations.measures.ideal_point_distance import ideal_point_distance
from relations.measures.joint_tables import joint_tables
from relations.measures.joint_votes import joint_votes
from relations.measures.median_pair import median_pair
from relations.measures.mirror_ratio import mirror_ratio
from relations.measures.order_completion import order_completion
from relations.measures.own_ideal_points import own_ideal_points
from relations.measures.pair_tables import pair_agreement, pair_tables
from relations.measures.participation import participation
from relations.measures.partner_rank import partner_rank
from relations.measures.permanent_members import permanent_members
from relations.measures.preferred_transfers import preferred_transfers
from relations.measures.presence_spans import presence_spans
from relations.measures.real_terms import real_terms
from relations.measures.standardised_agreement import standardised_agreement
from relations.measures.supplier_share_bounds import supplier_share_bounds
from relations.measures.supplier_shares import supplier_shares
from relations.measures.supply_concentration import supply_concentration
from relations.measures.trade_balance import trade_balance
from relations.measures.trade_salience import trade_salience
from relations.measures.trade_shares import trade_shares
from relations.measures.veto_focus import veto_focus
from relations.measures.veto_isolation import veto_isolation
from relations.measures.vetoes import vetoes
from relations.measures.visit_counts import visit_counts
from relations.measures.vote_similarity import vote_similarity

__all__ = [
    "agreement",
    "arms_asymmetry",
    "attention_share",
    "boundary_hits",
    "break_frequency",
    "break_path",
    "break_years",
    "category_mix",
    "claim_ranges",
    "client_shares",
    "co_vetoes",
    "continued_ideal_points",
    "council_agreement",
    "council_terms",
    "debt_path",
    "delivery_lags",
    "dependence_index",
    "divergences",
    "event_intensity",
    "facilities_standing",
    "facility_years",
    "harm_ranges",
    "ideal_point_distance",
    "joint_tables",
    "joint_votes",
    "median_pair",
    "mirror_ratio",
    "order_completion",
    "own_ideal_points",
    "pair_agreement",
    "pair_tables",
    "participation",
    "partner_rank",
    "permanent_members",
    "preferred_transfers",
    "presence_spans",
    "real_terms",
    "standardised_agreement",
    "supplier_share_bounds",
    "supplier_shares",
    "supply_concentration",
    "trade_balance",
    "trade_salience",
    "trade_shares",
    "veto_focus",
    "veto_isolation",
    "vetoes",
    "visit_counts",
    "vote_similarity",
]
