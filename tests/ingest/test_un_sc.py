import pytest

from relations.errors import DataError
from relations.ingest.un_sc import load_un_sc, read_un_sc
from relations.package import Package


def test_tables(package: Package, fixture_file) -> None:
    tables = read_un_sc(load_un_sc(fixture_file("un_sc.csv")), package, "edition-1")
    rollcalls = tables["sc_rollcalls"].set_index("rollcall")
    assert rollcalls.loc[910001, ["symbol", "yes", "no", "abstain", "absent", "members"]].tolist() == [
        "S/RES/9001(1971)", 2, 0, 1, 0, 3,
    ]  # fmt: skip
    votes = tables["sc_votes"].set_index(["rollcall", "state"])["vote"]
    assert votes.to_dict() == {
        (910001, "RUS"): "Y", (910001, "SYR"): "Y", (910001, "USA"): "A",
        (910002, "RUS"): "Y", (910002, "SYR"): "X", (910002, "USA"): "Y",
    }  # fmt: skip


def test_permanent_member_may_differ_but_the_title_not(package: Package, edited) -> None:
    file = edited("un_sc.csv", "Invented resolution\n910001,SYR", "Invented revolution\n910001,SYR")
    with pytest.raises(DataError, match=r"un_sc\.csv:3: title: roll call 910001 has another value than on line 2"):
        read_un_sc(load_un_sc(file), package, "edition-1")


def test_last_cell_may_be_empty_but_not_missing(package: Package, edited) -> None:
    text = "910002,RUS,RUSSIAN FEDERATION,True,Y,2003-12-22,S/RES/9002(2003),,S/PV.1,,Invented item,,Vote,2,0,0,1,3"
    link = ",https://digitallibrary.un.org/record/910002"
    empty = edited("un_sc.csv", f"{text}{link},Invented resolution", f"{text}{link},")
    with pytest.raises(DataError, match=r":6: title: roll call 910002 has another value than on line 5"):
        read_un_sc(load_un_sc(empty), package, "edition-1")
    missing = edited("un_sc.csv", f"{text}{link},Invented resolution", f"{text}{link}")
    with pytest.raises(DataError, match=r":5: 19 cells, the header has 20"):
        read_un_sc(load_un_sc(missing), package, "edition-1")
