# make run          set up, read seeds/ into out/
# make test         set up, run every test (browser and notebooks too)
# make docs         the documentation site into site/
# make notebooks    execute the notebooks and keep their outputs
# make screenshots  the pictures in docs/images/
# make floors       measure the gold and raise the quality floors

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: run test install chromium docs notebooks screenshots floors clean

run: .venv/installed
	$(BIN)/allegedly build seeds -o out

test: .venv/tested chromium
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python -m pytest

install: .venv/installed

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(PIP) -e ".[notebook]"
	touch $@

.venv/tested: .venv/installed
	$(PIP) -e ".[notebook,test,docs]"
	touch $@

chromium:
	@sh .ci/chromium

docs: .venv/tested
	$(BIN)/mkdocs build --strict

notebooks: .venv/tested
	$(BIN)/python notebooks/execute.py

screenshots: .venv/tested chromium
	$(BIN)/python docs/make_screenshots.py

floors: .venv/installed
	$(BIN)/python benchmarks/floors.py

clean:
	rm -rf .venv out build dist site
