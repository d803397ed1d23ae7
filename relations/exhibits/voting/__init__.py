"""Votes in the General Assembly: how often the states agree, with whom more, and when that changed."""
