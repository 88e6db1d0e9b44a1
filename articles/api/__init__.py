"""The read-only JSON API: the selectors of the pages, for programs."""
