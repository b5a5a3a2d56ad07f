"""Entities: which thing each mention means."""
