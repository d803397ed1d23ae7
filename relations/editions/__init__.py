"""Editions: what a build made is put where readers find it, unchangeable, one beside the other."""
