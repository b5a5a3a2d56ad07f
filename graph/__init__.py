"""From documents to quads: what was said, by whom, and the sentence that proves it."""
