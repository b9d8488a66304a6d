"""Promises about the search engine's modules, each by itself, in the browser that readers use."""

import json
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread

import pytest

from screenshots import QuietHandler
from tests.support.project import ROOT
from workreport.finishing.search.engine_script import ENGINE, FIRST, READINGS
from workreport.finishing.search.pairs import pair_shards
from workreport.finishing.search.tables import other_readings, syllable_runs, traditional_pairs

NUMERALS = json.loads((ROOT / "tests" / "support" / "numerals.json").read_text(encoding="utf-8"))
LINES = [
    "扫黑除恶与平安中国",
    "深入推进扫黑除恶专项斗争，查结“保护伞”问题1097起。",
    "全国累计排查化解矛盾纠纷320万件。",
    "命案下降20.3%。",
    "rule of law",
    "重构性变革",
]
AREA = {
    "url": "a/",
    "weight": 1,
    "sections": [["", LINES[0], "开头。", "safe china"], ["results", "上半年成效", f"{LINES[1]}\n{LINES[3]}"]],
}
OTHER = {
    "url": "b/",
    "weight": 0.5,
    "sections": [["", "数字<b>", f"{LINES[2]}\n扫黑除恶"], ["x", "重构性变革", "没有别的"]],
}
INDEX = {
    "pages": [AREA],
    "names": [{**OTHER, "sections": [["", "数字<b>", ""], ["x", "重构性变革", ""]]}],
    "editions": [],
}
WORDS = [
    ["=", "扫黑除恶", "打黑"],
    ["~", "命案", "杀人", "社会治安状况"],
    ["e", "保护伞", "protective umbrellas", "gun crime", "get home safely"],
    ["@", "b/#x", "帮助页", "跟踪"],
]
REST = {
    "pages": [OTHER],
    "traditional": traditional_pairs(frozenset("".join(LINES))),
    "syllables": syllable_runs(),
    "readings": other_readings([*LINES, "杀人社会治安状况帮助页"]),
    "words": WORDS,
}


