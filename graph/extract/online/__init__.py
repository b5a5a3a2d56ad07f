"""Systems, domain names and addresses."""
