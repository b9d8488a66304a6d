# make          建网站，并在本机打开（PORT=8001换端口，HOST=0.0.0.0让别的机器也能打开）
# make build    建网站和离线包
# make pdf      把打印版做成PDF，并放到网站的离线页
# make sbom     列出建站用到的程序库和它们的许可
# make same     建两次，看结果是不是完全一样
# make check    只检查文件、配置、数据和页面
# make new-edition TEXT=报告.txt EDITION=2019-h1
#               从报告的全文起草新的一期：数据、页面、导航；有几个系列时加SERIES=
# make new-site 清空发布的内容，从一份报告起草另一个机关的网站；会问，也可以写NAME= BODY= OFFICIAL=yes|no TEXT=
# make lint     检查程序、脚本和样式的写法，不运行它们
# make test     运行测试
# make test-all 连费时的测试也一起运行
# make test-content 只测试内容
# make load     用wrk让nginx满负荷30秒，和nginx自带的配置比较
# make zensical 用主题的后继者Zensical再建一次，和网站比较
# make fuzz     一万次随机改坏页面和数据，看检查是否都答得对
# make record   记下这一次发布的数字和更正
# make schema   数据模型改了以后，重新写出data/schema
# make macros   改了宏以后，重新写出MACROS.md
# make bench   量读者打开网页要等多久、下载多少，同另外三种网站生成器比
PYTHON ?= python3
VENV ?= .venv
PORT ?= 8000
HOST ?= 127.0.0.1
RUN = PYTHONPATH=hooks $(VENV)/bin/python

.PHONY: serve build check lint test test-all test-content load zensical pdf sbom same fuzz record schema screenshots bench bench-search bench-build lock macros new-edition new-site

# What a person types may hold quotation marks. A system can have a NAME of its own.
quoted = '$(subst ','\'',$(1))'
TYPED_NAME = $(if $(filter command,$(origin NAME)),$(NAME))

serve: $(VENV)/.build-ready
	@$(RUN) -m workreport serve --host $(HOST) --port $(PORT)

build: $(VENV)/.build-ready
	@$(RUN) -m workreport build --image

check: $(VENV)/.build-ready
	@$(RUN) -m workreport check

record: $(VENV)/.build-ready
	@$(RUN) -m workreport record

schema: $(VENV)/.build-ready
	@$(RUN) -m workreport schema

macros: $(VENV)/.build-ready
	@$(RUN) -m workreport macros

new-edition: $(VENV)/.build-ready
	@$(RUN) -m workreport new-edition --text $(call quoted,$(TEXT)) --edition $(call quoted,$(EDITION)) \
		--series $(call quoted,$(SERIES))

new-site: $(VENV)/.build-ready
	@$(RUN) -m workreport new-site --name $(call quoted,$(TYPED_NAME)) --body $(call quoted,$(BODY)) \
		--official $(call quoted,$(OFFICIAL)) --text $(call quoted,$(TEXT)) --edition $(call quoted,$(EDITION))

lint: $(VENV)/.test-ready tools/checkers/node_modules/.package-lock.json
	@$(VENV)/bin/ruff check --quiet
	@$(VENV)/bin/ruff format --check --quiet
	@$(VENV)/bin/mypy
	@tools/checkers/node_modules/.bin/biome lint --error-on-warnings overrides hooks tools

test: $(VENV)/.test-ready tools/checkers/node_modules/.package-lock.json
	@sh tools/install-browser.sh
	@sh tools/install-server.sh || printf '这一次不运行tests/served里的测试。\n' >&2
	@$(RUN) -m pytest $(TESTS)

# Before a release and every week: what takes long and seldom breaks, too.
test-all: TESTS = -m ""
test-all: test

# What a pull request that changes only the content can break.
test-content: TESTS = tests/content
test-content: test

load: $(VENV)/.test-ready
	@sh tools/install-server.sh
	@LOAD_SECONDS=30 $(RUN) -m pytest -m '' -n 0 -s -rs tests/served/test_load.py

# Informs of the way out; nothing else needs it.
zensical: $(VENV)/.test-ready $(VENV)/.zensical-ready build
	@PYTHONPATH=hooks:tools $(VENV)/bin/python -m successor $(VENV)/zensical/bin/zensical
	@$(RUN) -m pytest -n 0 tests/successor

pdf: $(VENV)/.test-ready build
	@sh tools/install-browser.sh
	@$(RUN) tools/pdf.py
	@$(RUN) -m workreport build --image

sbom: $(VENV)/.test-ready
	@$(RUN) tools/sbom.py

same: $(VENV)/.build-ready
	@sh tools/same.sh $(VENV)/bin/python

fuzz: $(VENV)/.test-ready
	@FUZZ_CASES=10000 $(RUN) -m pytest -m '' -n 2 --dist load tests/unit/checking/test_fuzz.py

screenshots: $(VENV)/.test-ready build
	@sh tools/install-browser.sh
	@$(RUN) tools/screenshots.py

# Not npm ci, which refuses a library of Lighthouse's that asks for the latest of another.
tools/bench/node_modules/.package-lock.json: tools/bench/package-lock.json
	@npm install --silent --no-save --prefer-offline --prefix tools/bench
	@touch $@

bench: $(VENV)/.test-ready $(VENV)/.zensical-ready tools/bench/node_modules/.package-lock.json
	@sh tools/install-browser.sh
	@PYTHONPATH=hooks:tools:. $(VENV)/bin/python -m bench.reading $(abspath $(VENV))/zensical/bin/zensical

bench-search: $(VENV)/.test-ready $(VENV)/.bench-ready $(VENV)/.zensical-ready tools/bench/node_modules/.package-lock.json
	@sh tools/install-browser.sh
	@PYTHONPATH=hooks:tools:. $(VENV)/bin/python -m bench.search $(abspath $(VENV))/bench $(abspath $(VENV))/zensical/bin/zensical

bench-build: $(VENV)/.test-ready $(VENV)/.bench-ready $(VENV)/.zensical-ready
	@PYTHONPATH=hooks:tools:. $(VENV)/bin/python -m bench.builds $(abspath $(VENV))/zensical/bin/zensical $(abspath $(VENV))/bench

lock: $(VENV)/.test-ready
	@$(VENV)/bin/python -m pip install --quiet uv==0.13.9
	@for list in requirements requirements-test tools/successor/requirements; do \
		$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11.2 --no-header --no-emit-index-url --generate-hashes \
			--annotation-style line $$list.in -o $$list.txt || exit 1; \
	done

$(VENV)/.build-ready: requirements.txt
	@sh tools/setup.sh $(PYTHON) $(VENV) requirements.txt
	@touch $@

$(VENV)/.test-ready: requirements-test.txt requirements.txt
	@sh tools/setup.sh $(PYTHON) $(VENV) requirements-test.txt
	@touch $@ $(VENV)/.build-ready

$(VENV)/.zensical-ready: tools/successor/requirements.txt $(VENV)/.test-ready
	@sh tools/setup.sh $(PYTHON) $(VENV)/zensical $<
	@touch $@

tools/checkers/node_modules/.package-lock.json: tools/checkers/package-lock.json
	@sh tools/install-checkers.sh

# Only the benchmark's comparison uses these, so they stay out of the site's environment; without them it says so.
$(VENV)/.bench-ready: tools/bench/requirements.txt $(VENV)/.test-ready
	@if $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade --use-pep517 --target $(VENV)/bench -r $<; \
		then touch $@; else printf '没有装上%s里的程序库，比较时主题的搜索不切分中文。\n' $<; fi
