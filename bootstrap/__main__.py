"""Answer `python3 -m bootstrap run` and its like. Older Pythons read this file too: keep its syntax plain."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Who Met Whom needs Python 3.11 or newer, and %s is %d.%d: install one, or name it, as in "
        "make run PYTHON=/path/to/python3.12" % ((sys.executable,) + sys.version_info[:2])
    )

from bootstrap.commands import main

main(sys.argv[1:])
