"""Whole conversations, with what they write and what they leave alone."""

import pytest

from relations.checks.every_check import check
from relations.curation.adding.add import add_row, table_called
from relations.errors import DataError, Interrupted, UsageError
from relations.package import open_package

# date, kind, initiator, target, mutual, level, tone, place, title, summary, confidence, weight, note, id as proposed
ANSWERS = (
    "1985-06", "visit", "AAA", "BBB", "false", "minister", "cooperative", "zenith", "Lind returns", "Lind came back.", "reported", "normal", "", "",
)  # fmt: skip
SOURCED = ("annals", "reports", "Her return", "no")


def test_a_row_and_its_source_are_written_in_their_places_and_nothing_else(talk, files, events_package):
    before = files()
    shown = talk("event", *ANSWERS, *SOURCED, "yes")
    after = files()
    assert {name for name in after if after[name] != before.get(name)} == {"events.csv", "event_sources.csv"}
    row = "1985-06-lind-returns,1985-06,visit,AAA,BBB,false,minister,cooperative,zenith,Lind returns,Lind came back.,reported,normal,\n"
    assert after["events.csv"] == before["events.csv"].replace("1991-03-loan", f"{row}1991-03-loan", 1)
    assert "1985-06-lind-returns,annals,reports,Her return\n1991-03-loan" in after["event_sources.csv"]
    assert check(open_package(events_package.root)) == []
    assert shown[-3:] == [
        "events.csv: 1 added",
        "event_sources.csv: 1 added",
        "see it with: relations data show 1985-06-lind-returns",
    ]


def test_wrong_answers_are_refused_at_once_and_asked_again(talk):
    wrong = ("June 1985", "", "1985-06", "vist", "visit")
    shown = talk("events", *wrong, *ANSWERS[2:13], "Lind Returns", "1991-03-loan-agreed", "", *SOURCED, "yes")
    for fault in ("'June 1985' is not an EDTF date", "is empty, but required", "'vist' is not one of statement", "'Lind Returns' does not match",
                  "'1991-03-loan-agreed' is in events already"):  # fmt: skip
        assert any(fault in line.replace("\n    ", " ") for line in shown), fault
    assert "  June 1985" in shown  # how the date was understood


def test_a_row_of_another_table_is_found_by_words_or_added_on_the_way(talk, files):
    shown = talk(
        "event", *ANSWERS, "gazette", "xyzzy", "new", *source_answers(), "gazette-lind-is-back", "reports", "Her return", "yes",
        "annals", "recalls", "Same", "no", "yes",
    )  # fmt: skip
    after = files()
    assert "gazette-lind-is-back,Gazette,Lind is back,news," in after["sources.csv"]
    assert (
        "1985-06-lind-returns,annals,recalls,Same\n1985-06-lind-returns,gazette-lind-is-back,reports,Her return\n"
        in after["event_sources.csv"]
    )
    assert '  1  gazette-1980: Gazette, Lind "in port", 50% of crew aboard, 1980-05-12' in shown
    assert "  nothing in sources has these words" in shown


def source_answers() -> list[str]:
    """Return the answers for a new source, for the columns that the project declares now; its id comes last and is not among them."""
    known = {
        "publisher": "Gazette", "title": "Lind is back", "kind": "news", "grade": "record-press", "published": "1985-06-07", "language": "en",
        "copied": "false", "url": "https://example.org/back",
    }  # fmt: skip
    columns = open_package().table("sources").columns
    return [known.get(column, "") for column in columns if column != "source"]


def test_a_number_chooses_from_what_was_shown(talk, files):
    talk("event", *ANSWERS[:2], "arcadia", "1", *ANSWERS[3:], "gazette loan", "1", "recalls", "Her return", "no", "yes")
    assert "1985-06-lind-returns,gazette-1991,recalls,Her return" in files()["event_sources.csv"]


def test_one_match_is_taken_with_a_yes(talk, files):
    shown = talk(
        "event", *ANSWERS[:2], "arcadia", "yes", *ANSWERS[3:], "gazette loan", "y", "recalls", "Her return", "no", "yes"
    )
    assert shown.count("  yes takes it; or use other words") == 2
    assert "1985-06-lind-returns,gazette-1991,recalls,Her return" in files()["event_sources.csv"]


def test_yes_is_no_choice_among_several(talk):
    shown = talk("event", *ANSWERS, "gazette", "yes", "gazette", "2", "recalls", "Her return", "no", "yes")
    assert "  nothing in sources has these words" in shown


def test_truth_is_said_with_yes_and_no(talk, files):
    talk("event_people", "1991-03-loan-agreed", "bo-rask", "", "no", "Yes", "yes")
    assert "1991-03-loan-agreed,bo-rask,,false,true\n" in files()["event_people.csv"]


def test_a_word_of_the_command_line_is_no_id(talk):
    shown = talk("events", *ANSWERS[:13], "show", "", *SOURCED, "yes")
    assert "  'show' is a word of the command line; take another id" in shown


