"""Messages about runs: what changed, what failed, to those who want to know."""
