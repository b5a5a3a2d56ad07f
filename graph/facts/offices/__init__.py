"""Titles of offices, and the body that each is of."""
