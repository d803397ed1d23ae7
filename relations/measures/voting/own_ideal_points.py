"""Our own estimate of ideal points: positions of all states on one line, session by session, from their votes.

The model is dynamic and ordinal (see `vote_model`, `ideal_point_step`): yes, abstention and no are ordered answers to a question of which each
roll call has its own discrimination and cutpoints, and positions walk at random from session to session. It is estimated by
expectation and maximisation with a normal approximation: the step of the states gives beliefs (mean and variance) about their points, the
step of the roll calls the parameters that fit these beliefs best; the two alternate until the points stand still. There is no chance in
it: the start is the first principal component of the votes, and the same file gives the same estimates.

The scale is that of the published estimates: mean 0 and standard deviation 1 over all states and sessions. The sign is not in the data; an
anchor that the caller names is put on the positive side. The standard errors take the parameters of the roll calls for known, and are
therefore too small rather than too large.

Literature: Bailey, Strezhnev and Voeten (2017), Estimating dynamic state preferences from United Nations voting data, Journal of Conflict
Resolution 61(2), 430–456, for the model; Imai, Lo and Olmsted (2016), Fast estimation of ideal points with massive data, American
Political Science Review 110(4), for estimation by expectation and maximisation; Martin and Quinn (2002), Dynamic ideal point estimation
via Markov chain Monte Carlo for the U.S. Supreme Court, 1953–1999, Political Analysis 10(2), for the random walk.
"""

import warnings
from collections.abc import Mapping
from dataclasses import dataclass, replace
from statistics import NormalDist

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.errors import UsageError
from relations.measures.columns import check_columns, check_states, empty_frame
from relations.measures.voting.ballot_matrix import BallotMatrix, ballot_matrix
from relations.measures.voting.ideal_point_step import ideal_point_step
from relations.measures.voting.joint_tables import Values
from relations.measures.voting.regular_sessions import regular_sessions
from relations.measures.voting.rollcall_step import rollcall_step
from relations.measures.voting.vote_model import crossings, scores, start_parameters

TOLERANCE = 0.001
MOST_ROUNDS = 200
_COLUMNS = {"session": "int64", "year": "int64", "state": "str", "n": "int64"}
_ESTIMATES = dict.fromkeys(("estimate", "se", "low", "high"), "float64")
UNITS: Mapping[str, str] = {"n": "votes", **dict.fromkeys(_ESTIMATES, "standard deviations")}


def own_ideal_points(votes: pd.DataFrame, *, anchor: str) -> pd.DataFrame:
    """Return one row per session and state: `session` (regular; see `regular_sessions`), `year` of most of its roll calls, `state`, `n`
    votes cast on roll calls that were not unanimous, `estimate`, `se`, the 95 % interval `low`, `high`, and `origin` "own".

    `votes` is a votes frame of all states with `session`. Sessions in which a state cast no such vote have no row. Empty when no roll call
    divides the states. Raises UsageError when `anchor` has no vote, DataError for frames that `ballot_matrix` or `regular_sessions` refuses.
    Warns when the points do not come to rest.
    """
    check_columns(votes, ("session",), "votes")
    check_states(votes, anchor)
    if len(votes) and not (votes["state"] == anchor).any():
        raise UsageError(f"the anchor {anchor} has no vote in the frame; name a state that has")
    ballots = ballot_matrix(votes)
    divided = np.array([len(np.unique(row[row >= 0])) > 1 for row in ballots.votes], dtype=bool)
    if not divided.any():
        return empty_frame(**_COLUMNS, **_ESTIMATES, origin="str")
    sessions = regular_sessions(ballots.rollcalls)
    order = np.flatnonzero(divided)[np.argsort(sessions[divided], kind="stable")]
    fit = _fitted(ballots.votes[order], sessions[order])
    table = _table(fit, ballots, _years(ballots, sessions))
    towards = np.sign(table.loc[table["state"] == anchor, "estimate"].mean())
    return _with_intervals(table, -1.0 if towards < 0 else 1.0)


