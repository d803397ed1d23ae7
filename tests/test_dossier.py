"""Loading, typing and clipping, on an invented package whose rows are few enough to count, and on the project's own data."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

import relations
from relations.dossier import Dossier, load
from relations.errors import DataError, UsageError
from relations.measures.columns import check_states
from relations.periods import Period
from relations.reading import clip

REQUIRED = {"constraints": {"required": True}}

TABLES = {
    "sources": {
        "fields": dict.fromkeys(["source", "publisher", "title", "edition", "published", "url", "note"], "string"),
        "text": "source,publisher,title,edition,published,url,note\natlas,H,Atlas,,,,\nlog,H,Log,,,,\nnote,H,Note,,,,\n",
    },
    "periods": {
        "fields": dict.fromkeys(["period", "name", "short", "start", "end"], "string"),
        "text": "period,name,short,start,end\nearly,Early,E,1970-01-01,1990-06-30\nlate,Late,L,1990-07-01,\n",
    },
    "states": {
        "fields": dict.fromkeys(["state", "name", "kind"], "string"),
        "text": "state,name,kind\nAAA,Arcadia,state\nBBB,Borduria,state\n",
    },
    "state_labels": {
        "fields": dict.fromkeys(["state", "prose", "short", "start", "end"], "string"),
        "text": "state,prose,short,start,end\nAAA,Arcadia,Arcadia,1990-07-01,\nAAA,the League,League,,1990-06-30\n",
    },
    "visits": {  # dates of limited precision
        "fields": {
            "visit": "string",
            "date": {"type": "string", "edtf": True, **REQUIRED},
            "guests": "integer",
            "hosts": {"type": "integer", **REQUIRED},
            "state_visit": "boolean",
            "cost": "number",
            "source": "string",
        },
        "time": "date",
        "text": "visit,date,guests,hosts,state_visit,cost,source\n"
        "a,1980,4,1,true,1.5,atlas\n"
        "b,1990,,2,false,,log\n"
        "c,1990-07-01,6,3,false,0,atlas\n"
        "d,199X,7,4,true,2,note\n"
        "e,1989/..,8,5,true,3,\n",
    },
    "rollcalls": {
        "fields": {"rollcall": {"type": "integer", **REQUIRED}, "date": {"type": "date", **REQUIRED}, "source": "string"},
        "time": "date",
        "text": "rollcall,date,source\n1,1990-06-30,atlas\n2,1990-07-01,log\n",
    },
    "votes": {
        "fields": {"rollcall": {"type": "integer", **REQUIRED}, "state": "string", "vote": "string"},
        "key": ["rollcall", "state"],
        "refers": {"rollcall": "rollcalls"},
        "time": "date",
        "join": "rollcalls",
        "text": "rollcall,state,vote\n1,AAA,Y\n1,BBB,N\n2,AAA,A\n",
    },
    "trade": {
        "fields": {"edition": "string", "year": "integer", "value": "number"},
        "key": ["edition", "year"],
        "time": "year",
        "text": "edition,year,value\nlog,1989,1\nlog,1990,2\nlog,1991,3\nlog,,4\n",
    },
    "pacts": {  # a date that is not always known
        "fields": {"pact": "string", "signed": {"type": "string", "edtf": True}},
        "time": "signed",
        "text": "pact,signed\nbasel,1990-08\nloose,\n",
    },
    "names": {"fields": {"name": "string"}, "text": "name\nNA\nnull\n007\n"},
}  # fmt: skip

DECLARED = {"pair": ["AAA", "BBB"], "benchmarks": []}


@pytest.fixture
def dossier(make_package) -> Dossier:
    return Dossier(make_package(TABLES, dossier=DECLARED))


@pytest.fixture(scope="module")
def real() -> Dossier:
    return relations.load()


def test_columns_have_the_types_that_the_schema_declares(dossier):
    types = {column: str(of) for column, of in dossier.visits.dtypes.items()}
    assert (types["guests"], types["hosts"], types["state_visit"], types["cost"]) == (
        "Int64",
        "int64",
        "bool",
        "float64",
    )
    assert types["date"] == types["visit"] == "str"
    assert pd.api.types.is_datetime64_any_dtype(dossier.rollcalls["date"])


def test_an_empty_cell_is_missing_and_not_zero_or_false(dossier):
    visits = dossier.visits.set_index("visit")
    assert visits.loc["b", "guests"] is pd.NA
    assert np.isnan(visits.loc["b", "cost"])
    assert visits.loc["c", "cost"] == 0
    assert pd.isna(visits.loc["e", "source"])


def test_text_that_looks_like_a_number_or_like_nothing_stays_text(dossier):
    assert dossier.names["name"].tolist() == ["NA", "null", "007"]


def test_dates_of_limited_precision_get_their_earliest_and_latest_day(dossier):
    visits = dossier.visits.set_index("visit")
    days = {visit: tuple(visits.loc[visit, ["earliest", "latest"]]) for visit in "abcd"}
    assert days == {
        "a": (pd.Timestamp(1980, 1, 1), pd.Timestamp(1980, 12, 31)),
        "b": (pd.Timestamp(1990, 1, 1), pd.Timestamp(1990, 12, 31)),
        "c": (pd.Timestamp(1990, 7, 1), pd.Timestamp(1990, 7, 1)),
        "d": (pd.Timestamp(1990, 1, 1), pd.Timestamp(1999, 12, 31)),
    }
    assert visits.loc["e", "earliest"] == pd.Timestamp(1989, 1, 1)
    assert visits.loc["e", "latest"] is pd.NaT


def test_an_uncertain_date_belongs_to_every_period_in_which_it_may_lie(dossier):
    assert list(dossier.during("early").visits["visit"]) == ["a", "b", "d", "e"]
    assert list(dossier.during("late").visits["visit"]) == ["b", "c", "d", "e"]
    assert list(dossier.during("1985/1988").visits["visit"]) == []


def test_a_day_belongs_to_the_period_that_it_lies_in_ends_included(dossier):
    assert dossier.during("early").rollcalls["rollcall"].tolist() == [1]
    assert dossier.during("late").rollcalls["rollcall"].tolist() == [2]
    assert dossier.during("1990-06-30/1990-07-01").rollcalls["rollcall"].tolist() == [1, 2]


def test_a_year_belongs_to_the_period_that_has_most_of_its_days(dossier):
    # 1990: 181 days to 30 June, 184 from 1 July.
    assert dossier.during("early").trade["year"].tolist() == [1989]
    assert dossier.during("late").trade["year"].tolist() == [1990, 1991]


def test_a_row_without_a_year_is_shown_only_where_no_row_is_left_out(dossier):
    assert len(dossier.trade) == len(dossier.during("all").trade) == 4
    assert not any(dossier.during(period).trade["year"].isna().any() for period in ("early", "late", "1900/2100"))


def test_a_row_without_a_date_is_shown_only_where_no_row_is_left_out(dossier):
    assert list(dossier.pacts["pact"]) == list(dossier.during("all").pacts["pact"]) == ["basel", "loose"]
    assert dossier.pacts.loc[1, ["earliest", "latest"]].isna().all()
    assert list(dossier.during("late").pacts["pact"]) == ["basel"]


def test_a_table_without_time_stays_whole(dossier):
    assert len(dossier.during("early").names) == 3


@pytest.mark.slow
def test_the_parts_of_consecutive_periods_make_up_the_whole(real):
    parts = [real.during(period) for period in real.declared_periods]
    for name in ("ga_votes", "sc_rollcalls", "ga_partners", "arms_tiv"):
        whole = getattr(real, name)
        assert len(whole) > 1000
        joined = pd.concat([getattr(part, name) for part in parts])
        pd.testing.assert_frame_equal(
            joined.sort_values(list(whole.columns), ignore_index=True),
            whole.sort_values(list(whole.columns), ignore_index=True),
        )


def test_votes_carry_the_columns_of_their_roll_call_and_keep_their_order(dossier):
    votes = dossier.votes
    assert list(votes.columns) == ["rollcall", "state", "vote", "date", "source"]
    assert votes["source"].tolist() == ["atlas", "atlas", "log"]
    assert votes["state"].tolist() == ["AAA", "BBB", "AAA"]


def test_both_bodies_of_the_data_give_votes_frames(real):
    for votes in (real.ga_votes, real.sc_votes):
        assert {"rollcall", "date", "state", "vote", "symbol", "source"} <= set(votes.columns)
        assert not votes["date"].isna().any()
        assert set(votes["vote"]) == {"Y", "N", "A", "X"}


def test_a_frame_can_be_changed_without_changing_the_dossier(dossier):
    mine = dossier.trade
    mine["value"] = 0
    mine["more"] = "x"
    assert list(dossier.trade.columns) == ["edition", "year", "value"]
    assert dossier.trade["value"].tolist() == [1, 2, 3, 4]


def test_frames_are_handed_out_without_copying_their_values(dossier):
    first, second = dossier.visits, dossier.visits
    assert first is not second
    assert np.shares_memory(first["hosts"].to_numpy(), second["hosts"].to_numpy())


def test_a_result_over_all_years_is_computed_once_whatever_the_period(dossier):
    seen = []

    def guests(whole, state):
        seen.append((whole.period, state))
        return float(whole.visits["guests"].sum())

    early, late = dossier.during("early"), dossier.during("late")
    assert early.once(guests, "AAA") == late.once(guests, "AAA") == dossier.visits["guests"].sum()
    assert seen == [(None, "AAA")]
    early.once(guests, "BBB")
    assert len(seen) == 2


def test_what_a_shared_result_reads_counts_as_read(dossier):
    dossier.once(lambda whole: len(whole.trade))
    dossier.reads.clear()
    dossier.once(lambda whole: len(whole.trade))
    assert "trade" in dossier.reads


def test_a_shared_result_names_also_what_was_read_before_it(dossier):
    _ = dossier.votes
    dossier.once(lambda whole: len(whole.votes))
    dossier.reads.clear()
    dossier.once(lambda whole: len(whole.votes))
    assert dossier.reads == {"votes", "rollcalls"}


def test_a_result_of_a_period_is_computed_once_for_all_dossiers_of_it(dossier):
    seen = []

    def guests(clipped, state):
        seen.append((clipped.period and clipped.period.id, state))
        return float(clipped.visits["guests"].sum())

    early = dossier.during("early")
    assert early.once_in_period(guests, "AAA") == early.visits["guests"].sum()
    assert dossier.during("early").once_in_period(guests, "AAA") == early.visits["guests"].sum()
    assert dossier.once_in_period(guests, "AAA") == dossier.once(guests, "AAA") == dossier.visits["guests"].sum()
    assert seen == [("early", "AAA"), (None, "AAA")]


def test_what_a_result_of_a_period_reads_counts_as_read(dossier):
    def kept(clipped):
        return len(clipped.votes)

    dossier.during("early").once_in_period(kept)
    dossier.reads.clear()
    dossier.during("early").once_in_period(kept)
    assert dossier.reads == {"votes", "rollcalls"}


def test_a_table_that_changed_is_seen_by_the_next_load(make_package):
    """Nothing is remembered by the path of a package."""
    package = make_package(TABLES)

    def guests(whole):
        return float(whole.visits["guests"].sum())

    before = load(package.root).once(guests)
    file = package.root / "visits.csv"
    file.write_text(file.read_text().replace("a,1980,4,", "a,1980,104,"))
    assert load(package.root).once(guests) == before + 100


def test_reads_are_recorded_whoever_asks(dossier):
    assert dossier.reads == set()
    late = dossier.during(Period("x", "", "", date(1990, 1, 1), None))
    _ = late.votes
    assert dossier.reads == late.reads == {"votes", "rollcalls"}
    _ = late.whole.trade
    dossier.prose("AAA")
    dossier.during("early").cite(dossier.rollcalls)
    assert dossier.reads == {"votes", "rollcalls", "trade", "states", "state_labels", "periods", "sources"}


def test_whole_undoes_the_clipping(dossier):
    assert dossier.during("early").whole.rollcalls["rollcall"].tolist() == [1, 2]


def test_clipping_again_starts_from_the_whole(dossier):
    assert dossier.during("early").during("late").rollcalls["rollcall"].tolist() == [2]


def test_within_clips_a_computed_frame(dossier):
    frame = pd.DataFrame({"year": [1989, 1990, 1991], "share": [0.1, 0.2, 0.3]})
    assert dossier.during("late").within(frame)["share"].tolist() == [0.2, 0.3]
    assert dossier.within(frame).equals(frame)
    dates = pd.DataFrame({"day": pd.to_datetime(["1990-06-30", "1990-07-01"])})
    assert len(dossier.during("late").within(dates, "day")) == 1


def test_clipping_keeps_the_columns_and_types_of_a_frame_that_loses_all_its_rows(dossier):
    long_ago = Period("x", "", "", date(1900, 1, 1), date(1900, 12, 31))
    for frame, time in ((dossier.visits, "date"), (dossier.rollcalls, "date"), (dossier.trade, "year")):
        none = clip(frame, time, long_ago)
        for empty in (none, clip(none, time, long_ago)):
            assert len(empty) == 0
            assert dict(empty.dtypes) == dict(frame.dtypes)


def test_cite_gives_each_source_of_the_rows_once_in_order(dossier):
    late = dossier.during("late")
    assert [source.id for source in late.cite(late.visits)] == ["atlas", "log", "note"]
    assert [source.id for source in late.cite(late.rollcalls)] == ["log"]
    assert [source.id for source in late.cite(late.rollcalls, late.trade, late.rollcalls)] == ["log"]
    assert late.cite() == []


def test_cite_of_a_frame_that_names_no_source_is_an_error(dossier):
    with pytest.raises(UsageError, match="the frame names no source; its columns are name"):
        dossier.cite(dossier.visits, dossier.names)


def test_an_unknown_table_or_period_is_an_error_that_lists_what_there_is(dossier):
    with pytest.raises(AttributeError, match=r"no table 'visit'; the package has sources, periods, .*names"):
        _ = dossier.visit
    with pytest.raises(ValueError, match="no period 'later'; use all, early, late"):
        dossier.during("later")
    assert not hasattr(dossier, "_repr_html_")


def test_tables_are_offered_for_completion(dossier):
    assert {"visits", "votes", "during", "pair"} <= set(dir(dossier))


def test_the_pair_and_its_roles_are_data(dossier):
    assert (dossier.pair, dossier.first, dossier.partner, dossier.benchmarks) == (("AAA", "BBB"), "AAA", "BBB", [])


def test_names_are_those_of_the_period(dossier):
    assert (dossier.during("early").prose("AAA"), dossier.during("late").short("AAA")) == ("the League", "Arcadia")
    assert dossier.prose("AAA") == "the League and Arcadia"
    assert dossier.short("BBB") == "Borduria"


@pytest.mark.parametrize("name", ["ga_votes", "sc_votes", "ga_partners", "arms_tiv", "arms_deals", "places", "gaps"])
def test_every_row_of_the_data_cites_a_declared_source(name, real):
    frame = getattr(real, name)
    column = "edition" if "edition" in frame.columns else "source"
    assert {source.id for source in real.cite(frame)} == set(frame[column])


def test_the_last_day_is_that_of_the_period_or_of_what_the_data_know(real):
    assert real.during("cold-war").last_day == date(1991, 12, 25)
    assert real.last_day == real.known_until == real.during("2020/2040").last_day


@pytest.mark.parametrize("pair", [[], ["AAA"], ["AAA", "AAA"], ["AAA", "BBB", "CCC"]])
def test_a_pair_is_two_different_states(make_package, pair):
    package = make_package(TABLES, dossier={"pair": pair, "benchmarks": []})
    with pytest.raises(DataError, match="give two different codes"):
        _ = package.dossier


def test_a_result_knows_the_tables_in_which_a_name_was_looked_up(dossier):
    def known(whole):
        return check_states(whole.visits, "AAA") or 1

    assert dossier.once(known) == 1
    dossier.reads.clear()
    assert dossier.once(known) == 1
    assert dossier.reads == {"visits", "states"}
