# The commands of this project. Each sets up what it needs; a second run starts at once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# One more than there are cores: some tests wait, for a browser or a database.
WORKERS = $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')

.PHONY: help setup app test thorough lint bench lock train evaluate docs notebooks screenshots wheel bundle clean

help:  ## Say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: $(READY)  ## Create .venv and install everything, with hashes checked

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Question Coach needs Python 3.11 or later: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $(READY)

# With no terminal, nobody is there to stop it: then it only sees whether the app starts, unless
# ARGS says what to do.
app: $(READY)  ## Open the app in the browser; ARGS=--check only sees whether it starts
	@set -- $(ARGS); \
	if [ $$# -eq 0 ] && ! [ -t 0 ] && ! [ -t 1 ]; then \
		echo 'There is no terminal here, so the app is only checked; to keep it open: make app ARGS=--no-browser'; \
		set -- --check; \
	fi; \
	exec $(BIN)/coach app "$$@"

test: $(READY)  ## Run every test
	$(BIN)/python -m pytest --numprocesses=$(WORKERS) --dist=loadfile --cov --cov-report=term $(ARGS)
	$(BIN)/python -m tests.coverage_gate

thorough: $(READY)  ## Run what takes minutes: every page read by axe, hostile texts, long meetings
	COACH_THOROUGH=1 $(BIN)/python -m pytest --numprocesses=auto --dist=loadfile -m thorough $(ARGS)

lint: $(READY)  ## Check style, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)  ## Measure speed, memory, crowds, other people’s talk, validity, rounds and crashes; writes pages in docs/
	$(BIN)/python -m tests.benchmarks
	$(BIN)/python -m tests.benchmarks.others_talk
	$(BIN)/python -m tests.benchmarks.validity
	$(BIN)/python -m tests.benchmarks.phases
	$(BIN)/python -m tests.benchmarks.pages
	$(BIN)/python -m tests.benchmarks.practice_load
	$(BIN)/python -m tests.benchmarks.reliability
	$(BIN)/python -m tests.benchmarks.long_meeting

lock: $(READY)  ## Write requirements.lock anew from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --no-strip-extras --upgrade --output-file requirements.lock

train: $(READY)  ## Train the shipped model anew from data/corpus
	$(BIN)/coach train

evaluate: $(READY)  ## Measure the shipped model in full; writes its model card
	$(BIN)/coach evaluate --card

docs: $(READY)  ## Write the parts of the documentation that are made from the program
	$(BIN)/python -m tests.docs

notebooks: $(READY)  ## Run the notebooks anew and keep what they show
	$(BIN)/python -m tests.notebooks

screenshots: $(READY)  ## Take every picture of the app anew (needs chromium); writes docs/screens.md
	$(BIN)/python -m tests.screenshots

wheel: $(READY)  ## Build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

bundle: wheel  ## Build the zip file with double-click starters into dist/
	$(BIN)/python -m tests.bundle dist

clean:  ## Remove what was built, the environment included
	rm -rf $(VENV) dist build .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
