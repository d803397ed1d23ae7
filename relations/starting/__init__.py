"""Beginning a data package for another pair of states: what all pairs share, and what the producers' files have of this one."""
