"""How few cases are too few: below these numbers a value is shown as weak, and no sentence rests on it."""

FEW = 10  # joint votes or texts; a point on fewer is hollow and has no band
FEW_ESTIMATES = 3  # of people; fewer make a sentence and no chart
FEW_ACTS = 3  # acts with a tone; the balance of fewer says nothing
