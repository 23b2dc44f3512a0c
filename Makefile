# make run    set up, read seeds/ into out/
# make test   set up, run every test (browser and notebooks too)

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test install chromium lint clean

run: .venv/installed
	$(BIN)/allegedly build seeds -o out

test: .venv/installed chromium
	$(BIN)/ruff check graph tests
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

install: .venv/installed

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[test,notebook]"
	touch $@

chromium:
	@sh .ci/chromium

clean:
	rm -rf .venv out build dist site
