"""How often Python looks for garbage in the processes of the web server and of the workers."""

import gc

# A chart of 20,000 meetings makes half a million objects, and hardly any of them point at each other in circles: the
# usual 700 would have Python look through everything hundreds of times, a third of the time that the chart takes. In a
# worker, whose documents do point in circles, that would let its memory grow by 40 %.
THRESHOLD = (50_000, 20, 50)


def collect_rarely() -> None:
    """Let this process look for garbage less often."""
    gc.set_threshold(*THRESHOLD)


def keep_for_good() -> None:
    """Take all that is there out of the search for garbage: to be called before the forks, which share it.

    A search writes into each object that it looks at, and so into memory that the forks had in common.
    """
    gc.collect()
    gc.freeze()
