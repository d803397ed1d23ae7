import pytest

from relations.curation.lookup.event import event_record, find_event, typed_record
from relations.errors import UsageError

TREATY, VISIT = "1980-05-01-treaty-of-zenith", "1980-05-lind-visits-port"


def test_an_id_or_a_beginning_that_no_other_has(events_package):
    for name in (VISIT, "1980-05-l", "1980-05-lind…"):
        assert find_event(events_package, name) == VISIT


def test_an_id_that_begins_another_is_meant_itself(events_package):
    file = events_package.root / "events.csv"
    file.write_text(file.read_text().replace("1991-03-loan-agreed,", "1980-05-lind-visits-port-again,"))
    assert find_event(events_package, VISIT) == VISIT


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("1980-05", f"2 events begin with '1980-05': {TREATY}, {VISIT}$"),
        ("1980-05-lint", rf"no event '1980-05-lint'; did you mean {VISIT}"),
        ("", "no event ''; find its id with `relations data events --grep WORDS`$"),
        ("…", "no event '…'; find its id with `relations data events --grep WORDS`$"),
    ],
)
def test_other_names_are_refused_with_what_may_be_meant(name, message, events_package):
    with pytest.raises(UsageError, match=message):
        find_event(events_package, name)


def test_a_record_has_all_that_belongs_to_the_event(events_package):
    record = event_record(events_package, TREATY)
    assert (record["title"], record["place"]["name"]) == ("Treaty of Zenith signed", "Zenith")
    assert [(one["publisher"], one["supports"]) for one in record["sources"]] == [
        ("M. Orr", "Signature and loan"), ("Office of Treaties", "Text"),
    ]  # fmt: skip
    assert [one["agreement"] for one in record["agreements"]] == ["treaty-of-zenith"]
    assert [one["facility"] for one in record["presence"]] == ["pier-2"]
    assert (record["people"], record["visits"]) == ([], [])


def test_figures_have_rival_claims_of_other_events_and_the_preferred_first(events_package):
    (figure,) = event_record(events_package, TREATY)["figures"]
    assert figure["quantity"] == "loan-1980"
    assert [claim["claim"] for claim in figure["claims"]] == ["loan-1980-2", "loan-1980-1", "loan-1980-3"]
    assert figure["claims"][0]["source"]["publisher"] == "Office of Treaties"


def test_people_have_office_and_state(events_package):
    people = event_record(events_package, VISIT)["people"]
    assert [(one["name"], one["office"], one["state"], one["visitor"]) for one in people] == [
        ("Ana Lind", "minister of trade", "AAA", "true"), ("Bo Rask", "harbour master", "BBB", "false"),
    ]  # fmt: skip


def test_the_typed_record_has_numbers_truth_values_and_none(events_package):
    record = typed_record(events_package, event_record(events_package, VISIT))
    assert (record["mutual"], record["note"], record["date"]) == (False, None, "1980-05-10/1980-05-12")
    assert (record["place"]["latitude"], record["people"][0]["visitor"]) == (1.5, True)
    claim = record["figures"][0]["claims"][0]
    assert (claim["value"], claim["low"], claim["preferred"]) == (1200.0, None, True)


def test_an_event_without_a_place_has_none(events_package):
    record = event_record(events_package, "1991-03-loan-agreed")
    assert (record["place"], record["agreements"]) == (None, [])


def test_a_reference_that_leads_nowhere_shows_its_id(events_package):
    file = events_package.root / "event_people.csv"
    file.write_text(file.read_text().replace("ana-lind", "eva-gone"))
    assert event_record(events_package, VISIT)["people"][1 - 1]["name"] == "eva-gone"
