"""The service on its disk: the published generation for readers, the desk of the one that writes."""
