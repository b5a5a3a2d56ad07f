# `make serve` shows the site, `make test` checks it. Needed: git, make, Python 3.11 or later with venv.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
# So many processes run the tests; 0: the one that is called, auto: one for each core, four at most.
WORKERS ?= auto

BIN := .venv/bin
UV := $(BIN)/uv
SYNC := $(UV) pip sync --quiet --python $(BIN)/python --require-hashes
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
           --no-annotate --custom-compile-command 'make lock'
# Ourselves, with the locked setuptools: nothing is downloaded.
OURSELVES := $(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --no-index --editable .
CATALOGUES = $(patsubst %.po,%.mo,$(wildcard web/translations/*/LC_MESSAGES/*.po))

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: .venv/.run catalogues assets ## install what the site needs, and the command .venv/bin/minhbach

serve: setup ## install, build the demonstration if there is no data, and serve the site (HOST=, PORT=)
	$(BIN)/minhbach serve --host $(HOST) --port $(PORT)

test: .venv/.test catalogues ## install what the tests need and run them (WORKERS=)
	$(BIN)/python -m web.assets --tests
	$(BIN)/python -m pytest -n $(WORKERS) --maxprocesses 4 --dist loadfile --no-loadscope-reorder

check: .venv/.test catalogues ## style, types, import rules and all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

assets: .venv/.run ## fetch the fonts; if that fails, pages use system fonts
	@$(BIN)/python -m web.assets || true

# Chromium, and the library that playwright's driver needs on Linux.
browser: ## find or install a Chromium, for the tests that look at pages
	@lacking=; \
	for name in "$$CHROME" chromium chromium-browser google-chrome google-chrome-stable none; do \
	  if [ "$$name" = none ]; then lacking=chromium; \
	  elif [ -n "$$name" ] && command -v "$$name"; then break; fi; done; \
	if command -v ldconfig >/dev/null && ! ldconfig -p | grep -q 'libatomic\.so\.1'; then lacking="$$lacking libatomic1"; fi; \
	if [ -z "$$lacking" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends $$lacking >/dev/null; \
	else \
	  echo "Missing: $$lacking. Install it (Debian: apt-get install $$lacking), or set CHROME=/path/to/a/chromium." >&2; \
	  exit 1; fi

virtuoso: ## find or install a Virtuoso, for the tests on a second engine
	@if command -v virtuoso-t && command -v isql-vt; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends virtuoso-opensource-7-bin >/dev/null; \
	else \
	  echo "Virtuoso 7 (virtuoso-t, isql-vt) is missing. Install it (Debian: apt-get install virtuoso-opensource-7-bin)." >&2; \
	  exit 1; fi

opensearch: .venv/.test ## run the search tests on the OpenSearch server MINHBACH_TEST_OPENSEARCH
	@if [ -z "$$MINHBACH_TEST_OPENSEARCH" ]; then \
	  echo "Set MINHBACH_TEST_OPENSEARCH=http://user:password@host:9200 to an OpenSearch 2.10 or later;" >&2; \
	  echo "all that the tests make there begins with minhbach-test- and is dropped (docs/cluster.md)." >&2; exit 1; fi
	$(BIN)/python -m pytest tests/contracts/test_index.py tests/contracts/test_index_writer.py \
	  tests/contracts/test_engines_agree.py tests/web/test_search_server.py

lock: $(UV) ## renew the lock files after an edit of requirements/*.in or web/assets/package.json (needs npm)
	cd requirements && ../$(COMPILE) --excludes without.in run.in -o run.txt
	cd requirements && for name in test uv node; do ../$(COMPILE) $$name.in -o $$name.txt || exit 1; done
	cd web/assets && npm install --package-lock-only --ignore-scripts --no-audit --no-fund

quality: .venv/.test ## score extraction on ../shared/gold, which is not in this repository; fails below the floors
	$(BIN)/python -m benchmarks.quality ../shared/gold --rules

generate: .venv/.run ## rewrite what is generated: terms, and the docs of terms, commands and settings
	$(BIN)/python -m ontology.generate
	$(BIN)/python -m web.generate

clean: ## remove everything installed or cached, but no data
	rm -rf .venv web/static/vendor tests/browser/vendor .assets-* *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	rm -f web/translations/*/LC_MESSAGES/*.mo
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(UV): requirements/uv.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

.venv/.run: $(UV) requirements/run.txt pyproject.toml
	$(SYNC) requirements/run.txt $(if $(wildcard .venv/.test),requirements/test.txt)
	$(OURSELVES)
	@touch $@

.venv/.test: .venv/.run requirements/test.txt
	$(SYNC) requirements/run.txt requirements/test.txt
	$(OURSELVES)
	@touch $@

catalogues: $(CATALOGUES) ## compile the English of the pages

%.mo: %.po | .venv/.run
	$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

.DEFAULT_GOAL := help
.PHONY: help setup serve test check assets browser virtuoso opensearch lock quality generate clean catalogues
