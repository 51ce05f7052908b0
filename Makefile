# Everything runs in .venv, which is made on first use and again when pyproject.toml changes.
PYTHON ?= python3
BIN := .venv/bin
STORY := examples/tamvar-drawdown

.DEFAULT_GOAL := help
.PHONY: help demo test check golden evaluate fresh-story bench weights clean

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: .venv/.ready ## Compare the six articles of the bundled story and say what to look at
	@mkdir -p build
	@$(BIN)/secondsource check $(STORY) --about $(STORY)/about.csv --json build/tamvar-drawdown.json --html build/tamvar-drawdown.html
	@echo
	@echo "What to look at, in the report above:"
	@echo "  1. The second line: six articles, and how many independent origins these are at most."
	@echo "  2. Who took from whom: which of the six are one agency report, one rewrite, one interview."
	@echo "  3. In dispute: the sides next to each other, each with where it stands and whose word it is."
	@echo "The same as a page for the browser, with every word in its place: build/tamvar-drawdown.html"
	@echo "The articles are in $(STORY)/; everything found, with reasons and places: build/tamvar-drawdown.json"

test: .venv/.ready-dev ## Lint, check types, run the tests
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

check: .venv/.ready-dev ## Lint and check types alone
	$(BIN)/ruff check .
	$(BIN)/mypy

golden: .venv/.ready-dev ## Write the golden files anew; review the difference before it is committed
	SECONDSOURCE_GOLDEN=write $(BIN)/python -m pytest -p no:randomly tests/test_golden.py

evaluate: .venv/.ready-dev ## Score against examples/ and ../shared; write docs/accuracy.md, README's table, floors
	$(BIN)/python -m evaluation

fresh-story: .venv/.ready-dev ## Draw a real story that nobody tuned for into build/fresh/: make fresh-story SEED=7
	@test -n "$(SEED)" || { echo "Say which: make fresh-story SEED=7" >&2; exit 2; }
	@$(BIN)/python -m evaluation.fresh_story --seed "$(SEED)"

bench: .venv/.ready-dev ## Measure CPU time and memory; write benchmarks/results.md
	$(BIN)/python benchmarks/measure.py

weights: .venv/.ready-dev ## Train the shipped weights anew from ../shared/data/train
	$(BIN)/python training/make_common_words.py ../shared/data/train
	$(BIN)/python training/train_tags.py ../shared/data/train
	$(BIN)/python training/train_names.py ../shared/data/train

clean: ## Remove what was made: .venv, build and caches
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests evaluation training benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# A sentinel for each set of packages; the development one holds the other, so that `make demo` needs no test tools.
.venv/.ready: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

.venv/.ready-dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $@ .venv/.ready

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
