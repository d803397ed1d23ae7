"""Key finding on contracts: of how many of those shown which end is known."""

from collections.abc import Mapping

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.economy.contract_fates import known_ends
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import in_words


def fates_finding(dossier: Dossier, outcomes: Mapping[str, tuple[str, str]]) -> list[KeyFigure]:
    """Return the finding on the contracts of the dossier's period, where an end is known; `outcomes` are those of `contracts_listed`.

    A single contract is none.
    """
    dossier.check_names("events", "event", outcomes)
    known = dossier.events
    shown = known[known["event"].isin(list(outcomes))].sort_values(["earliest", "latest", "event"], ignore_index=True)
    ends = [outcomes[event][0] for event in shown["event"]]
    if len(shown) < 2 or not any(ends):
        return []
    counted = f"{in_words(len(shown))} contracts"
    firms = f"of firms of {state_in(dossier, dossier.first, dossier.last_day.year)}"
    return [
        KeyFigure(
            id="contract-fates",
            title="What became of the contracts",
            subtitle="Contracts with firms whose end a source tells",
            statement=f"Of **{counted}** {firms} shown here, {known_ends(ends)}.",
            value=float(len(shown)),
            unit="contracts",
            formatted=counted,
            exhibit="contracts-listed",
            sources=listed_once(list(nearest_sources(dossier, shown).values())),
            data=shown[["event", "date", "title", "confidence"]],
        )
    ]
