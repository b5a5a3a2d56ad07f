"""How things and statements are told to readers: names, sentences, evidence."""
