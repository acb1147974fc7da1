# Two commands do all there is to set up: `make study` and `make test`. A second run skips what is done.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# Types are made by their functions and not looked up by their names (decision 5).
TYPES_BY_FUNCTION := -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# How the release is linked depends on what is installed, so it is asked when `bootstrap` has run.
RELEASE = -c release $(TYPES_BY_FUNCTION) $(shell SWIFT="$(SWIFT)" Scripts/link-flags)
CATENA := .build/release/catena

export QUESTION ?= What does "let Me alone" reveal about Moses' intercessory role for Israel?

.PHONY: help study test build library check format install clean bootstrap try faces

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

study: library ## Do all set-up, then answer a question: make study QUESTION='…'
	@$(CATENA) study "$$QUESTION"

test: bootstrap check try faces ## Check the source, try the whole thing on a fresh library, run the tests
	CATENA_STRICT=1 CATENA_PROGRAM=$(CURDIR)/$(CATENA) CATENA_TEST_CACHE=$(CURDIR)/.build/test-cache \
		CATENA_TEST_LIBRARY=$(CURDIR)/.build/test-library CATENA_PACKAGES=$(CURDIR)/.build/test-packages \
		$(SWIFT) test

# Standard output is kept for the answer of `make study`.
build: bootstrap ## Build the program
	$(SWIFT) build $(RELEASE) --product catena >&2

# Listing fails where there is no library, or one that this program cannot read.
library: build ## Fetch and build the library, unless there is one that this program reads
	@$(CATENA) library list >/dev/null 2>&1 || $(CATENA) library build >&2

# A warning is an error in the checks and in the tests, which share what is built.
check: bootstrap ## Check all that can be checked without running the program
	@Scripts/check

format: ## Lay out the source as .swift-format says
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Snippets Package.swift

try: build ## Run `make study` on a library of its own
	@Scripts/try-study

faces: build ## Try the server in a real browser and with real clients, on the library that `try` made
	CATENA_LIBRARY=$(CURDIR)/.build/test-library CATENA_PROGRAM=$(CURDIR)/$(CATENA) Scripts/try-faces

install: build ## Install the program: make install PREFIX=$HOME/.local
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(CATENA) "$(DESTDIR)$(PREFIX)/bin/catena"

clean: ## Remove what was built; the library and its cache stay
	rm -rf .build

bootstrap:
	@Scripts/bootstrap
