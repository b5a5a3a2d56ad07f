"""Persons, by their names."""
