# Two commands on a fresh machine: `make site` and `make test`. Everything they need is made below .venv.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.ready

.PHONY: site serve test check bench bench-search kills matrix reference screenshots clean browser

$(STAMP): requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(STAMP)

site: $(STAMP) ## build the internal and the public site of the sample library
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict -f mkdocs.public.yml
	@echo
	@echo "internal site: $(CURDIR)/site/index.html"
	@echo "public site:   $(CURDIR)/site-public/index.html"
	@echo "look at them:  make serve   or   $(BIN)/python -m http.server -d site 8000"

serve: $(STAMP) ## browse the internal site, reloading when a postmortem changes
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve --livereload

browser: $(STAMP)
	$(BIN)/python tests/find_browser.py

test: $(STAMP) browser ## everything, in a real browser too
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(STAMP) ## format, lint, types, floors, generated pages
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python scripts/reference.py --check

reference: $(STAMP) ## write the reference pages from the code's own tables
	$(BIN)/python scripts/reference.py

kills: $(STAMP) ## a hundred builds stopped at random moments, while a reader fetches pages
	$(BIN)/python tests/kills.py --kills 100

matrix: $(STAMP) ## every host and plugin in an environment of its own; writes docs/reference/compatibility.md
	$(BIN)/python tests/matrix.py

bench: $(STAMP) ## the yardstick: build times beside stock Material
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/preview.py

bench-search: $(STAMP) browser ## what a reader of the library home waits for, in Chromium
	$(BIN)/python benchmarks/search.py

screenshots: $(STAMP) browser ## pictures of every page kind, for looking at
	$(BIN)/python tests/screenshots.py

clean:
	rm -rf site site-public build .pytest_cache .mypy_cache .ruff_cache
