"""The Security Council: vetoes, the drafts that they stopped, votes of the members, resolutions."""
