"""Editions: what to run, how it goes, what is published."""
