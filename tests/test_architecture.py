"""The layers of DESIGN: what may import what, read from the imports themselves."""

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("articles", "bootstrap", "coverage_site", "tests", "training")
LINES_AT_MOST = 350
GRAB_BAGS = {"utils.py", "helpers.py", "common.py", "misc.py"}

READING = (
    *("articles.ingest.readers", "articles.ingest.metadata", "articles.ingest.dates"),
    *("articles.ingest.frames", "articles.ingest.opener", "articles.ingest.opening"),
    "articles.ingest.feed_opener",
)
# Which modules a module may import from this project; the longest name that fits it decides.
# What a layer is free to import it may import whole: "articles.records" stands for everything below.
LAYERS: dict[str, frozenset[str]] = {
    "articles.records": frozenset({"articles.records"}),
    "articles.nlp": frozenset({"articles.nlp", "articles.records"}),
    "articles.measuring": frozenset({"articles.measuring", "articles.nlp", "articles.records"}),
    "articles.charts": frozenset({"articles.charts", "articles.records"}),
    "articles.formats": frozenset({"articles.formats", "articles.records"}),
    "articles.resolution": frozenset({"articles.resolution", "articles.records"}),
    "articles.search": frozenset({"articles.search", "articles.records"}),
    **dict.fromkeys(READING, frozenset({*READING, "articles.records"})),
}
# Where the modules of a layer have nothing to do with the web framework, the ORM or the queue.
PURE = tuple(LAYERS)
FRAMEWORKS = ("django", "celery", "kombu", "coverage_site", "articles.models")
# Downstream layers must not reach back.
FORBIDDEN: dict[str, tuple[str, ...]] = {
    "articles.models": (
        "articles.views",
        "articles.forms",
        "articles.selectors",
        "articles.tasks",
        "articles.analysis",
        "articles.ingest",
        "articles.charts",
        "articles.formats",
        "articles.api",
        "articles.nlp",
    ),
    "articles.selectors": (
        "articles.views",
        "articles.forms",
        "articles.tasks",
        "articles.analysis",
        "articles.ingest",
        "articles.charts",
        "articles.formats",
        "articles.api",
        "articles.nlp",
    ),
    "articles.ingest": (
        "articles.views",
        "articles.forms",
        "articles.selectors",
        "articles.analysis",
        "articles.charts",
        "articles.nlp",
    ),
    "articles.analysis": (
        "articles.views",
        "articles.forms",
        "articles.selectors",
        "articles.tasks",
        "articles.ingest",
        "articles.charts",
    ),
    "articles.tasks": ("articles.views", "articles.forms", "articles.selectors", "articles.charts"),
    "articles.operations": (
        "articles.views",
        "articles.forms",
        "articles.tasks",
        "articles.analysis",
        "articles.charts",
        "articles.nlp",
    ),
    "articles.views": ("articles.nlp", "articles.analysis"),
    "articles.api": (
        "articles.nlp",
        "articles.analysis",
        "articles.tasks",
        "articles.ingest",
        "articles.charts",
    ),
    "articles.forms": ("articles.nlp", "articles.analysis", "articles.tasks", "articles.views"),
}


@cache
def modules() -> dict[str, Path]:
    """Return every Python file of the project by its module name."""
    files = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    return {name_of(path): path for path in files}