@pytest.fixture(scope="module")
def engine(browser):
    """Evaluates JavaScript with every module's exports at hand as one object, m."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(ENGINE)))
    Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/fold.js")
    names = [name for name in (*FIRST, *READINGS) if name != "start"]
    page.evaluate(
        f"async () => {{ window.m = Object.assign({{}}, ...await Promise.all("
        f"{names}.map(name => import(`/${{name}}.js`)))) }}"
    )
    page.evaluate(
        """([index, rest]) => {
          rest.readTables = m.readTables;
          Object.assign(window, {index, rest, parts: {index, words: rest, texts: {pages: rest.pages}}});
          const pages = [...index.pages, ...rest.pages];
          window.corpusOf = (shards, tables) => {
            const text = m.makeText();
            return m.makeCorpus(text, shards.map(pages => m.addShard(text, pages)), tables && m.readTables(tables));
          };
          window.corpus = corpusOf([pages, m.pagesOfWords(rest.words)], rest);
          window.bare = corpusOf([pages], null);
          window.search = query => m.present(corpus, m.search(corpus, [], query, {})).items;
          window.strict = query => {
            const found = m.search(bare, [], query, {});
            return found.isExact ? m.present(bare, found).items : null;
          };
        }""",
        [INDEX, REST],
    )
    yield page.evaluate
    page.close()
    server.shutdown()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ｐ２Ｐ，网　贷！", "p2p网贷"),
        ("掃黑除惡", "扫黑除恶"),
        ("20.3%。", "20.3%"),
        ("第1.节", "第1节"),
        ("3,200,000件", "3200000件"),
        ("“保护伞”", "保护伞"),
        ("\ud800a\U0001f600", "a"),
        ("", ""),
    ],
)
def test_folding_levels_width_case_script_and_punctuation(engine, text, folded):
    units = [
        int.from_bytes(text.encode("utf-16-le", "surrogatepass")[i : i + 2], "little")
        for i in range(0, len(text.encode("utf-16-le", "surrogatepass")), 2)
    ]
    assert engine("units => m.textOf(corpus.fold(String.fromCharCode(...units)).codes)", units) == folded


def test_numbers_are_read_as_python_reads_them(engine):
    read = "numbers => Object.fromEntries(numbers.map(text => [text, m.readNumber(text)]))"
    assert engine(read, list(NUMERALS["numbers"])) == NUMERALS["numbers"]


def test_percentages_in_words_are_read_as_python_reads_them(engine):
    for typed, number in NUMERALS["percentages"].items():
        assert f"{number}%" in engine("text => m.numberVariants(text)", typed), typed


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("3200000件", "320万件"),
        ("三百二十万件", "320万件"),
        ("0.032亿", "320万"),
        ("百分之二十点三", "20.3%"),
        ("下降百分之20.3", "下降20.3%"),
        ("一千六百七十九起", "1679起"),
        ("320万", "3200000"),
        ("1.5万", "15000"),
        ("1.3万亿元", "13000亿元"),
        ("13000亿元", "1.3万亿元"),
        ("3千万元", "3000万元"),
    ],
)
def test_a_number_is_tried_in_every_form(engine, typed, form):
    assert form in engine("text => m.numberVariants(text)", typed)


@pytest.mark.parametrize(
    ("letters", "cuts", "open_end", "splits"),
    [
        ("saohei", [], False, [["sao", "hei"]]),
        ("xian", [2], False, [["xi", "an"]]),
        ("xian", [], False, [["xian"], ["xi", "an"]]),
        ("saohe", [], True, [["sao", "he"], ["sao", "he-"]]),
        ("zzz", [], False, []),
    ],
)
def test_letters_are_split_into_syllables(engine, letters, cuts, open_end, splits):
    found = engine(
        "([letters, cuts, open]) => m.splitSyllables(letters, corpus.bySyllable, new Set(cuts), open)",
        [letters, cuts, open_end],
    )
    assert all(split in found for split in splits) if splits else found == []


def test_a_character_has_the_readings_that_its_words_have(engine):
    assert "chong" in engine("() => corpus.readings.get('重'.charCodeAt(0))")


@pytest.mark.parametrize(
    ("query", "first", "note"),
    [
        ("扫黑除恶", "a/", None),
        ("掃黑除惡", "a/", None),
        ("“保护伞”问题", "a/#results", None),
        ("保护伞问题", "a/#results", None),
        ("3,200,000", "b/", None),
        ("打黑", "a/", "按近义词找到"),
        ("杀人", "a/#results", "报告没有“杀人”这个词，下面是相关内容"),
        ("杀人了吗", "a/#results", "报告没有“杀人”这个词"),
        ("治安状况", "a/#results", "报告没有“治安状况”这个词"),
        ("protective umbrella", "a/#results", "是英文，下面是相关内容"),
        ("umbrella", "a/#results", "是英文，下面是相关内容"),
        ("umbrellas of any kind", "a/#results", "是英文，下面是相关内容"),
        ("帮助页", "b/#x", "这个词"),
        ("什么叫保护伞", "a/#results", None),
        ("sao hei cu e", "a/", "按相近的读音找到"),
        ("saohiechue", "a/", "按只差一个字母的拼音找到"),
        ("扫墨除恶", "a/", "按只差一个字的词找到"),
        ("扫除黑恶", "a/", "按只差一个字的词找到"),
        ("扫黑的除恶", "a/", "分开找到"),
        ("矛盾纷", "b/", "按只差一个字的词找到"),
        ("saoheichue", "a/", None),
        ("sǎo hēi", "a/", None),
        ("sao3hei1", "a/", None),
        ("shce", "a/", "按拼音首字母"),
        ("扫嘿除恶", "a/", "按同音字找到"),
        ("safe china", "a/", None),
        ("伞 扫黑", "a/#results", None),
        ("saohei专项", "a/#results", None),
        ("命案专项", "a/#results", "分开找到"),
        ("chonggou", "b/#x", None),
        ("保护伞是什么组织", "a/#results", None),
        ("杀的人了吗", "a/#results", "报告没有"),
        ("保护的伞", "a/#results", "分开找到"),
        ("会不会跟踪我", "b/#x", "报告没有“跟踪”这个词"),
        ("1097件", "a/#results", "按相近的写法找到"),
        ("maodongjiufen", "b/", "按相近的读音找到"),
        ("guns", "a/#results", "按词的前一部分找到"),
        ("safely", "a/", "按词的前一部分找到"),
    ],
)
def test_each_reading_finds_its_page_and_says_how(engine, query, first, note):
    items = engine("query => search(query)", query)
    assert items[0][0]["location"] == first
    notes = [term for term, found in items[0][0]["terms"].items() if not found]
    assert note in notes[0] if note else notes == [], notes


def test_a_sentence_of_the_site_that_names_a_period_is_found_where_it_stands(engine):
    locations = engine(
        """() => {
          const pages = [
            {url: '2018-h1/', weight: 1, edition: '2018-h1', sections: [['', '命案', '命案下降']]},
            {url: 'corrections/', weight: 0.4, sections: [['', '更正', '重写了2018年上半年命案的说法。']]},
          ];
          const editions = [{id: '2018-h1', name: '2018年上半年'}];
          const corpus = corpusOf([pages], rest);
          const first = query => corpus.pages[m.search(corpus, editions, query, {}).pages[0].page].url;
          return ['2018年上半年命案', '命案的说法', '重写了2018年上半年命案'].map(first);
        }"""
    )
    assert locations == ["2018-h1/", "corrections/", "corrections/"]


@pytest.mark.parametrize("query", ["整治乱象，打击犯罪", "整治乱象打击犯罪"])
def test_a_phrase_in_one_line_of_an_overview_comes_before_two_lines_of_an_area(engine, query):
    first = engine(
        """query => {
          const pages = [
            {url: 'area/', weight: 1, sections: [['', '治安', '整治乱象。\\n打击犯罪。']]},
            {url: 'overview/', weight: 0.3, sections: [['', '总览', '整治乱象，打击犯罪。']]},
          ];
          const corpus = corpusOf([pages], rest);
          return corpus.pages[m.search(corpus, [], query, {}).pages[0].page].url;
        }""",
        query,
    )
    assert first == "overview/"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        # Two cells of a table are no phrase.
        ("风险排查", "risk/"),
        # How something is, and what kind of thing it is, say nothing of what it is.
        ("治安差", "order/"),
        ("枪支行为", "order/"),
        # Who it is says less than what he does.
        ("警察扣车", "cars/"),
        # A word of the editors for a page counts for that page, though it only gathers from others.
        ("下半年打算", "plans/"),
    ],
)
def test_the_words_of_a_phrase_that_say_what_it_is_about_decide(engine, query, first):
    assert (
        engine(
            """query => {
          const page = (url, weight, title, text) => ({url, weight, sections: [['', title, text]]});
          const pages = [
            page('overview/', 0.3, '总览', '防范风险\\u3000排查矛盾'), page('safety/', 1, '国家政治安全', '政治安全。'),
            page('risk/', 1, '社会风险', '滚动排查。\\n掌握风险。'), page('order/', 1, '社会治安', '治安和枪支。'),
            page('force/', 1, '队伍', '警察。警察。下半年也是。'), page('cars/', 1, '车', '扣车。'),
            page('plans/', 0.3, '下半年要做什么', '各项。'),
          ];
          const corpus = corpusOf([pages, m.pagesOfWords([['@', 'plans/', '打算']])], rest);
          return corpus.pages[m.search(corpus, [], query, {}).pages[0].page].url;
        }""",
            query,
        )
        == first
    )


@pytest.mark.parametrize("query", ["量子纠缠", "qqqq", "32", "5%", "097", "", "，。", "😀", "火锅店", "overrule"])
def test_what_is_not_there_is_not_found(engine, query):
    assert engine("query => search(query)", query) == []


def test_results_are_escaped_and_the_readers_words_marked(engine):
    (page,) = engine("query => search(query)", "数字<b>")
    assert page[0]["title"] == "<mark>数字&lt;b</mark>&gt;"


def test_traditional_words_mark_the_simplified_text(engine):
    assert "<mark>查结“保护伞</mark>" in engine("query => search(query)", "查結保護傘")[0][0]["text"]


@pytest.mark.parametrize(
    "query",
    [
        "啊" * 10000,
        " " * 10000,
        "扫黑 " * 3000,
        "(a+)+$" * 500,
        "[\\^$.|?*+()",
        "\u202e\u200f扫黑",
        "a1" * 5000,
        "shishishi" * 1000,
        "xian" * 15 + "q",
        "一二三四五" * 2000,
    ],
    ids=["long", "spaces", "words", "groups", "signs", "marks", "mixed", "pinyin", "dead ends", "numerals"],
)
def test_wild_queries_return_within_fifty_milliseconds(engine, query):
    taken = engine(
        "query => { search('扫黑'); const start = performance.now(); search(query); return performance.now() - start }",
        query,
    )
    assert taken < 50


def test_a_lone_surrogate_breaks_nothing(engine):
    assert engine("() => search('扫黑' + String.fromCharCode(0xd800))")[0][0]["location"] == "a/"


@pytest.mark.parametrize("query", ["扫黑除恶", "“保护伞”问题", "伞 扫黑", "safe china"])
def test_what_stands_on_the_site_as_typed_needs_no_tables_and_is_found_the_same(engine, query):
    assert engine("query => strict(query)", query) == engine("query => search(query)", query) != []


@pytest.mark.parametrize(
    "query", ["掃黑除惡", "打黑", "saohei", "shce", "扫嘿除恶", "命案专项", "量子纠缠", "3,200,000"]
)
def test_what_stands_on_no_page_of_an_area_as_typed_asks_for_the_tables(engine, query):
    assert engine("query => strict(query)", query) is None


def test_the_first_query_is_answered_from_the_index_alone_and_again_with_the_others_which_are_loaded_once(engine):
    answered, items, all_items = engine(
        """async () => {
          const loaded = [], answered = [], items = [];
          const load = async name => { loaded.push(name); return parts[name]; };
          const handle = m.makeHandler(load, reply => {
            answered.push([...loaded]);
            items.push(reply.data.items);
          });
          for (const data of ['', '扫黑', '命案', 'saohei', '掃黑', '扫黑']) await handle({type: 2, data});
          return [answered, items, await search('扫黑')];
        }"""
    )
    assert answered == [[], ["index"], *[["index", "words", "texts"]] * 5]
    assert items[1][0] == items[2][0] and items[2] == all_items


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("没有别的", "b/#x"),
        ("重构性变革", "b/#x"),
        ("命案 斗争", "a/#results"),
        ("saohei", "a/"),
        ("杀人", "a/#results"),
    ],
)
def test_a_first_query_that_no_area_answers_in_one_piece_is_answered_from_all(engine, query, first):
    loaded, items = engine(
        """async query => {
          const loaded = [];
          let items;
          const load = async name => { loaded.push(name); return parts[name]; };
          await m.makeHandler(load, reply => { items = reply.data.items; })({type: 2, data: query});
          return [loaded, items];
        }""",
        query,
    )
    assert loaded == ["index", "words", "texts"]
    assert items[0][0]["location"] == first
    assert items == engine("query => search(query)", query)


@pytest.mark.parametrize(
    ("query", "until"),
    [
        ("命案", ["index"]),
        ("saohei", ["index", "words"]),
        ("杀人", ["index", "words"]),
        ("protective umbrellas", ["index", "words"]),
        ("帮助页", ["index", "words"]),
        ("重构性变革", ["index", "words"]),
        ("没有别的", ["index", "words", "texts"]),
        ("扫嘿除恶", ["index", "words"]),
        ("排查化解矛质纠纷", ["index", "words", "texts"]),
        ("命案 斗争", ["index", "words"]),
        ("命案专项", ["index", "words", "texts"]),
    ],
)
def test_what_needs_no_mending_is_answered_before_the_other_pages_texts_are_there(engine, query, until):
    seen = engine(
        """async query => {
          const loaded = [];
          let seen;
          const load = async name => { loaded.push(name); return parts[name]; };
          const handle = m.makeHandler(load, reply => { seen = seen || [[...loaded], reply.data.items.length]; });
          await handle({type: 2, data: query});
          return seen;
        }""",
        query,
    )
    assert seen[0] == until and seen[1]


def test_the_latest_edition_answers_before_older_ones_are_there(engine):
    editions = [{"id": "x", "name": "甲期", "title": "报告", "series": "", "age": 1, "shard": True}]
    counts = engine(
        """async ([older, editions]) => {
          const data = {...parts, index: {...index, editions}, x: older}, counts = [];
          const load = name => new Promise(done => setTimeout(() => done(data[name]), name === 'x' ? 50 : 0));
          const handle = m.makeHandler(load, reply => counts.push([reply.data.items.length, reply.early]));
          for (const query of ['没有别的', '没有别的']) await handle({type: 2, data: query});
          return counts;
        }""",
        [{"pages": [{**AREA, "url": "x/b/", "edition": "x", "sections": [["", "旧的", "没有别的"]]}]}, editions],
    )
    assert counts == [[1, True], [2, False], [2, False]]


def test_a_shard_that_could_not_be_loaded_is_not_waited_for_and_is_asked_for_again(engine):
    answers = engine(
        """async () => {
          const answers = [];
          // After each of the first two answers.
          let failures = 4;
          const load = async name => {
            if (name !== 'index' && failures-- > 0) throw new Error('gone');
            return parts[name];
          };
          const handle = m.makeHandler(load, reply => answers.push([reply.data.items[0]?.[0].location, reply.early]));
          for (const data of ['扫黑', '命案', 'saohei']) await handle({type: 2, data});
          return answers;
        }"""
    )
    assert answers == [
        ["a/", True],
        ["a/", False],
        ["a/#results", True],
        ["a/#results", False],
        *[["a/", True], ["a/", False]],
    ]


def test_of_many_older_editions_only_those_are_loaded_that_hold_the_word_or_are_named(engine):
    shards = {
        f"{2010 - age}-h1": {"pages": [{**AREA, "url": f"{2010 - age}-h1/a/", "edition": f"{2010 - age}-h1"}]}
        for age in range(1, 21)
    }
    shards["1995-h1"]["pages"][0]["sections"] = [["", "古老的词", "只在这一期。"]]
    editions = [
        {
            "id": f"{2010 - age}-h1",
            "name": f"{2010 - age}年上半年",
            "title": "报告",
            "series": "",
            "age": age,
            "shard": age > 0,
        }
        for age in range(21)
    ]
    loaded = engine(
        """async ([shards, pairs, editions]) => {
          const data = {...parts, index: {...index, editions}, ...shards, ...pairs}, loaded = [];
          const load = async name => { loaded.push(name); return data[name] || {}; };
          const all = [];
          const handle = m.makeHandler(load, reply => all.push(reply.data.items));
          const result = {};
          const queries = ['扫黑除恶', '命案 专项斗争', 'saohei', '古老的词', '2004年上半年命案', '量子纠缠'];
          for (const query of queries) {
            loaded.length = 0;
            await handle({type: 2, data: query});
            result[query] = [[...loaded].filter(name => !name.startsWith('pairs')), all.pop()[0]?.[0].location];
          }
          return result;
        }""",
        [shards, pair_shards(shards), editions],
    )
    assert loaded == {
        "扫黑除恶": [["index", "words", "texts"], "a/"],
        "命案 专项斗争": [[], "a/#results"],
        "saohei": [[], "a/"],
        "古老的词": [["1995-h1"], "1995-h1/a/"],
        "2004年上半年命案": [["2004-h1"], "2004-h1/a/#results"],
        "量子纠缠": [[], None],
    }


def test_what_the_latest_answers_stays_where_an_older_shard_cannot_be_loaded(engine):
    editions = [
        {"id": f"x{age}", "name": f"甲{age}期", "title": "报告", "series": "", "age": age, "shard": True}
        for age in range(1, 9)
    ]
    last = engine(
        """async editions => {
          const data = {...parts, index: {...index, editions}};
          const load = async name => { if (name in data) return data[name]; throw new Error('gone'); };
          let last;
          await m.makeHandler(load, reply => { last = reply; })({type: 2, data: '没有别的'});
          return [last.data.items[0][0].location, last.early];
        }""",
        editions,
    )
    assert last == ["b/#x", False]


def test_what_was_asked_before_changes_no_order(engine):
    old = {**AREA, "sections": [["", "古老的词", "两期都有。"]]}
    shards = {edition: {"pages": [{**old, "url": f"{edition}/a/", "edition": edition}]} for edition in ("x", "y")}
    editions = [
        {"id": edition, "name": name, "title": "报告", "series": series, "age": 1, "shard": True}
        for edition, name, series in (("x", "甲期", "甲"), ("y", "乙期", "乙"))
    ]
    first = engine(
        """async ([shards, editions]) => {
          const data = {...parts, index: {...index, editions}, ...shards}, firsts = [];
          const load = async name => data[name] || {};
          const handle = m.makeHandler(load, reply => firsts.push(reply.data.items[0]?.[0].location));
          for (const query of ['乙期命案', '古老的词']) await handle({type: 2, data: query});
          return firsts.pop();
        }""",
        [shards, editions],
    )
    assert first == "x/a/"


def test_only_the_latest_query_is_answered_and_data_are_asked_for_once(engine):
    replies, loaded = engine(
        """async () => {
          const replies = [], loaded = [];
          const load = name => {
            loaded.push(name);
            return new Promise(done => setTimeout(() => done(parts[name]), 50));
          };
          const handle = m.makeHandler(load, reply => replies.push(reply.data.items));
          await Promise.all(['saohei', 'sao', '命案', 'saoh', '数字'].map(data => handle({type: 2, data})));
          return [replies, loaded];
        }"""
    )
    assert [items[0][0]["location"] for items in replies] == ["b/", "b/"]
    assert loaded == ["index", "words", "texts"]


def test_an_emptied_box_stays_empty_when_an_older_answer_comes(engine):
    replies = engine(
        """async () => {
          const replies = [];
          const load = name => new Promise(done => setTimeout(() => done(parts[name]), 20));
          const handle = m.makeHandler(load, reply => replies.push(reply.data.items));
          await Promise.all(['saohei', ' '].map(data => handle({type: 2, data})));
          return replies;
        }"""
    )
    assert replies == [[]]


def test_without_the_rest_what_stands_on_the_site_is_still_found(engine):
    items = engine(
        """async () => {
          let items;
          const load = name => name === 'index' ? Promise.resolve(index) : Promise.reject(new Error('gone'));
          await m.makeHandler(load, reply => { items = reply.data.items })({type: 2, data: '命案 不存在'});
          return items;
        }"""
    )
    assert items[0][0]["location"] == "a/#results"
    assert items[0][0]["terms"]["没有“不存在”"] is False


def test_a_page_without_one_of_the_words_says_which(engine):
    notes = {
        items[0]["location"]: [term for term, found in items[0]["terms"].items() if not found]
        for items in engine("query => search(query)", "命案 变革")
    }
    assert notes == {"a/#results": ["没有“变革”"], "b/#x": ["没有“命案”"]}


@pytest.mark.parametrize(
    ("query", "weight", "teaser"),
    [
        ("别的名字", 0.5, "一个<mark>别的名字</mark>"),
        ("别的名字", 1, "报告的标题：一个<mark>别的名字</mark>"),
        ("没有正文", 1, "下一节：它的第一句。"),
    ],
    ids=["other name", "title of the report's paragraph", "heading"],
)
def test_a_section_without_text_shows_the_name_that_was_found_or_what_follows(engine, query, weight, teaser):
    text = engine(
        """([query, weight]) => {
          const sections = [
            ['', '页', '开头。'], ['a', '没有正文', '', '一个别的名字'], ['a-b', '下一节', '它的第一句。第二句。'],
          ];
          const corpus = corpusOf([[{url: 'p/', weight, sections}]], rest);
          return m.present(corpus, m.search(corpus, [], query, {})).items[0][0].text;
        }""",
        [query, weight],
    )
    assert text == f'<p class="search-teaser">{teaser}</p>'


@pytest.mark.parametrize(("ids", "named"), [(["new"], False), (["new", "old"], True)])
def test_results_name_their_report_where_there_are_several(engine, ids, named):
    text = engine(
        """async ids => {
          const editions = ids.map((id, age) => ({id, name: '上半年', title: '报告', series: '', age, shard: false}));
          const pages = [{...index.pages[0], edition: 'new'}];
          const load = async name => name === 'index' ? {...index, pages, editions} : parts[name];
          let items;
          await m.makeHandler(load, reply => { items = reply.data.items; })({type: 2, data: '扫黑'});
          return JSON.stringify(items[0]);
        }""",
        ids,
    )
    assert ("上半年《报告》" in text) is named


def test_the_page_s_own_entry_has_the_words_of_all_its_sections_marked(engine):
    (page,) = engine("query => search(query)", "命案")
    assert [entry["terms"].get("命案") for entry in page if entry["location"] == "a/"] == [True]


def test_synonyms_are_known_inside_a_longer_question(engine):
    (first, *_) = engine("query => search(query)", "打黑怎么样")
    assert first[0]["location"] == "a/"
    assert "“打黑”按近义词找到" in first[0]["terms"]


@pytest.mark.parametrize(("said", "loaded"), [("JSON.stringify(index)", 0), ("'<!doctype html>'", 1), ("null", 1)])
def test_an_index_that_the_page_brings_is_not_loaded_unless_it_cannot_be_read(engine, said, loaded):
    locations, names = engine(
        f"""async () => {{
          const names = [], locations = [];
          const load = async name => {{ names.push(name); return parts[name]; }};
          const handle = m.makeHandler(load, reply => locations.push(reply.data?.items[0][0].location));
          for (const message of [{{type: 0, index: {said}}}, {{type: 2, data: '扫黑'}}, {{type: 2, data: '扫黑'}}]) {{
            await handle(message);
          }}
          return [locations, names];
        }}"""
    )
    assert locations[-1] == "a/"
    assert names.count("index") == loaded


def test_the_protocol_is_ready_at_once_and_says_in_chinese_when_there_is_no_index(engine):
    replies = engine(
        """async () => {
          const replies = [];
          const handle = m.makeHandler(() => Promise.reject(new Error('gone')), reply => replies.push(reply));
          await handle({type: 0, data: {}}); await handle({type: 2, data: '  '}); await handle({type: 2, data: '扫黑'});
          return replies;
        }"""
    )
    assert replies[0] == {"type": 1}
    assert replies[1]["data"]["items"] == []
    assert "没有读到搜索索引" in replies[2]["data"]["items"][0][0]["text"]
