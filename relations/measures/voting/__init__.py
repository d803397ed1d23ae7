"""Measures of votes in the General Assembly: agreement, rank, similarity, ideal points, participation."""
