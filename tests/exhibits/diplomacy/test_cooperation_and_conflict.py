import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, cooperation_and_conflict
from relations.measures import event_intensity

RIFT = "1976-rift-between-moscow-damascus-plo-lebanon"


def test_the_data_are_those_of_the_measure(cold_war):
    frame = event_intensity(cold_war.events, cold_war.event_weights, "RUS", "SYR")
    frame = frame[(frame["n"] > 0) & frame["year"].between(1970, 1991)]
    shown = cooperation_and_conflict(cold_war)
    for column in ("cooperative", "neutral", "conflictual"):
        assert list(shown.data[column]) == list(frame[column])


def test_title_and_alternative_text_are_counted_from_the_data(cold_war):
    shown = cooperation_and_conflict(cold_war)
    data = shown.data
    n, bad = data["n"].sum(), data["conflictual"].sum()
    assert shown.title == f"{bad / n * 100:.0f}\u202f% of the {n} acts between the two states were quarrels"
    assert f"{data['cooperative'].sum()} cooperative, {data['neutral'].sum()} neutral, {bad} conflictual" in shown.alt
    assert [source.id for source in shown.sources] == ["dossier-events"]


def test_what_quarrels_were_about_is_told_of_years_with_several(cold_war):
    """Of 1978 there is one quarrel, of 1976 there are five."""
    own = [row for row in by_hand.between("events", first="1976", last="1976~") if row["tone"] == "conflictual"]
    assert len(own) == 5
    said = {RIFT: "a war", "1978-11-syrian-chief-staff-cuts-short-visit-moscow": "arms"}
    assert cooperation_and_conflict(cold_war, said).alt.endswith("; 1976: a war.")
    with pytest.raises(UsageError, match="no-such-event"):
        cooperation_and_conflict(cold_war, {"no-such-event": "nothing"})


def test_no_year_before_the_first_period_or_outside_the_dossier_s(whole):
    assert cooperation_and_conflict(whole).data["year"].min() == 1944
    assert set(cooperation_and_conflict(whole.during("1993/1993")).data["year"]) == {1993}


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("all", "Quarrels were 12 of 109 acts in 1970–1991, one of 215 in 2015–2024 and six of 76 since December 2024"),
        ("opening", "None of 44 acts between the two states was a quarrel"),
        ("1993/1993", "One of four acts between the two states was a quarrel"),
        ("drift", "Two of 48 acts between the two states were quarrels"),
        ("intervention", "One of 215 acts between the two states was a quarrel"),
        ("recognition", "Three of 11 acts between the two states were quarrels"),
    ],
)
def test_small_numbers_read_well(whole, period, title):
    assert cooperation_and_conflict(whole.during(period)).title == title


def test_without_events_there_is_a_sentence(before):
    assert isinstance(cooperation_and_conflict(before), NoData)
