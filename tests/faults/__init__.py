"""Faults with real processes: what befalls workers, web server, Redis, PostgreSQL and disk, and what is left of it."""
