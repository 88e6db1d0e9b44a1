"""Pack a folder of annotations: python -m training.annotations FOLDER."""

import argparse
import sys
from pathlib import Path

from .packing import annotations, packed, write


def main() -> None:
    """Read the folder, write both files beside this one, and say how many articles each holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder of files NNN.json, one for each article")
    parser.add_argument("--output", type=Path, default=Path(__file__).parent, help="where to write")
    options = parser.parse_args()
    halves = packed(annotations(options.folder))
    write(halves, options.output)
    for name, lines in halves.items():
        meetings = sum(len(line["meetings"]) for line in lines)
        sys.stdout.write(f"{name}: {len(lines)} articles, {meetings} meetings\n")


if __name__ == "__main__":
    main()
