"""Exhibits: charts, tables and key figures, each with its message, sources and data.

Every function takes a dossier clipped to a period and returns an exhibit, or `NoData` where there is nothing to show.
"""

from typing import TYPE_CHECKING

from relations.faces import lazy

if TYPE_CHECKING:
    from relations.exhibits.arms.deals_by_category import deals_by_category as deals_by_category
    from relations.exhibits.arms.deliveries_by_supplier import deliveries_by_supplier as deliveries_by_supplier
    from relations.exhibits.arms.deliveries_in_turn import deliveries_in_turn as deliveries_in_turn
    from relations.exhibits.arms.edition_differences import edition_differences as edition_differences
    from relations.exhibits.arms.findings import arms_findings as arms_findings
    from relations.exhibits.arms.headline import arms_headline as arms_headline
    from relations.exhibits.arms.largest_deals import largest_deals as largest_deals
    from relations.exhibits.arms.orders_and_deliveries import orders_and_deliveries as orders_and_deliveries
    from relations.exhibits.arms.recipient_among_clients import recipient_among_clients as recipient_among_clients
    from relations.exhibits.arms.supplier_share_by_window import supplier_share_by_window as supplier_share_by_window
    from relations.exhibits.base import Exhibit as Exhibit
    from relations.exhibits.base import Figure as Figure
    from relations.exhibits.base import KeyFigure as KeyFigure
    from relations.exhibits.base import Table as Table
    from relations.exhibits.chronicle.accounts_compared import accounts_compared as accounts_compared
    from relations.exhibits.chronicle.claims_listed import claims_listed as claims_listed
    from relations.exhibits.chronicle.disputed_events import disputed_events as disputed_events
    from relations.exhibits.chronicle.events_listed import events_listed as events_listed
    from relations.exhibits.chronicle.events_of_weight import events_of_weight as events_of_weight
    from relations.exhibits.chronicle.events_timeline import events_timeline as events_timeline
    from relations.exhibits.council.agreement_in_council import agreement_in_council as agreement_in_council
    from relations.exhibits.council.council_events import council_events as council_events
    from relations.exhibits.council.drafts_by_subject import drafts_by_subject as drafts_by_subject
    from relations.exhibits.council.findings import council_findings as council_findings
    from relations.exhibits.council.headline import council_headline as council_headline
    from relations.exhibits.council.permanent_members_on_vetoes import (
        permanent_members_on_vetoes as permanent_members_on_vetoes,
    )
    from relations.exhibits.council.resolutions_on_partner import resolutions_on_partner as resolutions_on_partner
    from relations.exhibits.council.support_for_vetoed_drafts import (
        support_for_vetoed_drafts as support_for_vetoed_drafts,
    )
    from relations.exhibits.council.terms_listed import terms_listed as terms_listed
    from relations.exhibits.council.veto_timeline import veto_timeline as veto_timeline
    from relations.exhibits.council.vetoes_by_aim import vetoes_by_aim as vetoes_by_aim
    from relations.exhibits.council.vetoes_of_others import vetoes_of_others as vetoes_of_others
    from relations.exhibits.council.vetoes_on_partner import vetoes_on_partner as vetoes_on_partner
    from relations.exhibits.diplomacy.agreements_of_weight import agreements_of_weight as agreements_of_weight
    from relations.exhibits.diplomacy.attention_by_year import attention_by_year as attention_by_year
    from relations.exhibits.diplomacy.contacts_by_level import contacts_by_level as contacts_by_level
    from relations.exhibits.diplomacy.cooperation_and_conflict import (
        cooperation_and_conflict as cooperation_and_conflict,
    )
    from relations.exhibits.diplomacy.findings import diplomacy_findings as diplomacy_findings
    from relations.exhibits.diplomacy.headline import diplomacy_headline as diplomacy_headline
    from relations.exhibits.diplomacy.quarrels_listed import quarrels_listed as quarrels_listed
    from relations.exhibits.diplomacy.texts_with_others import texts_with_others as texts_with_others
    from relations.exhibits.diplomacy.travellers import travellers as travellers
    from relations.exhibits.diplomacy.visits_at_the_top import visits_at_the_top as visits_at_the_top
    from relations.exhibits.diplomacy.visits_by_period import visits_by_period as visits_by_period
    from relations.exhibits.diplomacy.visits_by_year import visits_by_year as visits_by_year
    from relations.exhibits.diplomacy.visits_listed import visits_listed as visits_listed
    from relations.exhibits.drawing.compact import compact as compact
    from relations.exhibits.drawing.house_style import style as style
    from relations.exhibits.drawing.show import show as show
    from relations.exhibits.economy.contracts_listed import contracts_listed as contracts_listed
    from relations.exhibits.economy.debt_listed import debt_listed as debt_listed
    from relations.exhibits.economy.debt_steps import debt_steps as debt_steps
    from relations.exhibits.economy.findings import economy_findings as economy_findings
    from relations.exhibits.economy.goods_claimed import goods_claimed as goods_claimed
    from relations.exhibits.economy.headline import economy_headline as economy_headline
    from relations.exhibits.economy.import_shares import import_shares as import_shares
    from relations.exhibits.economy.partner_sales import partner_sales as partner_sales
    from relations.exhibits.economy.sums_and_growth import sums_and_growth as sums_and_growth
    from relations.exhibits.economy.trade_balance_by_year import trade_balance_by_year as trade_balance_by_year
    from relations.exhibits.economy.trade_beside_debt import trade_beside_debt as trade_beside_debt
    from relations.exhibits.economy.trade_by_series import trade_by_series as trade_by_series
    from relations.exhibits.economy.trade_stated import trade_stated as trade_stated
    from relations.exhibits.economy.trade_weight import trade_weight as trade_weight
    from relations.exhibits.headline import Headline as Headline
    from relations.exhibits.no_data import NoData as NoData
    from relations.exhibits.overview.agreement_beside_others import agreement_beside_others as agreement_beside_others
    from relations.exhibits.overview.briefing_findings import briefing_findings as briefing_findings
    from relations.exhibits.overview.briefing_headline import briefing_headline as briefing_headline
    from relations.exhibits.overview.changes_between_periods import changes_between_periods as changes_between_periods
    from relations.exhibits.overview.changes_between_periods import changes_that_followed as changes_that_followed
    from relations.exhibits.overview.findings import overview_findings as overview_findings
    from relations.exhibits.overview.headline import overview_headline as overview_headline
    from relations.exhibits.overview.indicator_board import indicator_board as indicator_board
    from relations.exhibits.overview.transition_findings import transition_findings as transition_findings
    from relations.exhibits.overview.transition_headline import transition_headline as transition_headline
    from relations.exhibits.overview.watch_listed import watch_listed as watch_listed
    from relations.exhibits.presence.basing_rights import basing_rights as basing_rights
    from relations.exhibits.presence.facilities_listed import facilities_listed as facilities_listed
    from relations.exhibits.presence.facilities_map import facilities_map as facilities_map
    from relations.exhibits.presence.facilities_remaining import facilities_remaining as facilities_remaining
    from relations.exhibits.presence.facility_lifelines import facility_lifelines as facility_lifelines
    from relations.exhibits.presence.findings import presence_findings as presence_findings
    from relations.exhibits.presence.harm_by_year import harm_by_year as harm_by_year
    from relations.exhibits.presence.harm_listed import harm_listed as harm_listed
    from relations.exhibits.presence.harm_totals import harm_totals as harm_totals
    from relations.exhibits.presence.headline import presence_headline as presence_headline
    from relations.exhibits.presence.personnel_estimates import personnel_estimates as personnel_estimates
    from relations.exhibits.presence.sites_compared import sites_compared as sites_compared
    from relations.exhibits.turning.boundaries_tested import boundaries_tested as boundaries_tested
    from relations.exhibits.turning.break_beside_others import break_beside_others as break_beside_others
    from relations.exhibits.turning.break_firmness import break_firmness as break_firmness
    from relations.exhibits.turning.break_sensitivity import break_sensitivity as break_sensitivity
    from relations.exhibits.turning.breaks_listed import breaks_listed as breaks_listed
    from relations.exhibits.turning.closeness_by_year import closeness_by_year as closeness_by_year
    from relations.exhibits.turning.findings import turning_findings as turning_findings
    from relations.exhibits.turning.headline import turning_headline as turning_headline
    from relations.exhibits.turning.levels_by_series import levels_by_series as levels_by_series
    from relations.exhibits.turning.usual_ranges import usual_ranges as usual_ranges
    from relations.exhibits.voting.absences_by_vote import absences_by_vote as absences_by_vote
    from relations.exhibits.voting.absences_counted import absences_counted as absences_counted
    from relations.exhibits.voting.agreement_at_fixed_agenda import (
        agreement_at_fixed_agenda as agreement_at_fixed_agenda,
    )
    from relations.exhibits.voting.agreement_by_period import agreement_by_period as agreement_by_period
    from relations.exhibits.voting.agreement_by_topic import agreement_by_topic as agreement_by_topic
    from relations.exhibits.voting.agreement_by_year import agreement_by_year as agreement_by_year
    from relations.exhibits.voting.agreement_compared import agreement_compared as agreement_compared
    from relations.exhibits.voting.closest_members import closest_members as closest_members
    from relations.exhibits.voting.findings import voting_findings as voting_findings
    from relations.exhibits.voting.headline import voting_headline as voting_headline
    from relations.exhibits.voting.opposed_votes import opposed_votes as opposed_votes
    from relations.exhibits.voting.partner_rank_by_year import partner_rank_by_year as partner_rank_by_year
    from relations.exhibits.voting.resolutions_on_topics import resolutions_on_topics as resolutions_on_topics
    from relations.exhibits.voting.similarity_by_period import similarity_by_period as similarity_by_period
    from relations.exhibits.voting.similarity_by_year import similarity_by_year as similarity_by_year
    from relations.exhibits.voting.topics_around_change import topics_around_change as topics_around_change
    from relations.exhibits.voting.votes_around_change import votes_around_change as votes_around_change
    from relations.exhibits.voting.votes_on_topics import votes_on_topics as votes_on_topics

