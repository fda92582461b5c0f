# Outlay: `make run` does the main job, `make test` proves it. `make help` lists the rest.
PYTHON ?= python3
BIN := .venv/bin
export PYTHONPATH := $(CURDIR)

.DEFAULT_GOAL := help
.PHONY: help setup run demo test check lint types evaluate pictures requirements env clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

.venv/installed: requirements.txt requirements-install.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Outlay needs Python 3.11 or newer: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-install.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.txt
	@touch $@

setup: .venv/installed ## Make the virtual environment

run: setup ## Read the feeds of feeds.toml under Airflow, and go on until Ctrl-C
	@$(BIN)/outlay up

demo: setup ## The same on a day that ships with the project, without the internet
	@$(BIN)/outlay demo

test: .venv/installed-dev ## Pass the tests
	$(BIN)/python -m pytest

lint: .venv/installed-dev ## Style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed-dev ## mypy --strict
	$(BIN)/mypy

check: lint types test ## What has to be green

evaluate: .venv/installed-dev ## How well figures are read, beside the peers
	$(BIN)/python -m evaluation

pictures: .venv/installed-dev ## Draw the pictures of the documents, in the system's Chromium
	$(BIN)/python -m evaluation.pictures

requirements: .venv/installed-dev ## Pin all dependencies anew, with hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url requirements-dev.in -o requirements-dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url requirements-install.in -o requirements-install.txt

env: ## Write .env for docker-compose.yml, with random secrets
	$(PYTHON) docker/write_env.py

clean: ## Remove what setup and demo made; data/ stays
	rm -rf .venv .airflow demo-data
