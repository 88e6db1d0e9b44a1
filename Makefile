# Two commands are enough: make run, make test. Both set up what they need.
PYTHON ?= python3

.PHONY: run test pytest test-ledger test-faults figures bench load messages lock screenshot

run: python
	@exec $(PYTHON) -m bootstrap run

test: python
	@exec $(PYTHON) -m bootstrap test

# The tests alone, without the checks of style and types.
pytest: python
	@exec $(PYTHON) -m bootstrap pytest

# Ten rounds of 500 articles and four workers, one of which is killed; each has to give the ledger of one worker alone.
# With DATABASE_URL on that database, else on SQLite.
test-ledger: python
	@exec $(PYTHON) -m bootstrap test-ledger

# Kill workers and the web server at each step, take Redis, PostgreSQL and the disk away, and look what is left.
# ROUNDS=10 does it all ten times over.
test-faults: python
	@exec $(PYTHON) -m bootstrap test-faults $(if $(ROUNDS),--rounds $(ROUNDS))

# Measure the reading anew and write articles/measuring/figures.json; EVALUATION_DATA names a folder of real news.
figures: python
	@exec $(PYTHON) -m bootstrap figures

# Measure how fast articles are read, beside the bare statistical pipelines, how fast ledgers of up to 50,000
# meetings are written, and how fast pages and files show 100,000 articles; write docs/benchmarks.md.
bench: python
	@exec $(PYTHON) -m bootstrap bench

# Let fifty people look around and five upload for five minutes, on a database made for it, and write how long they waited
# into docs/benchmarks.md; fails where something failed or one answer in twenty took a second. LOAD="--minutes 1" is shorter.
load: python
	@exec $(PYTHON) -m bootstrap load $(LOAD)

# Gather the words of the interface into locale/ and compile their translations.
messages: python
	@exec $(PYTHON) -m bootstrap messages

# Resolve requirements.in and requirements-dev.in anew.
lock: python
	@exec $(PYTHON) -m bootstrap lock

# Take docs/screenshot.png from the running program, with the sample articles in it.
screenshot: python
	@exec $(PYTHON) -m bootstrap screenshot

.PHONY: python
python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Who Met Whom needs Python 3.11 or newer, and there is no $(PYTHON) on PATH." >&2; exit 1; }
