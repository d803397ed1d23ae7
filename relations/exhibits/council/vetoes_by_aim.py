"""Table: what the vetoed drafts on the partner would have brought about."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.council.followed import followed_soon, resolutions_after
from relations.exhibits.council.vetoed_drafts import aims, vetoed_drafts
from relations.exhibits.no_data import NoData
from relations.exhibits.words.abbreviations import abbreviations
from relations.exhibits.words.numbers import counted, number, year_span
from relations.exhibits.words.wording import capital, in_words, part_of

_OFTEN = 2  # vetoes with one aim; of a single one no title speaks


def vetoes_by_aim(dossier: Dossier) -> Table | NoData:
    """Return one row per aim of the vetoed drafts, that with most first: how many, how many were followed by a resolution, when, and which."""
    drafts = vetoed_drafts(dossier)
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    if drafts.empty:
        return NoData(f"No draft on {whom} failed by the veto of {who} in this period.")
    words = aims(dossier, drafts)
    drafts = followed_soon(dossier, drafts).assign(year=drafts["earliest"].dt.year)
    parts = sorted(drafts.groupby("aim"), key=lambda part: (-len(part[1]), part[1]["earliest"].min()))
    frame = pd.DataFrame(
        [
            (
                words[str(aim)],
                len(part),
                int(part["then"].notna().sum()),
                int(part["year"].min()),
            )
            for aim, part in parts
        ],
        columns=["aim", "vetoes", "followed", "first"],
    )
    return Table(
        id="vetoes-by-aim",
        title=_title(frame, capital(who)),
        subtitle=f"Drafts on {whom} that failed by the veto of {who}, by what they would have brought about above all",
        note="Each draft has one aim, in our reading of its text or of the account of it. "
        f"Followed: within a month the Council adopted a resolution on the same subject, as these data class it{_resolutions(drafts)}."
        + abbreviations(dossier, drafts["title"]),
        columns=[
            ("Purpose of the draft", "left"),
            ("Vetoes", "right"),
            ("Followed", "right"),
            ("Years", "left"),
            ("Drafts", "left"),
        ],
        rows=[
            [
                capital(words[str(aim)]),
                number(len(part)),
                number(part["then"].notna().sum()),
                year_span(int(part["year"].min()), int(part["year"].max())),
                _drafts(part["title"]),
            ]
            for aim, part in parts
        ],
        sources=dossier.cite(drafts, resolutions_after(dossier, drafts)),
        data=frame,
        units=dict.fromkeys(("vetoes", "followed"), "vetoes"),
    )


def _drafts(titles: pd.Series) -> str:
    """Return the titles one after another; what all of several begin with before a colon stands once, at the head."""
    head = titles.iloc[0].partition(": ")[0]
    if len(titles) == 1 or not all(title.startswith(f"{head}: ") for title in titles):
        return "; ".join(titles)
    return f"{head}: " + "; ".join(titles.str.removeprefix(f"{head}: "))


def _resolutions(drafts: pd.DataFrame) -> str:
    """Return how many resolutions these were, where one followed several vetoes, as the end of a sentence."""
    then = drafts["then"].dropna()
    return (
        ""
        if then.is_unique
        else f"; {counted(then.nunique(), 'resolution')} followed {counted(len(then), 'veto', 'vetoes')}"
    )


def _title(frame: pd.DataFrame, who: str) -> str:
    n, top = int(frame["vetoes"].sum()), frame.iloc[0]
    if n == 1:
        return f"{who} stopped {top['aim']}"
    if followed := _followed(frame):
        return followed
    if len(frame) == 1:
        return f"All {counted(n, 'veto', 'vetoes')} stopped {top['aim']}"
    if top["vetoes"] == 1:
        return f"{counted(n, 'veto', 'vetoes').capitalize()} stopped as many kinds of action"
    second = frame.iloc[1]
    start = f"{in_words(int(top['vetoes'])).capitalize()} of {counted(n, 'veto', 'vetoes')} stopped {top['aim']}"
    return f"{start}, {in_words(int(second['vetoes']))} {second['aim']}"


def _followed(frame: pd.DataFrame) -> str:
    """Name the aim that was most often taken up again after a veto, and the largest that never was; nothing where none was taken up twice."""
    most = frame.loc[frame["followed"].idxmax()]
    if most["followed"] < _OFTEN:
        return ""
    some = part_of(int(most["followed"]), int(most["vetoes"]))
    never = frame[(frame["followed"] == 0) & (frame["vetoes"] >= _OFTEN)]
    rest = (
        f"; none followed the {in_words(int(never['vetoes'].iloc[0]))} on {never['aim'].iloc[0]}" if len(never) else ""
    )
    of = "" if some in ("both", "all") else f" of {in_words(int(most['vetoes']))}"
    return f"Within a month a resolution followed {some}{of} vetoes on {most['aim']}{rest}"
