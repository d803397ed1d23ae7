# `make` lists the targets. Everything is set up in .venv/ from requirements.lock when it is first needed.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
INSTALL := $(BIN)/pip install --disable-pip-version-check
# Measured on two cores; README.md says it too.
NEEDS := 460 MB from the network, 1.5 GB of disk, one to two minutes

# For pipefail: pip is read for its progress.
SHELL := bash
.SHELLFLAGS := -o pipefail -c

# Compiled code is kept beside the code: compiling all tests takes ten seconds in each process that runs some.
unexport PYTHONDONTWRITEBYTECODE

help:  ## list the targets
	@awk -F ':.*##' '/^[a-z]+:.*##/ { printf "  make %-9s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo "The first that needs .venv/ sets it up, once: $(NEEDS)."

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

lab: $(READY) filter  ## open the notebooks in JupyterLab
	$(BIN)/jupyter lab --notebook-dir=. --LabApp.default_url=/lab/tree/notebooks

bench: $(READY)  ## time our parts side by side with what one would do otherwise
	for file in benchmarks/*.py; do $(BIN)/python $$file || exit 1; done

# Without the grammar of addresses that jsonschema would build at each import of nbformat: two seconds for a check that nothing here asks for.
lock: $(READY)  ## resolve the dependencies anew into requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-annotate --custom-compile-command "make lock" --extra reports --extra lab --extra cjk --extra dev --upgrade \
		--no-emit-package rfc3987-syntax --no-emit-package lark -o requirements.lock pyproject.toml
	printf 'pip\nsetuptools\n' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-annotate --allow-unsafe --custom-compile-command "make lock" --upgrade -o requirements-tools.lock -

clean:  ## remove the virtual environment, the caches and the rendered reports
	rm -rf .venv reports/build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A notebook goes into a commit without what a run leaves in it. Nothing else of git's configuration is touched, and none outside this checkout.
filter:
	@if [ "$$(git rev-parse --show-toplevel 2>/dev/null)" = "$$(pwd -P)" ]; then \
		git config filter.relations-notebook.clean .githooks/strip-notebook; \
	elif [ -e .git ]; then \
		echo "No filter for outputs of notebooks was set up: $$(git rev-parse --show-toplevel 2>&1 | head -1)"; \
	fi

# Only what reports import is compiled, by importing it: to compile all takes longer than to unpack it, and 200 MB.
$(READY): requirements.lock requirements-tools.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one with make PYTHON=…"; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "This Python cannot make virtual environments; on Debian and Ubuntu install python3-venv"; exit 2; }
	@echo "Setting up .venv/, once: $(NEEDS)"
	@$(PYTHON) -m venv --clear .venv
	@echo "  .venv/ has $$($(BIN)/python -V); pip and setuptools as they are pinned"
	@$(INSTALL) --quiet --require-hashes -r requirements-tools.lock
	@echo "  packages, as requirements.lock pins them"
	@$(INSTALL) --progress-bar off --require-hashes --no-deps --no-compile -r requirements.lock | $(TOLD)
	@echo "  relations itself"
	@$(INSTALL) --quiet --no-deps --no-build-isolation -e .
	@$(BIN)/python -c 'import relations.builds.worker; from relations.execution.preloading import preload; [*preload()]'
	@$(MAKE) --no-print-directory filter
	@touch $@
	@echo "  .venv/ is ready: $$(du -sm .venv | cut -f1) MB"

# What pip does, in few lines.
define TOLD
{ n=0; while read -r what _; do case $$what in \
	Collecting|Processing) n=$$((n + 1)); [ $$((n % 25)) != 0 ] || echo "  $$n packages have been fetched" ;; \
	Installing) echo "  all $$n packages have been fetched; they are unpacked" ;; \
	esac; done; }
endef

.PHONY: help reports test quick check hooks lab bench lock filter clean
