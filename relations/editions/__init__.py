"""Editions: finished reports made public, compared and checked."""
