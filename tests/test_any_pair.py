"""The nine reports serve any pair: of invented states, of a pair with a permanent member, of two without, each with hardly more than the producers' files."""

import json
import re
import sys
from html import unescape
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parent / "fixtures" / folder) for folder in ("starting", "reports")]

import invented_pair
from cells import OURS
from producers_files import Invented, write_files

from relations.checks.every_check import check
from relations.cli import main
from relations.package import open_package
from relations.starting.start import NewPackage, start

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "turkey-pakistan"
NINE = {*OURS} - {"transition"}  # a report of our pair alone
SILENT = {"diplomacy", "economy", "military_presence"}
OF_THE_KEPT_PAIR = re.compile(
    r"(?i)\b(?:syria|russia|soviet|ussr|moscow|damascus|kremlin|ukrain|egypt|israel|iran\b|tartus|khmeimim|latakia|assad|putin|lavrov|golan)\w*"
)
AMERICA = Invented(
    {"USA": "United States", "EGY": "Egypt", "GBR": "United Kingdom", "FRA": "France", "CHN": "China", "IND": "India"},
    permanent=("USA", "GBR", "FRA", "CHN"),
    terms={"EGY": (1984, 1996, 2016), "IND": (1991, 2011)},
)


def begun(folder, of, kept=None):
    """Return the folder of a package that was made from invented files."""
    files = write_files(folder / "files", of)
    start(folder / "data", NewPackage(of.pair, [*of.names][2:], files), kept)
    return folder / "data"


def built(data, out):
    """Build the nine for all years as pages, and return the text of each, and its record."""
    assert main(["build", "--data", str(data), "--period", "all", "--format", "html", "--out", str(out)]) == 0
    pages = {file.parent.name: file for file in out.glob("*/all.html")}
    assert set(pages) == NINE
    records = {name: json.loads(file.with_suffix(".json").read_text(encoding="utf-8")) for name, file in pages.items()}
    return {name: words(file) for name, file in pages.items()}, records


def words(page):
    text = re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", page.read_text(encoding="utf-8"))
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text)))


def shown(records):
    return {name: {exhibit["id"] for exhibit in record["exhibits"]} for name, record in records.items()}


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    folder = tmp_path_factory.mktemp("invented")
    data = begun(folder, invented_pair.PAIR, invented_pair.kept_package(folder / "kept"))
    return data, *built(data, folder / "out"), folder / "out"


def test_the_package_of_invented_states_passes_all_checks(invented):
    assert check(open_package(invented[0])) == []


def test_of_invented_states_no_page_has_a_word_of_another_pair(invented):
    _, texts, _, out = invented
    every = texts | {file.name: words(file) for file in out.glob("*.html")}
    assert {
        name: sorted(set(OF_THE_KEPT_PAIR.findall(text)))
        for name, text in every.items()
        if OF_THE_KEPT_PAIR.search(text)
    } == {}


def test_of_invented_states_what_there_is_is_shown_and_the_rest_said(invented):
    _, texts, records, _ = invented
    found = shown(records)
    assert {"agreement-by-year", "agreement-by-topic"} <= found["un_voting"]
    assert {"deliveries-by-supplier", "deliveries-in-turn", "largest-deals"} <= found["arms_dependency"]
    assert {name for name, ids in found.items() if not ids} == SILENT
    assert "The data hold no visit, agreement or act between the two states in this period." in texts["diplomacy"]
    assert "Of this period no base, post or deployment is on record." in texts["military_presence"]
    assert "Of this period there is no record of what the two states traded or owed." in texts["economy"]


def test_the_index_has_no_report_that_says_nothing(invented):
    index = (invented[3] / "index.html").read_text(encoding="utf-8")
    linked = {name for name in NINE if f'href="{name}/all.html"' in index}
    assert linked == NINE - SILENT


def test_the_supplier_is_who_supplied_more_whatever_the_order_of_the_pair(invented):
    text = invented[1]["arms_dependency"]
    assert re.search(r"Arcadia supplied [\d.]+ per cent of the major arms that Borduria received", text)
    assert re.search(r"Borduria supplied Arcadia too: 18 million", text)  # three years of six


def test_two_without_a_permanent_seat_show_their_terms_and_no_veto(invented):
    text = invented[1]["security_council"]
    assert "sat on the Security Council for two elected terms" in text
    assert "terms-listed" in shown(invented[2])["security_council"]
    assert "Every veto in time" not in text


def test_a_pair_with_a_permanent_member_shows_the_terms_of_the_other(tmp_path):
    _, records = built(begun(tmp_path, AMERICA), tmp_path / "out")
    found = shown(records)
    assert "agreement-in-council" in found["security_council"]
    assert "terms-listed" not in found["security_council"]
    assert {name for name, ids in found.items() if not ids} == SILENT


def test_the_example_builds_all_nine(tmp_path):
    texts, records = built(EXAMPLE, tmp_path / "out")
    assert {name for name, ids in shown(records).items() if not ids} == SILENT
    assert "Syria" not in texts["security_council"]
