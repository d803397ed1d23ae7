"""An event as it is printed, worked out by hand from the fixture."""

from relations.curation.lookup.event import event_record
from relations.curation.lookup.event_words import event_markdown, event_text

TREATY, VISIT = "1980-05-01-treaty-of-zenith", "1980-05-lind-visits-port"

VISIT_AT_60 = """\
Lind visits the port
1980-05-lind-visits-port

10 to 12 May 1980 · visit · Port Alfa · disputed · weight
normal

League → Borduria · level minister · neutral

The Gazette reported a visit; Radio Borduria denied it.

Place
  Port Alfa (port, Borduria, 1.5° N -2° E); also Al-Fā;
    Puerto Alfa

People
  Ana Lind, minister of trade (League), travelled
  Bo Rask, harbour master (Borduria)

Visit
  League in Borduria, Port Alfa, 10 to 12 May 1980, level
    minister
      received by: Bo Rask
      outcome: a toast

Figures
  Crew of the ship: 1,200 persons
      Gazette, 12 May 1980, as of May 1980

What each source states
  Gazette, 12 May 1980: Lind "in port", 50% of crew aboard
      states: Visit
      https://example.org/g?a=1&b=%20_x
  Radio Borduria, 14 May 1980: Głos: Lind never came
      states: No visit
      https://example.org/radio
"""

TREATY_IN_MARKDOWN = """\
# Treaty of Zenith signed

`1980-05-01-treaty-of-zenith`

1 May 1980 · agreement · Zenith · confirmed · weight high

League and Borduria together · level head-of-state · cooperative

The heads of state signed a treaty of friendship, with a loan.

Note: The text is public.

## Place

- Zenith (city, League)

## Agreement

- Treaty of Zenith (treaty, no. 17): friendship
  - signed 1 May 1980; ratified June 1980; ended 1999; status: expired. Not renewed
  - term: 20 years
  - renewal: by note

## Presence

- Pier 2 (naval-base), from May 1980, until about 1999; status: left
  - status rests on: Given back

## Figures

- Loan to Borduria: 10.5 million crowns; sources range from 8 to 14
  - 10.5: Office of Treaties, 1 May 1980, as of 1 May 1980; preferred: It is the text
  - 8 to 12: M. Orr, about 1996, as of May 1980
  - 14: Gazette, March 1991

## Sources

- M. Orr, about 1996: Annals of Arcadia
  - states: Signature and loan
- Office of Treaties, 1 May 1980: Treaty of Zenith
  - states: Text
  - https://example.org/treaty
"""


def test_a_disputed_visit_in_a_terminal(events_package):
    assert event_text(events_package, event_record(events_package, VISIT), 60) == VISIT_AT_60


def test_a_treaty_in_markdown(events_package):
    assert event_markdown(events_package, event_record(events_package, TREATY)) == TREATY_IN_MARKDOWN


def test_lines_stay_in_the_width_but_for_addresses(events_package):
    for width in (40, 80, 300):
        text = event_text(events_package, event_record(events_package, TREATY), width)
        assert max(len(line) for line in text.splitlines() if "https" not in line) <= min(width, 100)


def test_states_are_called_as_they_were_then(events_package):
    text = event_text(events_package, event_record(events_package, "1991-03-loan-agreed"), 80)
    assert "about March 1991 · credit · reported" in text
    assert "Borduria → Arcadia" in text
    assert "Place" not in text
