"""The tables in data/ against values known from elsewhere, and against the files that they were made from (where those are at hand)."""

import csv
from pathlib import Path

import pytest

import relations
from relations.ingest import ingest
from relations.measures import agreement, preferred_transfers
from relations.package import open_package

ROOT = Path(__file__).parents[2]
SHARED = ROOT / "../shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the producers' files are not beside the project")

EDITIONS = [
    ("un-ga", "un/ga_voting.csv.xz", "un-dl-ga-2025"),
    ("un-sc", "un/sc_voting.csv.xz", "un-dl-sc-2025"),
    ("sipri-register", "arms/sipri_trade_register_1950_2023.csv.xz", "sipri-at-2023"),
    ("sipri-tiv", "arms/sipri_import_tiv_1950_2021.csv", "sipri-at-2021"),
    ("sipri-tiv", "arms/sipri_export_tiv_1950_2021.csv", "sipri-at-2021"),
    ("sipri-tiv", "arms/sipri_deliveries_1995_2025.csv.xz", "sipri-at-2026"),
]


@pytest.fixture(scope="module")
def dossier():
    return relations.load()


@needs_shared
@pytest.mark.slow
@pytest.mark.parametrize(("kind", "name", "edition"), EDITIONS)
def test_tables_are_made_from_the_named_edition(kind: str, name: str, edition: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for file in (ROOT / "data").glob("*.*"):
        (data / file.name).write_bytes(file.read_bytes())
    changes = ingest(kind, SHARED / "data" / name, edition=edition, package=open_package(data))
    assert [(change.added, change.removed, change.changed) for change in changes] == [(0, 0, 0)] * len(changes)
    for file in data.iterdir():
        assert file.read_bytes() == (ROOT / "data" / file.name).read_bytes(), file.name


@needs_shared
def test_agreement_of_every_year(dossier) -> None:
    with (SHARED / "examples/agreement.csv").open() as file:
        known = {int(row["year"]): (int(row["undl_n"]), row["undl_agree"]) for row in csv.DictReader(file)}
    found = agreement(dossier.ga_votes, "RUS", "SYR").set_index("year")
    assert set(known) == set(found.index)
    for year, (n, share) in known.items():
        assert (n, float(share)) == (found.loc[year, "n"], pytest.approx(found.loc[year, "agreement"], abs=6e-5)), year


@pytest.mark.parametrize(("year", "n", "share"), [(1989, 111, 0.955), (1993, 61, 0.344), (2024, 74, 0.743)])
def test_agreement_of_three_years(year: int, n: int, share: float, dossier) -> None:
    partners = dossier.ga_partners.set_index(["year", "state", "partner"])
    for state, partner in (("RUS", "SYR"), ("SYR", "RUS")):
        row = partners.loc[(year, state, partner)]
        assert (row["joint"], round(row["same"] / row["joint"], 3)) == (n, share)
        assert row["joint"] == row["same"] + row["opposed"] + row["one_abstained"]


def test_resolution_on_the_territorial_integrity_of_ukraine(dossier) -> None:
    votes = dossier.ga_votes
    found = votes[votes["symbol"] == "A/RES/68/262"].set_index("state")
    assert found.loc["RUS", ["vote", "yes", "no", "abstain"]].tolist() == ["N", 100, 11, 58]
    assert found.loc["SYR", "vote"] == "N"


def test_gaps_stay_gaps(dossier) -> None:
    votes = dossier.ga_votes
    assert not (votes["date"].dt.year == 1964).any()
    own = votes.loc[votes["state"] == "SYR", "date"]
    assert not own.between("1958-02-22", "1961-09-28").any()
    assert votes.loc[votes["state"] == "EGY", "date"].between("1958-02-22", "1961-09-28").any()


@pytest.mark.parametrize(("first", "last", "percent"), [(1970, 1979, 95), (1980, 1989, 96)])
def test_share_of_the_supplier_by_decade(first: int, last: int, percent: int, dossier) -> None:
    transfers = dossier.arms_tiv
    received = transfers[
        (transfers["edition"] == "sipri-at-2021")
        & (transfers["recipient"] == "SYR")
        & transfers["year"].between(first, last)
    ]
    share = received.loc[received["supplier"] == "RUS", "tiv"].sum() / received["tiv"].sum()
    assert round(100 * share) == percent


def test_editions_differ_as_their_reasons_say(dossier) -> None:
    transfers = dossier.arms_tiv
    pair = transfers[(transfers["supplier"] == "RUS") & (transfers["recipient"] == "SYR")]
    common = pair[pair["year"].between(1995, 2021)].groupby("edition")["tiv"].sum()
    assert common.to_dict() == {"sipri-at-2021": 2387, "sipri-at-2026": pytest.approx(2505.24)}
    assert pair[pair["year"] == 2019].set_index("edition")["tiv"].to_dict() == {"sipri-at-2026": 104}
    assert transfers["year"].max() == 2024


def test_every_year_has_one_preferred_edition(dossier) -> None:
    preferred = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    assert (preferred.groupby("year")["edition"].nunique() == 1).all()
    assert set(preferred["year"]) == set(range(1950, 2025))


def test_states_are_told_apart(dossier) -> None:
    """The names under which a state or its predecessor stands in the files lead to the code that the reports use."""
    names = {(row["scheme"], row["name"]): row["state"] for _, row in dossier.package.table("state_names").rows()}
    assert names["un-dl", "SUN"] == names["un-dl", "RUS"] == names["sipri", "Soviet Union"] == "RUS"
    assert names["sipri", "East Germany (GDR)"] == "DDR" != names["sipri", "Germany"]
    assert names["sipri", "South Yemen"] == "YMD" != names["sipri", "North Yemen"] == names["sipri", "Yemen"]
    assert names["sipri", "Turkey"] == names["sipri", "Turkiye"] == "TUR"
    assert names["sipri", "Congo"] == "COG" != names["sipri", "DR Congo"]
