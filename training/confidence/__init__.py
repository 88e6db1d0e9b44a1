"""Fits how sure each field of a record is."""
