"""The data for other sites: linked data, catalogue, dumps, changes, descriptions."""
