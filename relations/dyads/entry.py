"""The ways to the pairs: a page for each state with its ranking, and the index with the map of agreement."""

from relations.dyads.all_states import AllStates, Pair
from relations.dyads.page import TEMPLATES, percent
from relations.dyads.plot import WIDTH
from relations.dyads.ranking import agreement_map, partners, span
from relations.formats import CONTENT_POLICY
from relations.printable import printable
from relations.showing.templating import environment

MAP_HEIGHT = 480
_MARGIN = 24


def file_of(states: AllStates, pair: Pair) -> str:
    """Return the path of a pair's page below the folder of all."""
    one, other = (states.codes[state] for state in sorted(pair))
    return f"{one}/{one}-{other}.html"


def state_page(states: AllStates, state: int) -> str:
    """Return the page of a state: with whom it voted, the closest first, and all pairs that it is in."""
    found = partners(states, state)
    ranked = [
        (
            number,
            states.name(partner.state),
            file_of(states, (state, partner.state)),
            f"{partner.joint:,}",
            percent(partner.share),
            f"{percent(partner.low)} to {percent(partner.high)}",
        )
        for number, partner in enumerate(found, start=1)
    ]
    listed = {path for _, _, path, *_ in ranked}
    others = [(states.name(other), file_of(states, (state, other))) for other in states.others(state)]
    return _page(
        "state.html.j2",
        name=states.name(state),
        in_sentence=states.in_sentence(state),
        closest=states.in_sentence(found[0].state) if found else "",
        furthest=states.in_sentence(found[-1].state) if found else "",
        span=span(states),
        ranked=ranked,
        others=sorted(one for one in others if one[1] not in listed),
    )


def index_page(states: AllStates, pairs: int, sources: dict[str, str]) -> str:
    """Return the index: all states by name, and where each lies by its votes of the last years."""
    named = sorted((states.name(state), f"{code}.html") for state, code in enumerate(states.codes))
    years = int(states.years[0]), int(states.years[-1])
    return _page(
        "dyads.html.j2",
        named=named,
        marks=_marks(states),
        pairs=f"{pairs:,}",
        years=years,
        span=span(states),
        sources=sorted(set(sources.values())),
        width=WIDTH,
        height=MAP_HEIGHT,
    )


def _marks(states: AllStates) -> list[tuple[str, str, str, str]]:
    places = agreement_map(states)
    if not places:
        return []
    xs, ys = zip(*places.values(), strict=True)
    # One scale for both axes: distance is what the map shows.
    scale = min((WIDTH - 2 * _MARGIN) / (max(xs) - min(xs)), (MAP_HEIGHT - 2 * _MARGIN) / (max(ys) - min(ys) or 1))
    middle = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return [
        (
            states.codes[state],
            states.name(state),
            f"{WIDTH / 2 + (x - middle[0]) * scale:.1f}",
            f"{MAP_HEIGHT / 2 - (y - middle[1]) * scale:.1f}",
        )
        for state, (x, y) in places.items()
    ]


def _page(template: str, **shown: object) -> str:
    made: str = environment(TEMPLATES).get_template(template).render(policy=CONTENT_POLICY, **shown)
    return printable(made)
