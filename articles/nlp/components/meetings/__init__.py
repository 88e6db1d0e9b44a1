"""Finds encounters: triggers, who stands on which side of them, status, date, place, and which are the same."""
