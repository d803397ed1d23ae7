import pytest

from relations.exhibits.arms.debt_finding import arms_debt


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("all",
         "The debt settlement of 29 May 2005 wrote off **73 per cent** of the 13,400 million dollars left after counter-claims, for arms and other debts."),
        ("rapprochement",
         "The settlement of 29 May 2005 wrote off **9,782** of the 13,400 million dollars left after counter-claims, for arms and other debts."),
        ("cold-war",
         "Syria’s Soviet debt, mostly for arms, was put at 13,000 million dollars in 1987, in a memoir, and at **15,000** in 1989, in press reports."),
        ("1987/1987", "Syria’s Soviet debt, mostly for arms, was put at **13,000 million dollars** in April 1987, in a memoir."),
    ],
)  # fmt: skip
def test_it_says_what_the_debt_was_for_and_who_stated_it(whole, period, words):
    (found,) = arms_debt(whole.during(period))
    assert found.statement == words
    assert found.id.startswith("arms-debt-") and found.quantity


def test_without_a_debt_there_is_none(before):
    assert arms_debt(before) == []
