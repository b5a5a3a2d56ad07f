"""The index in a folder, kept by Whoosh; ranked by `search.ranking`."""
