"""The pages of articles and things, the home page, and what stands around every page."""
