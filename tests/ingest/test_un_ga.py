from pathlib import Path

import pandas as pd
import pytest

from relations.errors import DataError
from relations.ingest.un_ga import load_un_ga, read_un_ga, read_votes
from relations.package import Package


@pytest.fixture
def tables(package: Package, fixture_file) -> dict[str, pd.DataFrame]:
    return read_un_ga(load_un_ga(fixture_file("un_ga.csv")), package, "edition-1")


def test_rollcalls(tables: dict[str, pd.DataFrame]) -> None:
    frame = tables["ga_rollcalls"].set_index("rollcall")
    assert list(frame.index) == [900001, 900002, 900003]
    assert list(frame["session"]) == ["16", "S-1", "68"]
    assert list(frame["symbol"]) == ["A/RES/9001(XVI)", "A/RES/9002(S-1)", "A/RES/68/9003"]
    assert list(frame["date"].dt.date.astype(str)) == ["1961-11-27", "1961-11-28", "2014-03-27"]
    assert frame.loc[900003, ["yes", "no", "abstain", "absent", "members"]].tolist() == [1, 2, 0, 1, 4]
    assert list(frame["topics"]) == ["", "", "nuclear rights"]
    assert set(frame["source"]) == {"edition-1"}
    assert frame.loc[900001, "title"] == 'Invented question of a "harbour", second line'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("The path : to peace  : resolution / adopted by the General Assembly", "The path : to peace"),
        ("Arms in space : resolution adopted by the General Assembly", "Arms in space"),
        ("Question of Antarctica", "Question of Antarctica"),
        ("Review of the resolution of 1970 : decision", "Review of the resolution of 1970"),
    ],
)
def test_a_title_is_shown_without_the_words_on_its_adoption(
    written: str, shown: str, package: Package, fixture_file, tmp_path: Path
) -> None:
    text = fixture_file("un_ga.csv").read_text()
    file = tmp_path / "un_ga.csv"
    file.write_text(text.replace('Invented question of a ""harbour"",\nsecond line', written))
    assert (
        read_un_ga(load_un_ga(file), package, "edition-1")["ga_rollcalls"].set_index("rollcall").loc[900001, "title"]
        == shown
    )


def test_votes_of_the_pair_and_the_benchmarks(tables: dict[str, pd.DataFrame]) -> None:
    votes = tables["ga_votes"].set_index(["rollcall", "state"])["vote"]
    assert votes[900001].to_dict() == {"RUS": "Y", "SYR": "Y", "USA": "N", "EGY": "A"}
    assert votes[900003].to_dict() == {"RUS": "N", "SYR": "N", "USA": "Y", "EGY": "X"}


def test_partners_of_both(tables: dict[str, pd.DataFrame]) -> None:
    frame = tables["ga_partners"]
    assert set(frame["state"]) == {"RUS", "SYR"}
    assert not (frame["state"] == frame["partner"]).any()


def test_unknown_session_is_named(package: Package, fixture_file, tmp_path: Path) -> None:
    file = tmp_path / "un_ga.csv"
    file.write_text(fixture_file("un_ga.csv").read_text().replace("A/RES/9002(S-1)", "A/9002"))
    with pytest.raises(
        DataError, match=r"un_ga\.csv:14: session: roll call 900002 '' with symbol 'A/9002' is not a session"
    ):
        read_un_ga(load_un_ga(file), package, "edition-1")


def test_every_vote_as_a_votes_frame(package: Package, fixture_file, tables: dict[str, pd.DataFrame]) -> None:
    found = read_votes(fixture_file("un_ga.csv"), package)
    assert list(found.columns) == ["rollcall", "date", "session", "state", "vote"]
    assert len(found) == 12  # the eleven of the file, and the member that it does not list on roll call 900002
    joined = tables["ga_votes"].merge(tables["ga_rollcalls"], on="rollcall")[list(found.columns)]
    plain = found.astype({"session": "str", "state": "str", "vote": "str"})
    shown = plain[plain["state"].isin(joined["state"])]
    expected = set(joined.itertuples(index=False, name=None))
    assert set(shown.itertuples(index=False, name=None)) == expected
