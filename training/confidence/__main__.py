r"""Fit how sure each field of a record is, print the tables of calibration, and keep the weights.

    python -m training.confidence GOLD... [--texts FILE] [--dry]

Rules do better on articles that their authors have seen, and what is shown with 0.9 shall be right in nine of ten
new ones. So the fit has also the examples of `unseen.jsonl`: what the rules of 23 November read in articles that
nobody had looked at then (written by `--keep` in a checkout of eefcf8f with these modules).

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
from training.confidence.examples import Examples, add_unseen, examples_of, keep
from training.confidence.fit import Fitted, fitted
from training.confidence.targets import GROUNDS

UNSEEN = Path(__file__).with_name("unseen.jsonl")


def main() -> None:
    """Read the options, fit, print and save."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", metavar="GOLD", nargs="+", type=Path, help="JSON lines with records")
    parser.add_argument("--texts", type=Path, help="JSON lines with the texts that GOLD leaves out")
    parser.add_argument("--output", type=Path, default=WEIGHTS, help="the file of weights")
    parser.add_argument("--dry", action="store_true", help="print only")
    parser.add_argument(
        "--unseen", type=Path, default=UNSEEN, help="examples of articles that were new to the rules"
    )
    parser.add_argument("--keep", type=Path, metavar="FILE", help="only write the examples of GOLD to a file")
    options = parser.parse_args()
    sources = Sources(by_hash=texts_by_hash(options.texts) if options.texts else {})
    examples = examples_of(articles_of(options.gold, sources, home=Path.cwd()))
    if options.keep:
        keep(examples, options.keep)
        return
    if options.unseen.exists():
        add_unseen(examples, options.unseen)
    content = {}
    for name, found in examples.items():
        model = fitted(found, GROUNDS[name])
        content[name] = {"intercept": model.intercept, "weights": model.weights}
        sys.stdout.write("\n".join(table(name, found, model)) + "\n\n")
    if not options.dry:
        options.output.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def table(name: str, examples: Examples, model: Fitted) -> Sequence[str]:
    """Return the lines that say how often what was read with some confidence is right, before and after."""
    crossed = [min(HIGHEST, max(LOWEST, float(one))) for one in model.crossed]
    rows = list(zip(examples.seen, examples.before, crossed, examples.right, strict=True))
    groups = {
        "before": [(before, right) for seen, before, _, right in rows if seen],
        "after": [(after, right) for seen, _, after, right in rows if seen],
        "unseen": [(after, right) for seen, _, after, right in rows if not seen],
    }
    bins = [calibrated(judged).bins for judged in groups.values()]
    right = {title: f"{sum(one for _, one in judged)} of {len(judged)}" for title, judged in groups.items()}
    lines = [
        f"{name}: {right['after']} right, unseen {right['unseen']}; L2 {model.penalty:g}, log loss {model.loss:.3f}",
        f"  {'confidence':12}" + "".join(f"{title:>9}{'right':>7}{'share':>7}" for title in groups),
    ]
    for parts in zip(*bins, strict=True):
        cells = "".join(f"{p.count:9}{p.right:7}{p.right / p.count if p.count else 0:7.2f}" for p in parts)
        lines.append(f"  {f'{parts[0].low:g} to {parts[0].high:g}':12}{cells}")
    return lines


if __name__ == "__main__":
    main()