def test_what_was_typed_survives_giving_up(talk, files, events_package):
    before = files()
    with pytest.raises(Interrupted, match="`relations data add events --resume` goes on with what you typed"):
        talk("event", *ANSWERS, *SOURCED[:2])
    assert files() == before
    with pytest.raises(Interrupted):
        talk("event", *SOURCED[2:], "no", resume=True)  # to write
    shown = talk("events", "yes", resume=True)
    assert "kind> visit" in shown
    assert "1985-06-lind-returns,annals,reports,Her return" in files()["event_sources.csv"]
    with pytest.raises(UsageError, match="no unfinished row of events to resume"):
        talk("event", resume=True)
    assert [*events_package.root.glob(".*")] == []


def test_an_unfinished_row_stays_while_another_is_added(talk):
    with pytest.raises(Interrupted):
        talk("event", "1985-06")
    shown = talk("event", *ANSWERS, *SOURCED, "yes")
    assert "An unfinished row is kept; `relations data add events --resume` goes on with it." in shown
    with pytest.raises(Interrupted):
        talk("event", resume=True)


def test_what_the_checks_find_can_be_answered_again(talk, files):
    confirmed = [answer if answer != "reported" else "confirmed" for answer in ANSWERS]
    shown = talk("event", *confirmed, *SOURCED, "events.confidence", "reported", "yes")
    assert any("events.confidence: is confirmed, but only M. Orr reports it" in line for line in shown)
    assert ",reported,normal,\n1991-03" in files()["events.csv"]


def test_or_another_source_added(talk, files):
    confirmed = [answer if answer != "reported" else "confirmed" for answer in ANSWERS]
    talk("event", *confirmed, *SOURCED, "event_sources", "gazette-1991", "recalls", "Same", "yes")
    assert "1985-06-lind-returns,gazette-1991,recalls,Same" in files()["event_sources.csv"]


def test_an_id_answered_again_changes_what_refers_to_it(talk, files):
    confirmed = [answer if answer != "reported" else "confirmed" for answer in ANSWERS]
    again = ("nonsense", "event", "events.event", "1985-06-lind-again", "events.confidence", "reported")
    shown = talk("event", *confirmed, *SOURCED, *again, "yes")
    assert any("no column 'event' alone; which of events.event, event_sources.event?" in line for line in shown)
    assert any("no column 'nonsense' alone" in line for line in shown)
    assert "1985-06-lind-again,annals,reports,Her return" in files()["event_sources.csv"]


@pytest.mark.parametrize("last", [(), SOURCED[:1], (*SOURCED, "no")])
def test_nothing_is_written_when_the_input_ends_or_the_answer_is_no(last, talk, files):
    before = files()
    with pytest.raises(Interrupted, match="nothing was written"):
        talk("event", *ANSWERS, *last)
    assert files() == before


def test_nothing_is_written_after_ctrl_c_or_when_given_up(talk, files, events_package):
    before = files()

    def interrupted(_: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(Interrupted, match="nothing was written") as raised:
        add_row(events_package, "event", ask=interrupted, tell=lambda _: None)
    assert raised.value.exit_code == 130
    confirmed = [answer if answer != "reported" else "confirmed" for answer in ANSWERS]
    with pytest.raises(Interrupted):
        talk("event", *confirmed, *SOURCED, "")
    assert files() == before


def test_all_files_or_none(talk, files, monkeypatch):
    before = files()
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError("no space left")))
    with pytest.raises(OSError, match="no space left"):
        talk("event", *ANSWERS, *SOURCED, "yes")
    assert files() == before


def test_a_row_that_somebody_else_wrote_meanwhile_stays(talk, files, events_package, monkeypatch):
    def meanwhile(_: object) -> list[str]:
        file = events_package.root / "events.csv"
        file.write_text(
            file.read_text() + "1985-06-lind-returns,1985,visit,AAA,BBB,true,none,neutral,,T,S,reported,normal,\n"
        )
        return []

    monkeypatch.setattr("relations.curation.adding.draft.Draft.problems", meanwhile)
    with pytest.raises(DataError, match=r"events\.csv: '1985-06-lind-returns' is there by now; nothing was written"):
        talk("event", *ANSWERS, *SOURCED, "yes")
    assert "Her return" not in files()["event_sources.csv"]


def test_a_table_with_a_key_of_several_columns(talk, files):
    shown = talk("event_people", "1991-03-loan-agreed", "bo-rask", "", "false", "false", "yes")
    assert "1991-03-loan-agreed,bo-rask,,false,false\n" in files()["event_people.csv"]
    assert not any("another row" in line for line in shown)
    before = files()
    shown = talk(
        "event_people",
        "1991-03-loan-agreed",
        "bo-rask",
        "banker",
        "false",
        "true",
        "1991-03-loan-agreed",
        "ana-lind",
        "yes",
    )
    assert "  event_people has the row 1991-03-loan-agreed, bo-rask already" in shown
    assert files()["event_people.csv"] == before["event_people.csv"].replace(
        "ed,bo-rask,,", "ed,ana-lind,banker,false,true\n1991-03-loan-agreed,bo-rask,,"
    )


def test_a_table_is_named_by_itself_or_by_the_id_of_its_rows(events_package):
    for name, table in (
        ("event", "events"),
        ("person", "people"),
        ("quantity", "quantities"),
        ("claims", "claims"),
        ("state", "states"),
    ):
        assert table_called(events_package, name).name == table
    for name in ("visit", "rollcal", "year"):
        with pytest.raises(UsageError, match=f"no table '{name}'"):
            table_called(events_package, name)
