"""What a process does when the one that started it is gone: end as well, however busy it is."""

import ctypes
import signal
import sys

PR_SET_PDEATHSIG = 1  # prctl(2)


def end_with_parent() -> None:
    """Have the kernel kill this process when the thread that started it ends. Only Linux can.

    Elsewhere it ends when it next tells what it found, and nobody is there to hear it.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
