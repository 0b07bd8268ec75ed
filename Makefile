# Needs only make and Python 3.11 or newer. Every target makes .venv first, and again when a lock file has changed.

PYTHON ?= python3
BIN = .venv/bin
READY = .venv/.installed
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: help demo audit test test-slow check bench i18n docs lock clean
.DEFAULT_GOAL = help

help: ## what there is to make
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

demo: $(READY) ## audit the bundled example shop and write its report
	$(BIN)/tuiguang demo $(ARGS)

audit: $(READY) ## audit a site: make audit URL=https://www.example.com
	@test -n "$(URL)" || { echo 'Which site? make audit URL=https://www.example.com'; exit 2; }
	$(BIN)/tuiguang audit "$(URL)" $(ARGS)

test: $(READY) ## the quick suite
	$(BIN)/python -m pytest -m "not slow" $(ARGS)

test-slow: $(READY) ## what takes minutes: kill -9, the wheel, browsers, large sites
	$(BIN)/python -m pytest -m slow $(ARGS)

check: $(READY) ## style, form, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

bench: $(READY) ## what the speed claims rest on (needs nginx; benchmarks/README.md)
	$(BIN)/python benchmarks/crawl.py --pages 1000 --runs 3 $(ARGS)

i18n: $(READY) ## collect the sentences of the interface, compile the catalogues
	$(BIN)/python scripts/i18n.py

docs: $(READY) ## write docs/reference/ from the code
	$(BIN)/python scripts/docs.py

# Exact versions with hashes and without addresses: which index they come from is the business of the machine.
COMPILE = PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= PIP_EXTRA_INDEX_URL= PIP_INDEX_URL= \
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-config --no-header --no-annotate \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options
lock: $(READY) ## exact versions anew; UPGRADE=--upgrade takes the newest
	$(COMPILE) $(UPGRADE) --all-extras -o requirements-dev.lock pyproject.toml
	$(COMPILE) -c requirements-dev.lock -o requirements.lock pyproject.toml
	printf 'hatchling\nsetuptools\nwheel\n' | $(COMPILE) $(UPGRADE) -c requirements-dev.lock -o requirements-build.lock -

# jieba comes as source only: what builds it goes in first, so that nothing without a hash is fetched for it.
$(READY): requirements-build.lock requirements-dev.lock pyproject.toml scripts/hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name it: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-build.lock
	$(BIN)/python -m pip install --quiet --require-hashes --no-build-isolation -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

clean: ## everything that can be made again
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
