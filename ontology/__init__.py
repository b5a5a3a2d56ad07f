"""The words: terms, concept schemes, shapes and reference data."""
