"""Faults with real processes: workers that are killed while they read."""
