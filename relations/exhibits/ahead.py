"""What several reports of a build rest on, whatever their period: computed once, before it is asked for, it need not be computed in each."""

from collections.abc import Callable, Iterator
from functools import partial

from relations.dossier import Dossier
from relations.exhibits.indicators import every_indicator
from relations.exhibits.turning.break_series import found_breaks
from relations.exhibits.voting.around_change import around_change, change_in
from relations.exhibits.voting.fixed_agenda import fixed_agenda
from relations.exhibits.voting.topic_votes import around_on_topics
from relations.periods import ALL


def asked_often(dossier: Dossier) -> Iterator[Callable[[], object]]:
    """Yield a function for each result, those that take longest or are asked for most first; the dossier keeps what they compute."""
    yield partial(found_breaks, dossier)
    yield partial(fixed_agenda, dossier, *dossier.pair)
    for period in (ALL, *(one.id for one in dossier.declared_periods)):
        yield partial(every_indicator, dossier.during(period))
    yield partial(around_on_topics, dossier, *dossier.pair)
    if start := change_in(dossier):
        yield partial(around_change, dossier, *dossier.pair, start)
