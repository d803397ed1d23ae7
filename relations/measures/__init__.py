"""Measures: pure functions of frames and state codes that return tidy frames, each with its number of cases `n`."""

from typing import TYPE_CHECKING

from relations.faces import lazy

# A module of the same name would hide these once it is loaded, so they are bound at once.
from relations.measures.claim_ranges import claim_ranges as claim_ranges

if TYPE_CHECKING:
    from relations.measures.arms.arms_asymmetry import arms_asymmetry as arms_asymmetry
    from relations.measures.arms.category_mix import category_mix as category_mix
    from relations.measures.arms.client_shares import client_shares as client_shares
    from relations.measures.arms.delivery_lags import delivery_lags as delivery_lags
    from relations.measures.arms.order_completion import order_completion as order_completion
    from relations.measures.arms.preferred_transfers import preferred_transfers as preferred_transfers
    from relations.measures.arms.supplier_share_bounds import supplier_share_bounds as supplier_share_bounds
    from relations.measures.arms.supplier_shares import supplier_shares as supplier_shares
    from relations.measures.arms.supply_concentration import supply_concentration as supply_concentration
    from relations.measures.council.co_vetoes import co_vetoes as co_vetoes
    from relations.measures.council.council_agreement import council_agreement as council_agreement
    from relations.measures.council.council_terms import council_terms as council_terms
    from relations.measures.council.permanent_members import permanent_members as permanent_members
    from relations.measures.council.veto_focus import veto_focus as veto_focus
    from relations.measures.council.veto_isolation import veto_isolation as veto_isolation
    from relations.measures.council.vetoes import vetoes as vetoes
    from relations.measures.diplomacy.attention_share import attention_share as attention_share
    from relations.measures.diplomacy.event_intensity import event_intensity as event_intensity
    from relations.measures.diplomacy.visit_counts import visit_counts as visit_counts
    from relations.measures.economy.debt_path import debt_path as debt_path
    from relations.measures.economy.mirror_ratio import mirror_ratio as mirror_ratio
    from relations.measures.economy.real_terms import real_terms as real_terms
    from relations.measures.economy.trade_balance import trade_balance as trade_balance
    from relations.measures.economy.trade_salience import trade_salience as trade_salience
    from relations.measures.economy.trade_shares import trade_shares as trade_shares
    from relations.measures.presence.facilities_standing import facilities_standing as facilities_standing
    from relations.measures.presence.facility_years import facility_years as facility_years
    from relations.measures.presence.harm_ranges import harm_ranges as harm_ranges
    from relations.measures.presence.presence_spans import presence_spans as presence_spans
    from relations.measures.turning.boundary_hits import boundary_hits as boundary_hits
    from relations.measures.turning.break_frequency import break_frequency as break_frequency
    from relations.measures.turning.break_path import break_path as break_path
    from relations.measures.turning.break_years import break_years as break_years
    from relations.measures.turning.dependence_index import dependence_index as dependence_index
    from relations.measures.voting.agreement import agreement as agreement
    from relations.measures.voting.continued_ideal_points import continued_ideal_points as continued_ideal_points
    from relations.measures.voting.divergences import divergences as divergences
    from relations.measures.voting.ideal_point_distance import ideal_point_distance as ideal_point_distance
    from relations.measures.voting.joint_tables import joint_tables as joint_tables
    from relations.measures.voting.joint_votes import joint_votes as joint_votes
    from relations.measures.voting.median_pair import median_pair as median_pair
    from relations.measures.voting.own_ideal_points import own_ideal_points as own_ideal_points
    from relations.measures.voting.pair_tables import pair_agreement as pair_agreement
    from relations.measures.voting.pair_tables import pair_tables as pair_tables
    from relations.measures.voting.participation import participation as participation
    from relations.measures.voting.partner_rank import partner_rank as partner_rank
    from relations.measures.voting.standardised_agreement import standardised_agreement as standardised_agreement
    from relations.measures.voting.vote_similarity import vote_similarity as vote_similarity

# Where each name is at home. It is imported when it is asked for, so that an exhibit loads the measures that it shows and no other.
_HOMES = {
    "agreement": "voting.agreement",
    "arms_asymmetry": "arms.arms_asymmetry",
    "attention_share": "diplomacy.attention_share",
    "boundary_hits": "turning.boundary_hits",
    "break_frequency": "turning.break_frequency",
    "break_path": "turning.break_path",
    "break_years": "turning.break_years",
    "category_mix": "arms.category_mix",
    "claim_ranges": "claim_ranges",
    "client_shares": "arms.client_shares",
    "co_vetoes": "council.co_vetoes",
    "continued_ideal_points": "voting.continued_ideal_points",
    "council_agreement": "council.council_agreement",
    "council_terms": "council.council_terms",
    "debt_path": "economy.debt_path",
    "delivery_lags": "arms.delivery_lags",
    "dependence_index": "turning.dependence_index",
    "divergences": "voting.divergences",
    "event_intensity": "diplomacy.event_intensity",
    "facilities_standing": "presence.facilities_standing",
    "facility_years": "presence.facility_years",
    "harm_ranges": "presence.harm_ranges",
    "ideal_point_distance": "voting.ideal_point_distance",
    "joint_tables": "voting.joint_tables",
    "joint_votes": "voting.joint_votes",
    "median_pair": "voting.median_pair",
    "mirror_ratio": "economy.mirror_ratio",
    "order_completion": "arms.order_completion",
    "own_ideal_points": "voting.own_ideal_points",
    "pair_agreement": "voting.pair_tables",
    "pair_tables": "voting.pair_tables",
    "participation": "voting.participation",
    "partner_rank": "voting.partner_rank",
    "permanent_members": "council.permanent_members",
    "preferred_transfers": "arms.preferred_transfers",
    "presence_spans": "presence.presence_spans",
    "real_terms": "economy.real_terms",
    "standardised_agreement": "voting.standardised_agreement",
    "supplier_share_bounds": "arms.supplier_share_bounds",
    "supplier_shares": "arms.supplier_shares",
    "supply_concentration": "arms.supply_concentration",
    "trade_balance": "economy.trade_balance",
    "trade_salience": "economy.trade_salience",
    "trade_shares": "economy.trade_shares",
    "veto_focus": "council.veto_focus",
    "veto_isolation": "council.veto_isolation",
    "vetoes": "council.vetoes",
    "visit_counts": "diplomacy.visit_counts",
    "vote_similarity": "voting.vote_similarity",
}

__all__ = [*_HOMES]


__getattr__ = lazy(__name__, _HOMES)


def __dir__() -> list[str]:
    return list(_HOMES)
