# The two commands of a newcomer are `make demo` and `make test`; `make check` is lint, types and contracts.
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: setup check test

setup: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml
	python3 -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable '.[platform]' --group dev
	touch $@

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: setup
	$(BIN)/pytest
