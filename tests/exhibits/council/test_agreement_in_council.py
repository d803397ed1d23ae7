import pytest

from relations.exhibits import NoData, agreement_in_council
from relations.measures import council_agreement


@pytest.fixture(scope="module")
def chart(whole):
    return agreement_in_council(whole)


def test_the_data_are_those_of_the_measure(whole, chart):
    frame = council_agreement(whole.sc_votes, "SYR", "RUS")
    assert list(chart.data["agreement"]) == list(frame["agreement"])
    assert list(chart.data["n"]) == [51, 32, 131]


def test_title_and_alternative_text_have_the_numbers(chart):
    assert chart.title == (
        "Syria voted as the Soviet Union and Russia did on 36\u202f% of the votes that divided the Council in 1947–1948 and 71\u202f% in 1970–1971; "
        "in 2002–2003 only eight votes divided it"
    )
    assert "2002–2003, all votes 96.9\u202f% of 131; 2002–2003, divided votes 50.0\u202f% of 8." in chart.alt
    assert "The two states opposed each other, yes against no, twice." in chart.note
    assert chart.note.endswith(" The Council was divided on only eight votes in 2002–2003.")
    assert [source.id for source in chart.sources] == ["un-dl-sc-2025"]


def test_where_each_term_has_enough_divided_votes_these_are_named(whole):
    assert agreement_in_council(whole.during("recognition")).title == (
        "Syria voted as the Soviet Union did on 36\u202f% of the votes that divided the Council in 1947–1948"
    )


def test_a_term_that_the_period_cuts_is_named_by_its_years(whole):
    assert (
        agreement_in_council(whole.during("opening")).title
        == "Syria voted as the Soviet Union did on 92\u202f% of 12 resolutions adopted to 12 November 1970"
    )


def test_a_term_of_which_the_period_holds_a_part_says_so(whole):
    assert agreement_in_council(whole.during("cold-war")).title.endswith(
        " of 20 resolutions adopted from 13 November 1970 to the end of 1971"
    )
    assert agreement_in_council(whole.during("drift")).title.endswith(" of 131 resolutions adopted in 2002–2003")


def test_without_a_seat_there_is_a_sentence(whole):
    shown = agreement_in_council(whole.during("uprising"))
    assert isinstance(shown, NoData)
    assert shown.statement.startswith("Syria did not sit on the Security Council in this period")
