"""Table: the agreements by which forces stood there, with term, renewal and how each stands today."""

from collections.abc import Sequence

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.rights import agreed, before_change, rights_said
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.periods import day_text

STATUS = {
    "in-force": "in force",
    "expired": "expired",
    "terminated": "ended",
    "superseded": "replaced",
    "not-ratified": "not ratified",
    "unknown": "not known",
    "open": "open",
    "disputed": "disputed",
}
_SHOWN = ["agreement", "title", "subject", "signed", "ratified", "term", "renewal", "status", "status_note"]


def basing_rights(dossier: Dossier, rights: Sequence[str] = ()) -> Table | NoData:
    """Return a row for each of the agreements whose ids are `rights` that was signed by the end of the period."""
    frame = agreed(dossier, rights)
    if frame.empty:
        return NoData("No agreement on the stay of forces is named for this period.")
    events = dossier.whole.events
    named = nearest_sources(dossier, events[events["event"].isin(frame["event"])])
    past = before_change(dossier)
    standing = "" if past else f", standing as known on {day_text(dossier.known_until)}"
    return Table(
        id="basing-rights",
        title=rights_said(dossier, frame),
        subtitle=f"Agreements on the stay of forces of {dossier.prose(dossier.first)} in {dossier.prose(dossier.partner)}{standing}",
        note=None
        if past
        else "Open: of late it is named only in statements on all agreements, which differ. Disputed: statements on it alone differ. Who says "
        "what stands in the data.",
        columns=[
            ("Signed", "left"),
            ("Agreement on", "left"),
            ("Term", "left"),
            ("Renewal", "left"),
            *([] if past else [("Today", "left")]),
            ("Source", "left"),
        ],
        rows=[
            [
                date_words(row.signed),
                _what(row.subject, row.title),
                _said(row.term),
                _said(row.renewal),
                *([] if past else [STATUS[row.status]]),
                linked(named[row.event]),
            ]
            for row in frame.itertuples(index=False, name="Agreement")
        ],
        sources=listed_once(named.values()),
        data=frame[_SHOWN[:-2] if past else _SHOWN],
    )


def _what(subject: object, title: str) -> str:
    """Return what an agreement is on, which is shorter than its title; the title where no source tells."""
    return subject if isinstance(subject, str) else title


def _said(words: object) -> str:
    return words if isinstance(words, str) else "not stated"
