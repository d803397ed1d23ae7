"""The regular session to which a roll call belongs: its own, or for a special session the regular one that was in progress."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns


def regular_sessions(rollcalls: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Return the number of the regular session of each row (`date`, `session` such as 27, "27", "S-4" or "ES-10").

    A special or emergency special session counts in the last regular session that had a roll call by the day of the vote, in the first of
    the frame if none had. Raises DataError for other texts, and for special sessions alone.
    """
    check_columns(rollcalls, ("date", "session"), "roll calls")
    text = rollcalls["session"].astype("str")
    regular = text.str.fullmatch(r"\d+").to_numpy("bool")
    wrong = text[~regular & ~text.str.fullmatch(r"E?S-\d+").to_numpy("bool")]
    if len(wrong):
        raise DataError(f"'{wrong.iloc[0]}' is no session; a session is a number such as 27, S-4 or ES-10")
    if len(text) and not regular.any():
        raise DataError("the roll calls are of special sessions alone, which belong to no regular one")
    numbers = np.where(regular, text, "0").astype("int64")
    days = pd.to_datetime(rollcalls["date"]).to_numpy()
    opened = pd.Series(days[regular]).groupby(numbers[regular]).min().sort_values()
    if regular.all():
        return numbers
    running = np.maximum(opened.to_numpy().searchsorted(days, side="right") - 1, 0)
    return np.where(regular, numbers, opened.index.to_numpy("int64")[running])
