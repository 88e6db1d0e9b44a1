"""Start the load test: `make load`, or python -m tests.load --help."""

import sys

import django

from tests import environment

assert environment.DATA_DIR.exists()  # it is set before Django reads its settings
django.setup()

from tests.load.round import main  # noqa: E402

sys.exit(main())
