"""The drafts on the partner that the first state vetoed, and how single members voted on them."""

import pandas as pd

from relations.dossier import Dossier
from relations.measures.council.vetoes import vetoed_by

_INQUIRY = "inquiry"  # says little without its object


def vetoed_drafts(dossier: Dossier) -> pd.DataFrame:
    """Return the rows of `sc_drafts` of the period that the first state vetoed, in order of time."""
    drafts = dossier.sc_drafts
    return drafts[vetoed_by(drafts, dossier.first)].sort_values(["earliest", "draft"], ignore_index=True)


def ballots_on(dossier: Dossier, drafts: pd.DataFrame) -> pd.DataFrame:
    """Return the votes by member on the drafts, one column a state and one row a draft; missing where a vote is not known."""
    votes = dossier.sc_draft_votes
    votes = votes[votes["draft"].isin(drafts["draft"])]
    return votes.pivot(index="draft", columns="state", values="vote").reindex(drafts["draft"])


def aims(dossier: Dossier, drafts: pd.DataFrame) -> dict[str, str]:
    """Return the words for what the drafts would have brought about, by aim; an inquiry with its object where all were into one."""
    words = {str(aim): label for aim, label in dossier.package.table("sc_drafts").field("aim").labels.items()}
    inquiries = drafts[drafts["aim"] == _INQUIRY]
    if inquiries["topic"].nunique() != 1:
        return words
    return words | {_INQUIRY: f"{words[_INQUIRY]} into {subjects(dossier, inquiries)['prose'].iloc[0]}"}


def subjects(dossier: Dossier, drafts: pd.DataFrame) -> pd.DataFrame:
    """Return one row per topic of the drafts, that with most first: `topic`, its `prose` after "on", and `n` drafts."""
    prose = dossier.sc_topics[["topic", "prose"]]
    counts = drafts.groupby("topic").size().rename("n").reset_index()
    return counts.merge(prose, on="topic").sort_values(["n", "topic"], ascending=[False, True], ignore_index=True)
