"""Frozen records that pass between the layers. They import nothing but the standard library."""
