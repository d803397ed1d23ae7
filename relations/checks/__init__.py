"""Checks of the whole data package, with the standard library alone; `every_check` has the list."""
