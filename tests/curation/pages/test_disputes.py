"""The invented package of events: which of its events and numbers are disputed is to be seen in tests/fixtures/events."""

from relations.curation.pages.disputes import disputes_page


def test_a_disputed_event_has_its_summary_and_every_source_with_what_it_states(events_package):
    page = disputes_page(events_package)
    disputed = [row for _, row in events_package.table("events").rows() if row["confidence"] == "disputed"]
    others = [row for _, row in events_package.table("events").rows() if row["confidence"] != "disputed"]
    assert disputed
    for row in disputed:
        assert f"### {row['title']}\n" in page
        assert row["summary"] in page
        for _, stated in events_package.table("event_sources").rows():
            if stated["event"] == row["event"]:
                assert f": {stated['supports']}\n" in page
    assert [row["event"] for row in others if f"### {row['title']}\n" in page] == []


def test_numbers_stand_there_only_where_sources_differ_and_the_preferred_one_first(events_package):
    page = disputes_page(events_package).partition("## Numbers")[2]
    claims: dict[str, list[dict[str, str]]] = {}
    for _, row in events_package.table("claims").rows():
        claims.setdefault(row["quantity"], []).append(row)
    names = {row["quantity"]: row["name"] for _, row in events_package.table("quantities").rows()}
    differ = {q for q, rows in claims.items() if len({(r["value"], r["low"], r["high"]) for r in rows}) > 1}
    assert differ
    assert {q for q, name in names.items() if f"### {name}\n" in page} == differ
    for quantity in differ:
        section = page.partition(f"### {names[quantity]}\n")[2].partition("\n### ")[0]
        lines = [line for line in section.splitlines() if line.startswith("- ")]
        assert len(lines) == len(claims[quantity])
        assert [line for line in lines if "Shown in reports: " in line] == lines[:1]
