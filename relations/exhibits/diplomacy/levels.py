"""Levels of visitors in words, and the three groups that charts tell apart."""

WORDS = {
    "head-of-state": "head of state",
    "head-of-government": "head of government",
    "deputy-head-of-government": "deputy head of government",
    "minister": "minister",
    "deputy-minister": "deputy minister",
    "official": "other official",
    "parliament": "parliament",
    "military": "military",
    "company": "company",
    "none": "without office",
}
TOP, MINISTERS, OTHERS = "heads of state or government", "ministers and deputies", "others"
_GROUPS = {
    TOP: ("head-of-state", "head-of-government"),
    MINISTERS: ("deputy-head-of-government", "minister", "deputy-minister"),
}
GROUP_OF = {level: next((group for group, own in _GROUPS.items() if level in own), OTHERS) for level in WORDS}
