"""What all requests and answers have in common: language, parameters, formats, headers, the server."""
