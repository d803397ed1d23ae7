"""The dossier: the data package as typed frames, clipped to a period.

Reads the tables of `data/` when they are first asked for, types them by the schema, remembers which ones were read, and hands
them to measures and exhibits. Nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from relations.computed_ahead import computed_ahead, keep
from relations.declared import check_declared, declared_names
from relations.errors import UsageError
from relations.package import DataTable, Package, noting, open_package
from relations.periods import ALL, Period, declared_periods
from relations.reach import known_until, made_on
from relations.read_ahead import recall
from relations.reading import clip, read_table
from relations.sources import Source, declared_sources
from relations.states import States, declared_states
from relations.suggest import check_known


def load(path: str | Path | None = None) -> Dossier:
    """Return the dossier of the data package in the folder `path`, by default the one that belongs to this code."""
    return Dossier(open_package(path))


@dataclass(frozen=True)
class Dossier:
    """The tables of a data package as attributes (`dossier.ga_votes`), all of them or those rows that fall in `period`."""

    package: Package
    period: Period | None = None
    reads: set[str] = field(default_factory=set, compare=False)
    _whole: dict[str, pd.DataFrame] = field(default_factory=dict, compare=False, repr=False)
    _results: dict[Hashable, tuple[Any, frozenset[str]]] = field(default_factory=dict, compare=False, repr=False)
    _clipped: dict[str, pd.DataFrame] = field(default_factory=dict, compare=False, repr=False)
    _is_turned: bool = False  # the pair the other way round

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            table = self.package.table(name)
        except UsageError as error:
            raise AttributeError(str(error)) from None
        if name not in self._clipped:
            self._clipped[name] = clip(self._read(table), table.time, self.period, span=table.span)
        return self._clipped[name].copy(deep=False)  # pandas copies what is written to

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self.package.tables]

    def during(self, period: Period | str) -> Dossier:
        """Return the dossier clipped to a period (or to what `Period.parse` reads). Tables without time stay whole.

        A dated row stays when it may have happened in the period; a yearly row when most of its year lies there, or most of the part of the
        year that it covers.
        """
        if isinstance(period, str):
            period = Period.parse(period, self.declared_periods)
        return Dossier(self.package, period, self.reads, self._whole, self._results, _is_turned=self._is_turned)

    @property
    def turned(self) -> Dossier:
        """The same with the states of the pair the other way round, for what the second did to the first."""
        return Dossier(
            self.package, self.period, self.reads, self._whole, self._results, self._clipped, not self._is_turned
        )

    @property
    def whole(self) -> Dossier:
        """The dossier of all time, for measures whose windows reach back before the period."""
        return Dossier(self.package, None, self.reads, self._whole, self._results, _is_turned=self._is_turned)

    def within(self, frame: pd.DataFrame, time: str = "year") -> pd.DataFrame:
        """Return the rows of any frame whose `time` (a year or a date) falls in the period of the dossier."""
        return clip(frame, time, self.period)

    def prose(self, code: str) -> str:
        """Return the name of a state in a sentence about the period, such as `the Soviet Union and Russia`."""
        return self.declared_states.prose(code, self.period)

    def short(self, code: str) -> str:
        """Return the name of a state in a chart of the period, such as `USSR/Russia`."""
        return self.declared_states.short(code, self.period)

    def demonym(self, code: str) -> str:
        """Return the adjective of a state in a sentence about the period, such as `Soviet and Russian`. UsageError where none is declared."""
        return self.declared_states.demonym(code, self.period)

    def once(self, compute: Callable[..., Any], *args: Hashable) -> Any:
        """Return `compute(whole, *args)` for the dossier of all time, computed once for it and all its periods.

        For results over all years that several exhibits rest on. What it reads counts as read. The result is shared: callers must not change it.
        """
        return self._kept(None, compute, args)

    def once_in_period(self, compute: Callable[..., Any], *args: Hashable) -> Any:
        """Return `compute(dossier, *args)` for the dossier of this period, computed once for all dossiers of it; otherwise as `once`."""
        return self._kept(self.period, compute, args)

    def hand_on(self) -> None:
        """Let the processes that are forked from this one have what was computed once."""
        keep(self.package, self._results)

    def _kept(self, period: Period | None, compute: Callable[..., Any], args: tuple[Hashable, ...]) -> Any:
        key = (period, compute.__module__, compute.__qualname__, (*args, *["turned"] * self._is_turned))
        if key not in self._results and (found := computed_ahead(self.package, key)):
            self._results[key] = found
        if key not in self._results:
            alone = Dossier(self.package, period, set(), self._whole, self._results, _is_turned=self._is_turned)
            with noting(alone.reads):  # measures look up names in tables of which they have no frame
                value = compute(alone, *args)
            self._results[key] = value, frozenset(alone.reads)
        result, reads = self._results[key]
        self.reads.update(reads)
        return result

    def cite(self, *frames: pd.DataFrame) -> list[Source]:
        """Return the sources of the rows of the frames, in order of id.

        A frame of a table carries its sources in the columns `source` or `edition`; UsageError for one that has neither, and for an unknown source.
        """
        ids: set[str] = set()
        for frame in frames:
            columns = [column for column in ("source", "edition") if column in frame.columns]
            if not columns:
                raise UsageError(f"the frame names no source; its columns are {', '.join(map(str, frame.columns))}")
            for column in columns:
                ids.update(frame[column].dropna().unique())
        check_known("source", sorted(ids), self.declared_sources, where="sources.csv")
        return [self.declared_sources[source] for source in sorted(ids)]

    def check_names(self, table: str, column: str, names: Iterable[str]) -> None:
        """Raise UsageError, with a suggestion, for the first name that no row of the table may have in the column, whatever the period.

        A name that is declared may have no rows in the period; one that is not is mistyped.
        """
        self.reads.add(table)
        check_declared(self.package, table, column, names, self._names)

    def _names(self, table: str, column: str) -> list[str]:
        found: list[str] = self.once(_looked_up, declared_names, table, column)
        return found

    @property
    def pair(self) -> tuple[str, str]:
        """The two states whose relations the dossier is about: the first and its partner.

        What one of them does to the other alone (arms delivered, vetoes cast, forces stationed, statements made) is that of the first on its partner.
        """
        first, partner = self._declared["pair"]
        return (partner, first) if self._is_turned else (first, partner)

    @property
    def first(self) -> str:
        """The first state of the pair."""
        return self.pair[0]

    @property
    def partner(self) -> str:
        """The other state of the pair."""
        return self.pair[1]

    @property
    def benchmarks(self) -> list[str]:
        """The states with which the pair is compared."""
        return list(self._declared["benchmarks"])

    @property
    def chronicle(self) -> list[str]:
        """The ids of the events that a chronicle of all years names first."""
        return list(self._declared.get("chronicle", []))

    @cached_property
    def declared_periods(self) -> list[Period]:
        """The declared periods in order of time."""
        self.reads.add("periods")
        return declared_periods(self.package)

    @property
    def shown_periods(self) -> list[Period]:
        """The declared periods to which the rows of the dossier belong, for charts by year: a year that the period cuts belongs to it with all
        that is shown of it, so the first and the last reach to the ends of their years.
        """
        own = self.period
        if own is None or own.id == ALL:
            return self.declared_periods
        shown = [one for one in self.declared_periods if own.overlaps(one.start, one.end)]
        if not shown:
            return []
        shown[0] = replace(shown[0], start=date(own.start.year, 1, 1))
        if own.end is not None:
            shown[-1] = replace(shown[-1], end=date(own.end.year, 12, 31))
        return shown

    @property
    def declared_states(self) -> States:
        """The declared states and other actors, by code."""
        found: States = self.once(_looked_up, declared_states)
        return found

    @property
    def known_until(self) -> date:
        """The day of the latest event that the data know of, whatever the period."""
        day: date = self.once(_known_until)
        return day

    @property
    def last_day(self) -> date:
        """The last day of the period, or `known_until` where the period is open or runs beyond it.

        The data may be made long after the last thing that they know of, and nothing is said to be so on a day of which nothing is known.
        """
        end = self.period.end if self.period else None
        return min(end or self.known_until, self.known_until)

    @property
    def is_over(self) -> bool:
        """Whether the period ended before the last day of which the data know."""
        return self.last_day < self.known_until

    @property
    def made_on(self) -> date:
        """The day on which the data package was made: what stood then is taken to stand up to it, never beyond."""
        return made_on(self.package)

    @property
    def declared_sources(self) -> dict[str, Source]:
        """The declared sources, by id."""
        found: dict[str, Source] = self.once(_looked_up, declared_sources)
        return found

    @property
    def _declared(self) -> dict[str, Any]:
        return dict(self.package.dossier)

    def _read(self, table: DataTable) -> pd.DataFrame:
        # Also where the frame is there already: a result that `once` keeps has to know all that it rests on.
        self.reads.update(name for name in (table.name, table.join) if name)
        if table.name not in self._whole:
            frame = recall(table)
            if frame is None:
                frame = read_table(table)
            joined = table.join
            if joined:
                column = table.reference_to(joined).column
                frame = frame.merge(
                    self._read(self.package.table(joined)), on=column, how="left", validate="many_to_one"
                )
            # Measures are functions of frames alone; by this they can tell a name without rows from one that is mistyped.
            frame.attrs = {"package": str(self.package.root.absolute()), "table": table.name}
            self._whole[table.name] = frame
        return self._whole[table.name]


def _known_until(whole: Dossier) -> date:
    whole.reads.add("events")
    if whole.events.empty:
        whole.reads.add("sources")
    return known_until(whole.package)


def _looked_up(whole: Dossier, look_up: Callable[..., Any], *args: str) -> Any:
    return look_up(whole.package, *args)  # the tables that it reads are noted as read
