# `make` lists the targets. Everything is set up in .venv/ from requirements.lock when it is first needed.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

# Compiled code is kept beside the code: compiling all tests takes ten seconds in each process that runs some.
unexport PYTHONDONTWRITEBYTECODE

help:  ## list the targets
	@awk -F ':.*##' '/^[a-z]+:.*##/ { printf "  make %-9s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

reports: $(READY)  ## render all reports into reports/build/
	$(BIN)/relations build

test: $(READY)  ## run all tests
	$(BIN)/pytest -n auto --dist loadgroup --nbmake --nbmake-kernel relations-warm tests notebooks

quick: $(READY)  ## run the tests that draw no chart and render no report, in less than a minute
	$(BIN)/pytest -n auto --dist loadgroup -p no:nbmake -m "not slow" --hypothesis-profile quick

check: $(READY)  ## check data, lint, format and types
	$(BIN)/relations check --full
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

hooks: $(READY)  ## check data and code before each commit in this clone
	git config core.hooksPath .githooks

lab: $(READY)  ## open the notebooks in JupyterLab
	$(BIN)/jupyter lab --notebook-dir=. --LabApp.default_url=/lab/tree/notebooks

bench: $(READY)  ## time our parts side by side with what one would do otherwise
	for file in benchmarks/*.py; do $(BIN)/python $$file || exit 1; done

# Without the grammar of addresses that jsonschema would build at each import of nbformat: two seconds for a check that nothing here asks for.
lock: $(READY)  ## resolve the dependencies anew into requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-annotate --custom-compile-command "make lock" --extra lab --extra dev --upgrade \
		--no-emit-package rfc3987-syntax --no-emit-package lark -o requirements.lock pyproject.toml
	printf 'pip\nsetuptools\n' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-annotate --allow-unsafe --custom-compile-command "make lock" --upgrade -o requirements-tools.lock -

clean:  ## remove the virtual environment, the caches and the rendered reports
	rm -rf .venv reports/build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock requirements-tools.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one with make PYTHON=…"; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "This Python cannot make virtual environments; on Debian and Ubuntu install python3-venv"; exit 2; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-tools.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.PHONY: help reports test quick check hooks lab bench lock clean
