"""Verifying an edition: what it says of itself, whether its files are whole, and whether the same comes out when it is made again."""
