# Each target sets up what it needs: a virtual environment, pinned by constraints.txt, with the package and its model.
PYTHON ?= python3
DATA ?= ../shared/data
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TRAINING_VENV := .venv-training

.DEFAULT_GOAL := help
.PHONY: help brief test test-web chromium webtest lint format floors bench load train wheel clean

help: ## Say what each target does
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "onrecord needs Python 3.11 or later; name one with: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) (once; a few minutes)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $@

brief: $(READY) ## Read examples/ and print the brief; write brief.html
	$(BIN)/onrecord brief examples --html brief.html

test: lint ## Lint, type-check, hold the architecture, run all tests
	$(BIN)/python -m pytest

test-web: chromium webtest ## Look at the desk in Debian's Chromium: every page, axe, the API's own document; WEB="-k review" some of it
	$(BIN)/python -m pytest browser $(WEB)

chromium:
	@command -v chromium || command -v chromium-browser || command -v google-chrome || { apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } || { echo "make test-web needs Chromium: install it, as root: apt-get install chromium"; exit 1; }

webtest: $(VENV)/.webtest

$(VENV)/.webtest: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,webtest]'
	@touch $@

lint: $(READY) ## Lint, type-check and check the import contract
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## Put every file into the house's format
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

floors: $(READY) ## Measure quality on DATA and hold it to the pinned floors
	$(BIN)/python -m floors $(DATA)

bench: $(READY) ## Measure speed, start-up and memory, by stage; LINKING="1000 4000" what linking costs as a ledger grows
	@test -e $(VENV)/.bench || $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	@touch $(VENV)/.bench
	@$(BIN)/python -m compileall -q src # as pip leaves what it installs
	$(BIN)/python -m benchmarks $(if $(LINKING),--linking $(LINKING))

load: $(READY) ## Make a ledger of 100,000 reports (a quarter of an hour, 1.3 GB) and measure the desk over it
	@mkdir -p build
	$(BIN)/python -m benchmarks.load build/load.ledger

train: ## Train the reader model from DATA (an hour or more on two cores)
	@test -x $(TRAINING_VENV)/bin/python || $(PYTHON) -m venv $(TRAINING_VENV)
	@$(TRAINING_VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	PYTHONPATH=src $(TRAINING_VENV)/bin/python -m training $(DATA)

wheel: $(READY) ## Build the wheel into dist/
	$(BIN)/python -m build --wheel

clean: ## Remove what make made
	rm -rf $(VENV) $(TRAINING_VENV) build dist brief.html
