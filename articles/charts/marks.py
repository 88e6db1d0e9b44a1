"""How the points of a status look on a timeline."""

from articles.charts.theme import SHAPES, SOFT, SYMBOLS

STATUSES = tuple(SYMBOLS)


def tint(status: str) -> str:
    """Return the colour of a status: what took place or is to stands out."""
    return "var(--cat-1)" if status in {"held", "planned"} else SOFT


def look(status: str, size: list[float]) -> dict[str, object]:
    """Return how the points of a status look, each as wide as its size in pixels."""
    if not SYMBOLS[status]:
        return {
            "mode": "text",
            "hoverinfo": "text",
            "text": [SHAPES[status]] * len(size),
            "textfont": {"size": [1.4 * width for width in size], "color": tint(status)},
        }
    return {
        "mode": "markers",
        "hoverinfo": "text",
        "marker": {
            "symbol": SYMBOLS[status],
            "size": size,
            "color": tint(status),
            "opacity": 0.85,
            "line": {"width": 1.6, "color": tint(status)},
        },
    }
