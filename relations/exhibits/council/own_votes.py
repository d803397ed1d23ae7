"""The resolutions on the partner that were adopted, with the vote of the first state."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.words.numbers import listed

RECORDED_FROM = 1982  # before that year the source lists some members that took no part as abstaining


def adopted_with_vote(dossier: Dossier) -> pd.DataFrame:
    """Return the adopted drafts of the period in order of time, with `vote` of the first state (missing where it is not known) and `unanimous`."""
    drafts, votes = dossier.sc_drafts, dossier.sc_draft_votes
    own = votes[votes["state"] == dossier.first].set_index("draft")["vote"]
    adopted = drafts[(drafts["outcome"] == "adopted") & (drafts["unit"] == "draft")]
    adopted = adopted.sort_values(["earliest", "draft"], ignore_index=True)
    return adopted.assign(vote=adopted["draft"].map(own), unanimous=(adopted["no"] == 0) & (adopted["abstain"] == 0))


def abstained(dossier: Dossier, draft: pd.Series) -> str:
    """Return who abstained on a draft, as the end of a sentence; nothing where nobody did or the source does not tell them from the absent."""
    votes = dossier.sc_draft_votes
    aside = votes[(votes["draft"] == draft["draft"]) & (votes["vote"] == "A")]
    if aside.empty or draft["earliest"].year < RECORDED_FROM:
        return ""
    return f"; {listed(sorted(dossier.prose(code) for code in aside['state']))} abstained"
