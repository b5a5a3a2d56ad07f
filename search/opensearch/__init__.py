"""The index on an OpenSearch server, which ranks as `search.ranking` does."""
