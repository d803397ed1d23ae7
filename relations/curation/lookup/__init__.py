"""Lookup: what is in the tables, for people at a terminal. The standard library alone, but for SQL; every answer is a `Grid` or a record."""
