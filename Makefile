# The default is what must hold before every commit.
.PHONY: docs pictures notebook check lint types test test-all lock schemas record
PYTHON := .venv/bin/python

check: lint types test

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:
	$(PYTHON) -m mypy

test:
	$(PYTHON) -m pytest

# Also what needs a PostgreSQL server, Chromium, the llama.cpp server or Ray.
test-all:
	$(PYTHON) -m pytest -m ""

# Hashes of every file of every pinned version, and no download address.
lock:
	uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --quiet -o requirements.lock
	uv pip compile pyproject.toml --group dev --group docs --universal --generate-hashes --no-emit-index-url --quiet -o requirements-dev.lock

notebook:
	cd examples && $(abspath $(PYTHON)) -m nbconvert --to notebook --execute --inplace quickstart.ipynb

# The reference pages are made from the code; the site goes to site/.
docs:
	$(PYTHON) tools/build_reference.py
	$(PYTHON) -m mkdocs build --strict --quiet

# Needs Chromium.
pictures:
	$(PYTHON) tools/build_pictures.py

schemas:
	$(PYTHON) -m summariser.schemas.published

# Asks the model of the environment (SUMMARISER_MODEL, SUMMARISER_BASE_URL, OPENAI_API_KEY) anew.
record:
	rm -f cassettes/*.json
	$(PYTHON) -m pytest tests/engines/llm/test_recorded.py --record-mode=once
