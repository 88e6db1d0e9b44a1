"""Formats for other programs: spreadsheets, graphs, JSON. No Django here, records in and text out."""
