# Two commands for a new user: `make site` and `make test`. Everything they need is installed into
# .venv from requirements.lock, with the hash of every package checked.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Material for MkDocs prints a notice about its end of life (5 May 2027) at every start. It is
# silenced here, in the open; ARCHITECTURE.md says what it means for the handbook.
export NO_MKDOCS_2_WARNING := 1

# No index address and no path of this machine goes into the lock files.
LOCK := $(BIN)/python -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe \
  --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
  --no-emit-options --no-annotate --no-header

.PHONY: site serve check watch test lint lock architecture parity-page clean help

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-14s %s\n", $$1, $$2 }' Makefile

site: $(VENV)/site.stamp ## Check the data and build both languages into site/
	@$(BIN)/python -m handbook build

serve: $(VENV)/site.stamp ## Preview on this machine, with live reload
	@$(BIN)/python -m handbook serve

check: $(VENV)/site.stamp ## Check the data and show all problems
	@$(BIN)/python -m handbook check

watch: $(VENV)/site.stamp ## Check again after every save, until Ctrl+C
	@$(BIN)/python -m handbook check --watch

test: $(VENV)/test.stamp ## Run all tests
	@$(BIN)/python -m pytest

lint: $(VENV)/test.stamp ## Format, lint and type-check the code
	$(BIN)/ruff format --check hooks tests tools benchmarks
	$(BIN)/ruff check hooks tests tools benchmarks
	$(BIN)/mypy

lock: ## Pin the newest allowed packages anew (needs pip-tools in .venv)
	$(LOCK) --all-build-deps -o requirements.lock pyproject.toml
	$(LOCK) --extra test --all-build-deps -c requirements.lock -o requirements-test.lock \
	  pyproject.toml

architecture: ## Write the table of ARCHITECTURE.md anew
	@$(PYTHON) tools/architecture.py

parity-page: $(VENV)/site.stamp ## Write the list of checks in PARITY.md anew
	@$(BIN)/python tools/parity_page.py

clean: ## Remove what was made here
	rm -rf $(VENV) site .site.* .handbook .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The lock file holds build tools too, so that installing the project itself asks nobody anything.
$(VENV)/site.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 eller nyare behövs: make PYTHON=python3.12 …"; \
	  echo "Tarvitaan Python 3.11 tai uudempi: make PYTHON=python3.12 …"; exit 1; } >&2
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { \
	  rm -rf $(VENV); $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }; }
	@echo "Installerar paket … / Asennetaan paketteja …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
	  -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
	  --no-build-isolation -e .
	@touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp requirements-test.lock
	@echo "Installerar testverktyg … / Asennetaan testityökaluja …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
	  -r requirements-test.lock
	@touch $@
