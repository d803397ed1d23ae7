import pytest

from relations.errors import UsageError
from relations.exhibits.overview.shown_in import check_shown_in


def test_names_that_there_are_pass():
    check_shown_in({"voting": "agreement-by-year"}, "subject", ["voting", "arms"])
    check_shown_in({}, "subject", [])


@pytest.mark.parametrize(
    ("shown_in", "told"),
    [
        ({"votign": "agreement-by-year"}, "no subject 'votign'; did you mean voting"),
        ({"voting": "agreement-by-yaer"}, "no exhibit 'agreement-by-yaer'; did you mean agreement-by-year"),
    ],
)
def test_others_are_told_with_what_was_meant(shown_in, told):
    with pytest.raises(UsageError, match=told):
        check_shown_in(shown_in, "subject", ["voting", "arms"])
