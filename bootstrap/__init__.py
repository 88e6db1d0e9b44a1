"""Set the project up on a machine that has nothing but Python, and start or test it.

Everything here runs before a package is installed: the standard library only.
"""
