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

.PHONY: site serve check test lint lock architecture clean help

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

site: $(VENV)/site.stamp ## Check the data and build both languages into site/
	@$(BIN)/handbook build

serve: $(VENV)/site.stamp ## Preview on this machine, with live reload
	@$(BIN)/handbook serve

check: $(VENV)/site.stamp ## Check the data and show all problems
	@$(BIN)/handbook check

test: $(VENV)/test.stamp ## Run all tests
	@$(BIN)/python -m pytest

lint: $(VENV)/test.stamp ## Format, lint and type-check the code
	$(BIN)/ruff format --check hooks tests tools
	$(BIN)/ruff check hooks tests tools
	$(BIN)/mypy

lock: ## Pin the newest allowed packages anew (needs pip-tools in .venv)
	$(LOCK) --all-build-deps -o requirements.lock pyproject.toml
	$(LOCK) --extra test --all-build-deps -c requirements.lock -o requirements-test.lock \
	  pyproject.toml

architecture: ## Write the table of ARCHITECTURE.md anew
	@$(PYTHON) tools/architecture.py

clean: ## Remove what was made here
	rm -rf $(VENV) site .pytest_cache .mypy_cache .ruff_cache

# The lock file holds build tools too, so that installing the project itself asks nobody anything.
$(VENV)/site.stamp: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
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