def name_of(path: Path) -> str:
    """Return the module name of a file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports(module: str) -> frozenset[str]:
    """Return the absolute names that a module imports, those inside of functions too."""
    path = modules()[module]
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            package = module if path.name == "__init__.py" else module.rpartition(".")[0]
            above = package.split(".")[: len(package.split(".")) - max(node.level - 1, 0)]
            base = (
                ".".join([*above, node.module] if node.module else above) if node.level else node.module or ""
            )
            found |= {f"{base}.{alias.name}" for alias in node.names}
    return frozenset(found)


def is_within(name: str, package: str) -> bool:
    """Tell if a dotted name is a package or lies below it."""
    return name == package or name.startswith(f"{package}.")


def below(package: str) -> Iterator[str]:
    """Yield the modules of a package."""
    return (name for name in modules() if is_within(name, package))


@pytest.mark.parametrize("layer", PURE)
def test_a_pure_layer_never_imports_the_framework(layer: str) -> None:
    wrong = {
        f"{module} imports {name}"
        for module in below(layer)
        for name in imports(module)
        if any(is_within(name, framework) for framework in FRAMEWORKS)
    }
    assert not wrong


@pytest.mark.parametrize("layer", LAYERS)
def test_a_pure_layer_imports_only_what_stands_beneath_it(layer: str) -> None:
    wrong = {
        f"{module} imports {name}"
        for module in below(layer)
        for name in imports(module)
        if is_within(name, "articles") and not any(is_within(name, allowed) for allowed in LAYERS[layer])
    }
    assert not wrong


@pytest.mark.parametrize("layer", FORBIDDEN)
def test_no_layer_reaches_back(layer: str) -> None:
    wrong = {
        f"{module} imports {name}"
        for module in below(layer)
        if not is_within(module, "articles.ingest.readers")
        for name in imports(module)
        if any(is_within(name, forbidden) for forbidden in FORBIDDEN[layer])
    }
    assert not wrong


def test_one_module_alone_sees_both_the_language_and_the_database() -> None:
    both = {
        module
        for module in below("articles")
        if not is_within(module, "articles.management")
        if any(is_within(name, "articles.nlp") for name in imports(module))
        if any(is_within(name, "articles.models") or is_within(name, "django.db") for name in imports(module))
    }
    assert both <= {"articles.analysis"}


def test_only_the_language_layer_and_its_training_import_spacy() -> None:
    wrong = {
        module
        for module in modules()
        if any(is_within(name, "spacy") for name in imports(module))
        if not any(is_within(module, home) for home in ("articles.nlp", "training", "tests"))
    }
    assert not wrong


@pytest.mark.parametrize("entry", ["coverage_site.wsgi", "coverage_site.urls"])
def test_the_web_process_loads_no_library_of_languages_or_feeds(entry: str) -> None:
    program = (
        "import sys, importlib, django; django.setup(); "
        f"importlib.import_module({entry!r}); importlib.import_module('articles.tasks'); "
        "print([name for name in ('spacy', 'thinc', 'py3langid', 'feedparser') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_no_two_tests_of_a_file_have_one_name() -> None:
    wrong = []
    for module in below("tests"):
        tree = ast.parse(modules()[module].read_text(encoding="utf-8"))
        scopes = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef)]
        for scope in scopes:
            names = Counter(
                node.name
                for node in scope.body
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test")
            )
            wrong += [f"{module}.{name}" for name, count in names.items() if count > 1]
    assert not wrong


def test_every_test_file_is_found_by_pytest() -> None:
    wrong = [
        module
        for module in below("tests")
        if not modules()[module].name.startswith("test_")
        and any(
            isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
            for node in ast.parse(modules()[module].read_text(encoding="utf-8")).body
        )
    ]
    assert not wrong


def test_no_module_is_a_grab_bag() -> None:
    assert not [str(path.relative_to(ROOT)) for path in modules().values() if path.name in GRAB_BAGS]


def test_no_module_outgrows_its_subject() -> None:
    """A module near 300 lines holds a second subject; what is all data (words, tables) may be longer."""
    wrong = {
        name: lines
        for name, path in modules().items()
        if "migrations" not in path.parts and not is_data(path)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LINES_AT_MOST
    }
    assert not wrong


def is_data(path: Path) -> bool:
    """Tell if a module has neither functions nor classes."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.walk(tree))


def test_every_module_says_what_it_is() -> None:
    wrong = [
        name
        for name, path in modules().items()
        if path.read_text(encoding="utf-8").strip() and "migrations" not in path.parts
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not wrong


@pytest.mark.parametrize(
    "record", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda path: path.stem
)
def test_a_decision_record_tells_context_decision_and_consequences(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert text.startswith("# ")
    for part in ("**Context.**", "**Decision.**", "**Consequences.**"):
        assert part in text


def test_no_two_decision_records_have_one_number() -> None:
    numbers = Counter(path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert numbers
    assert [number for number, count in numbers.items() if count > 1] == []
