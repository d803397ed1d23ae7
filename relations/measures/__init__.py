"""Measures: pure functions of frames and state codes that return tidy frames, each with its number of cases `n`."""

from relations.measures.agreement import agreement
from relations.measures.client_shares import client_shares
from relations.measures.joint_votes import joint_votes
from relations.measures.partner_rank import partner_rank
from relations.measures.preferred_transfers import preferred_transfers
from relations.measures.supplier_shares import supplier_shares
from relations.measures.supply_concentration import supply_concentration

__all__ = [
    "agreement",
    "client_shares",
    "joint_votes",
    "partner_rank",
    "preferred_transfers",
    "supplier_shares",
    "supply_concentration",
]
