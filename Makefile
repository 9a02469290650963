# Two commands do everything on a machine with Python 3.11 or newer, git and make: `make run`, `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check bench proof lock format

run: $(VENV)/run.stamp
	TOETS_DEMO=1 $(BIN)/toets serve

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not bench and not proof"

check: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/toets check

bench: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 0 -m bench -s

proof: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 2 -m proof

format: $(VENV)/dev.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# A stamp per lock file: installing happens once, and again when the lock changes.
$(VENV)/run.stamp: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "toets heeft Python 3.11 of nieuwer nodig. Zet PYTHON=python3.12 (of nieuwer) achter make."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "Python kan geen omgeving maken. Installeer het pakket python3-venv en probeer het opnieuw."; exit 1; }
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

# Exact versions with hashes, for every Python and system at once; no registry is named.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group install pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group install --group dev -c requirements.txt pyproject.toml -o requirements-dev.txt
