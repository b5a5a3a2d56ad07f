"""Figures: what is counted, in which unit, when and of what."""
