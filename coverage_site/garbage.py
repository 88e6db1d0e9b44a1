"""How often Python looks for garbage in the web server's processes."""

import gc

# A chart of 20,000 meetings makes half a million objects, and hardly any of them point at each other in circles: the
# usual 700 would have Python look through everything hundreds of times, a third of the time that the chart takes.
THRESHOLD = (50_000, 20, 50)


def collect_rarely() -> None:
    """Let this process look for garbage less often."""
    gc.set_threshold(*THRESHOLD)
