"""Mentions: where the text names a thing."""
