import json

import by_hand

from relations.exhibits.sourcing.own_table import own_table


def test_the_table_is_cited_with_its_rows_and_the_version_of_the_data(whole):
    source = own_table(whole, "visits")
    declared = json.loads((by_hand.DATA / "datapackage.json").read_text(encoding="utf-8"))
    (table,) = (one for one in declared["resources"] if one["name"] == "visits")
    rows = len(by_hand.rows("visits"))
    assert source.title == f"{table['title']}: {rows} rows, each with its own sources (table visits)"
    assert source.edition == f"version {declared['version']}"
    assert source.published == declared["created"][:10]
    assert (source.id, source.publisher, source.url) == ("dossier-visits", "This dossier", None)


def test_a_clipped_dossier_cites_the_whole_table(whole, cold_war):
    """The edition of the data holds all rows, so that a reader who looks finds as many as the citation says."""
    assert own_table(cold_war, "events") == own_table(whole, "events")


def test_an_id_has_hyphens(whole):
    assert own_table(whole, "operations_harm").id == "dossier-operations-harm"
