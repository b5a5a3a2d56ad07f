"""What a reader typed → an engine-neutral query, in Vietnamese, in English, in short forms."""
