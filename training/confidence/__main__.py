r"""Fit how sure each field of a record is, print the tables of calibration, and keep the weights.

    python -m training.confidence GOLD... [--texts FILE] [--output articles/nlp/data/confidence.json]

"before" is the confidence of the weights that were there, "after" that of the new ones in cross-validation: each
article is judged by a model that did not see it. With --dry nothing is written. It takes about a minute.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from articles.measuring.calibration import calibrated
from articles.measuring.goldfiles import Sources, articles_of, texts_by_hash
from articles.nlp.components.meetings.confidence import HIGHEST, LOWEST, WEIGHTS
from training.confidence.examples import Examples, examples_of
from training.confidence.fit import Fitted, fitted
from training.confidence.targets import GROUNDS


def main() -> None:
    """Read the options, fit, print and save."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", metavar="GOLD", nargs="+", type=Path, help="JSON lines with records")
    parser.add_argument("--texts", type=Path, help="JSON lines with the texts that GOLD leaves out")
    parser.add_argument("--output", type=Path, default=WEIGHTS, help="the file of weights")
    parser.add_argument("--dry", action="store_true", help="print only")
    options = parser.parse_args()
    sources = Sources(by_hash=texts_by_hash(options.texts) if options.texts else {})
    examples = examples_of(articles_of(options.gold, sources, home=Path.cwd()))
    content = {}
    for name, found in examples.items():
        model = fitted(found, GROUNDS[name])
        content[name] = {"intercept": model.intercept, "weights": model.weights}
        sys.stdout.write("\n".join(table(name, found, model)) + "\n\n")
    if not options.dry:
        options.output.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def table(name: str, examples: Examples, model: Fitted) -> Sequence[str]:
    """Return the lines that say how often what was read with some confidence is right, before and after."""
    after = [min(HIGHEST, max(LOWEST, float(one))) for one in model.crossed]
    bins = [calibrated(zip(sure, examples.right, strict=True)).bins for sure in (examples.before, after)]
    head = f"{name}: {sum(examples.right)} of {len(examples.right)} right, L2 {model.penalty:g}, "
    lines = [
        head + f"log loss {model.loss:.3f}",
        f"  {'confidence':12}{'before':>7}{'right':>7}{'share':>7}   {'after':>7}{'right':>7}{'share':>7}",
    ]
    for one, other in zip(*bins, strict=True):
        cells = "   ".join(
            f"{part.count:7}{part.right:7}{part.right / part.count if part.count else 0:7.2f}"
            for part in (one, other)
        )
        lines.append(f"  {f'{one.low:g} to {one.high:g}':12}{cells}")
    return lines


if __name__ == "__main__":
    main()
