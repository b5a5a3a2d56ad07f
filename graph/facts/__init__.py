"""Facts: what the text states about entities, one rule file per kind."""
