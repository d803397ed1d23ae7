"""The relationship at a glance: what the subjects give, side by side and from period to period."""
