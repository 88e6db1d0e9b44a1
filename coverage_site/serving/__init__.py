"""The whole program on one machine: Redis, worker, clock and web server under one supervisor."""


class Trouble(Exception):
    """A start that cannot be: the message says what is wrong and what to do, in one line."""
