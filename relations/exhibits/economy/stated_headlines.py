"""Headlines of a time without a series of trade: what somebody states, what others sold, and what was shipped."""

from collections.abc import Mapping, Sequence
from typing import Any

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import claim_sources, claimed, firm_claims, when
from relations.exhibits.economy.goods_frame import goods_frame, in_the_year
from relations.exhibits.economy.partner_sales_frame import WHOLE_YEAR, larger_seller
from relations.exhibits.economy.stated_trade import stated_turnover
from relations.exhibits.headline import Headline
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital, possessive

LARGER = "sold by another"  # the number beside a headline that has somebody who sold more
OFFICIALS = "Officials"  # who states a sum whose name tells nobody
TURN = "turn"  # the column of a headline that tells an event beside what was shipped
_CLAIM = ["quantity", "name", "as_of", "value", "low", "high", "stated_low", "stated_high"]


def while_headline(dossier: Dossier, good: str, patterns: Sequence[str], turns: Sequence[str]) -> Headline | None:
    """Say since when a good came, beside the first of the turns that lies in the period; only where no series has the period and it came more than once."""
    frame = goods_frame(dossier, patterns)
    frame = firm_claims(dossier, frame[~frame["intended"]]).sort_values("earliest")
    events = dossier.events.set_index("event", drop=False)
    turn = next((one for one in turns if one in events.index), None)
    if turn is None or len(dossier.trade) or frame["as_of"].nunique() < 2:
        return None
    first = frame.iloc[0]
    seller = capital(state_in(dossier, dossier.first, first["earliest"].year))
    since = date_words(str(first["as_of"])[:7])
    return Headline(
        id="economy-headline",
        title=f"{seller} shipped {dossier.prose(dossier.partner)} {good} from {since} on, while {events.loc[turn, 'title']}",
        subtitle=f"{first['name']}; {events.loc[turn, 'title']}",
        sources=listed_once(
            [*claim_sources(dossier, frame.head(1)), *nearest_sources(dossier, events.loc[[turn]]).values()]
        ),
        data=frame.head(1)[_CLAIM].assign(**{TURN: turn}),
    )


def shipped_headline(dossier: Dossier, good: str, patterns: Sequence[str]) -> Headline | None:
    frame = goods_frame(dossier, patterns)
    frame = firm_claims(dossier, frame[~frame["intended"]])
    if frame.empty:
        return None
    most = frame.loc[frame["high"].idxmax()]
    seller, buyer = state_in(dossier, dossier.first, most["earliest"].year), dossier.prose(dossier.partner)
    shown = frame[frame["quantity"] == most["quantity"]]
    who = dossier.declared_sources[most["source"]].publisher
    title = f"{capital(seller)} sent {buyer} {claimed(most)} tonnes of {good} {in_the_year(most)}, {who} reported"
    return Headline(
        id="economy-headline",
        title=title,
        subtitle=str(most["name"]),
        sources=claim_sources(dossier, shown),
        data=shown[_CLAIM],
        units=dict.fromkeys(("value", "low", "high"), "tonnes"),
    )


def outsold_headline(dossier: Dossier, sales: Mapping[str, Sequence[str]], stated: Sequence[str]) -> Headline | None:
    """Say who sold the partner more than the pair traded both ways, where the last stated sum is later than all series."""
    frame = larger_seller(dossier, sales, stated)
    if frame.empty:
        return None
    own, other = frame.iloc[0], frame.iloc[1]
    title = (
        f"{possessive(capital(dossier.prose(dossier.partner)))} trade with {state_in(dossier, dossier.first, own['year'])} was put at "
        f"{no_more(own)} million dollars in "
        f"{when(own)}; {dossier.prose(other['state'])} alone sold {claimed(other)} million that year"
    )
    return Headline(
        id="economy-headline",
        title=title,
        subtitle="Sums that officials or the press state, current prices",
        sources=claim_sources(dossier, frame),
        data=frame[_CLAIM],
        beside={LARGER: float(other["low"])},
    )


def stated_headline(dossier: Dossier, patterns: Sequence[str]) -> Headline | None:
    frame = stated_turnover(dossier, patterns)
    if frame.empty:
        return None
    last = frame.iloc[-1]
    who = claimant(last["name"])
    title = f"{who} put trade with {dossier.prose(dossier.partner)} at {no_more(last)} million dollars {for_when(last)}"
    shown = frame.tail(1)
    return Headline(
        id="economy-headline",
        title=title,
        subtitle="Sums that officials or the press state, current prices",
        sources=claim_sources(dossier, shown),
        data=shown[_CLAIM],
    )


def claimant(name: str) -> str:
    """Return who states a sum, which its name has after a comma: `Trade turnover, Russian trade representative`."""
    _, _, who = name.partition(", ")
    if not who:
        return OFFICIALS
    return who if who.isupper() else f"The {who}"


def for_when(row: Any) -> str:
    """Return of when a sum is: `for 2024`, `in October 2025`."""
    return f"for {when(row)}" if len(str(row["as_of"])) == WHOLE_YEAR else f"in {when(row)}"


def no_more(row: Any) -> str:
    return claimed(row).replace("at most", "no more than")