@dataclass(frozen=True)
class _Fit:
    """Beliefs about the points, sessions x states, and the number of votes that they rest on."""

    sessions: npt.NDArray[np.int64]
    n: npt.NDArray[np.int64]
    points: Values
    variances: Values


def _fitted(votes: npt.NDArray[np.int8], sessions: npt.NDArray[np.int64]) -> _Fit:
    """Return the fit to votes (roll calls x states) in order of their sessions."""
    names, starts, at = np.unique(sessions, return_index=True, return_inverse=True)
    told = crossings(votes)
    n = np.add.reduceat((votes >= 0).astype("int64"), starts, axis=0)
    here, first = n > 0, np.argmax(n > 0, axis=0)
    points = np.tile(_principal_component(votes), (len(names), 1))
    variances = np.full(points.shape, 0.1)
    parameters = start_parameters(told)
    for _ in range(MOST_ROUNDS):
        before = points
        parameters = rollcall_step(told, parameters, points[at], np.sqrt(variances)[at])
        lower, upper, lower_weight, upper_weight = scores(told, parameters, points[at])
        slope = parameters.slope[:, None]
        gradient = np.add.reduceat(slope * (lower + upper), starts, axis=0)
        information = np.add.reduceat(slope**2 * (lower_weight + upper_weight), starts, axis=0)
        points, variances = ideal_point_step(points, gradient, information, names, first)
        centre, spread = points[here].mean(), points[here].std()
        points, variances = (points - centre) / spread, variances / spread**2
        shift = parameters.slope * centre
        parameters = replace(
            parameters, slope=parameters.slope * spread, lower=parameters.lower - shift, upper=parameters.upper - shift
        )
        if np.sqrt(np.mean((points - before)[here] ** 2)) < TOLERANCE:
            break
    else:
        warnings.warn(f"ideal points still move after {MOST_ROUNDS} rounds", RuntimeWarning, stacklevel=3)
    return _Fit(names, n, points, variances)


def _principal_component(votes: npt.NDArray[np.int8]) -> Values:
    """Return one value per state: the first principal component of the votes, standardised by roll call, absences at the mean."""
    cast = votes >= 0
    scale = np.where(cast, 1.0 - votes, 0.0)
    means = scale.sum(axis=1, keepdims=True) / cast.sum(axis=1, keepdims=True)
    centred = np.where(cast, scale - means, 0.0)
    centred /= np.sqrt((centred**2).sum(axis=1, keepdims=True) / cast.sum(axis=1, keepdims=True)).clip(min=0.2)
    component = np.linalg.eigh(centred.T @ centred)[1][:, -1]
    start: Values = component / component.std()
    return start


def _years(ballots: BallotMatrix, sessions: npt.NDArray[np.int64]) -> pd.Series:
    years = pd.to_datetime(ballots.rollcalls["date"]).dt.year
    return years.groupby(sessions).agg(lambda found: found.mode().iloc[0])


def _table(fit: _Fit, ballots: BallotMatrix, years: pd.Series) -> pd.DataFrame:
    session, state = np.nonzero(fit.n)
    names = fit.sessions[session]
    return pd.DataFrame(
        {
            "session": names,
            "year": years.reindex(names).to_numpy("int64"),
            "state": pd.Series([ballots.states[place] for place in state], dtype="str"),
            "n": fit.n[session, state],
            "estimate": fit.points[session, state],
            "se": np.sqrt(fit.variances[session, state]),
        }
    )


def _with_intervals(table: pd.DataFrame, sign: float) -> pd.DataFrame:
    half = NormalDist().inv_cdf(0.975) * table["se"]
    estimate = sign * table["estimate"]
    table = table.assign(estimate=estimate, low=estimate - half, high=estimate + half, origin="own")
    return table.astype({"origin": "str"})