# Where each name is at home. It is imported when it is asked for, so that a report loads the exhibits that it shows and no other.
_HOMES = {
    "Exhibit": "base",
    "Figure": "base",
    "Headline": "headline",
    "KeyFigure": "base",
    "NoData": "no_data",
    "Table": "base",
    "absences_by_vote": "voting.absences_by_vote",
    "absences_counted": "voting.absences_counted",
    "accounts_compared": "chronicle.accounts_compared",
    "agreement_at_fixed_agenda": "voting.agreement_at_fixed_agenda",
    "agreement_beside_others": "overview.agreement_beside_others",
    "agreement_by_period": "voting.agreement_by_period",
    "agreement_by_topic": "voting.agreement_by_topic",
    "agreement_by_year": "voting.agreement_by_year",
    "agreement_compared": "voting.agreement_compared",
    "agreement_in_council": "council.agreement_in_council",
    "agreements_of_weight": "diplomacy.agreements_of_weight",
    "arms_findings": "arms.findings",
    "arms_headline": "arms.headline",
    "attention_by_year": "diplomacy.attention_by_year",
    "basing_rights": "presence.basing_rights",
    "boundaries_tested": "turning.boundaries_tested",
    "break_beside_others": "turning.break_beside_others",
    "break_firmness": "turning.break_firmness",
    "break_sensitivity": "turning.break_sensitivity",
    "breaks_listed": "turning.breaks_listed",
    "briefing_findings": "overview.briefing_findings",
    "briefing_headline": "overview.briefing_headline",
    "changes_between_periods": "overview.changes_between_periods",
    "changes_that_followed": "overview.changes_between_periods",
    "claims_listed": "chronicle.claims_listed",
    "closeness_by_year": "turning.closeness_by_year",
    "closest_members": "voting.closest_members",
    "compact": "drawing.compact",
    "contacts_by_level": "diplomacy.contacts_by_level",
    "contracts_listed": "economy.contracts_listed",
    "cooperation_and_conflict": "diplomacy.cooperation_and_conflict",
    "council_events": "council.council_events",
    "council_findings": "council.findings",
    "council_headline": "council.headline",
    "deals_by_category": "arms.deals_by_category",
    "debt_listed": "economy.debt_listed",
    "debt_steps": "economy.debt_steps",
    "deliveries_by_supplier": "arms.deliveries_by_supplier",
    "deliveries_in_turn": "arms.deliveries_in_turn",
    "diplomacy_findings": "diplomacy.findings",
    "diplomacy_headline": "diplomacy.headline",
    "disputed_events": "chronicle.disputed_events",
    "drafts_by_subject": "council.drafts_by_subject",
    "economy_findings": "economy.findings",
    "economy_headline": "economy.headline",
    "edition_differences": "arms.edition_differences",
    "events_listed": "chronicle.events_listed",
    "events_of_weight": "chronicle.events_of_weight",
    "events_timeline": "chronicle.events_timeline",
    "facilities_listed": "presence.facilities_listed",
    "facilities_map": "presence.facilities_map",
    "facilities_remaining": "presence.facilities_remaining",
    "facility_lifelines": "presence.facility_lifelines",
    "goods_claimed": "economy.goods_claimed",
    "harm_by_year": "presence.harm_by_year",
    "harm_listed": "presence.harm_listed",
    "harm_totals": "presence.harm_totals",
    "import_shares": "economy.import_shares",
    "indicator_board": "overview.indicator_board",
    "largest_deals": "arms.largest_deals",
    "levels_by_series": "turning.levels_by_series",
    "opposed_votes": "voting.opposed_votes",
    "orders_and_deliveries": "arms.orders_and_deliveries",
    "overview_findings": "overview.findings",
    "overview_headline": "overview.headline",
    "partner_rank_by_year": "voting.partner_rank_by_year",
    "partner_sales": "economy.partner_sales",
    "permanent_members_on_vetoes": "council.permanent_members_on_vetoes",
    "personnel_estimates": "presence.personnel_estimates",
    "presence_findings": "presence.findings",
    "presence_headline": "presence.headline",
    "quarrels_listed": "diplomacy.quarrels_listed",
    "recipient_among_clients": "arms.recipient_among_clients",
    "resolutions_on_partner": "council.resolutions_on_partner",
    "resolutions_on_topics": "voting.resolutions_on_topics",
    "show": "drawing.show",
    "similarity_by_period": "voting.similarity_by_period",
    "similarity_by_year": "voting.similarity_by_year",
    "sites_compared": "presence.sites_compared",
    "style": "drawing.house_style",
    "sums_and_growth": "economy.sums_and_growth",
    "supplier_share_by_window": "arms.supplier_share_by_window",
    "support_for_vetoed_drafts": "council.support_for_vetoed_drafts",
    "terms_listed": "council.terms_listed",
    "texts_with_others": "diplomacy.texts_with_others",
    "topics_around_change": "voting.topics_around_change",
    "trade_balance_by_year": "economy.trade_balance_by_year",
    "trade_beside_debt": "economy.trade_beside_debt",
    "trade_by_series": "economy.trade_by_series",
    "trade_stated": "economy.trade_stated",
    "trade_weight": "economy.trade_weight",
    "transition_findings": "overview.transition_findings",
    "transition_headline": "overview.transition_headline",
    "travellers": "diplomacy.travellers",
    "turning_findings": "turning.findings",
    "turning_headline": "turning.headline",
    "usual_ranges": "turning.usual_ranges",
    "veto_timeline": "council.veto_timeline",
    "vetoes_by_aim": "council.vetoes_by_aim",
    "vetoes_of_others": "council.vetoes_of_others",
    "vetoes_on_partner": "council.vetoes_on_partner",
    "visits_at_the_top": "diplomacy.visits_at_the_top",
    "visits_by_period": "diplomacy.visits_by_period",
    "visits_by_year": "diplomacy.visits_by_year",
    "visits_listed": "diplomacy.visits_listed",
    "votes_around_change": "voting.votes_around_change",
    "votes_on_topics": "voting.votes_on_topics",
    "voting_findings": "voting.findings",
    "voting_headline": "voting.headline",
    "watch_listed": "overview.watch_listed",
}

__all__ = [*_HOMES]


__getattr__ = lazy(__name__, _HOMES)


def __dir__() -> list[str]:
    return list(_HOMES)
