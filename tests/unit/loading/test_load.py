"""Promises about data files: what is wrong is refused, all of it at once, with file, line and remedy."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.support.fixture import REPORT, SECOND, make_project
from tests.support.project import Project
from workreport.loading import load_report
from workreport.problems.problem import ProblemsFound

EDITION, AREAS, GLOSSARY = "data/2018-h1.yml", "data/areas.yml", "data/glossary.yml"
LOG = """\
corrections:
  - date: 2018-08-20
    subject: 侦办恶势力犯罪集团案件
    old: 没有
    new: 2018-05-31
    reason: 漏写了截至哪一天"""


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        load_report(project.root / "data")
    return [str(problem) for problem in raised.value.problems]


def test_the_data_load_frozen():
    assert len(REPORT.areas.areas) == 9
    with pytest.raises(ValidationError, match="frozen"):
        REPORT.latest.figures[0].value = "1"


# file, what stands there, what an editor made of it, what the message must say, the line that it must name if another
FAULTS = {
    "unknown key": (
        EDITION,
        "    note: 报告只写了趋势",
        "    notes: 报告只写了趋势",
        "不认识“notes”这一项 → 改成“note”",
    ),
    "misspelt key that is not missing, too": (
        EDITION,
        "    label: 命案",
        "    lable: 命案",
        "不认识“lable”这一项 → 改成“label”",
    ),
    "missing key": (
        EDITION,
        "    label: 命案\n",
        "",
        "缺少“label” → 在这一条里加一行“label: 内容”",
        "- id: homicide-change",
    ),
    "figure without locator": (EDITION, "    locator: 成效3\n", "", "缺少“locator”", "- id: disputes-resolved"),
    "missing kind": (EDITION, "    kind: trend\n", "", "缺少“kind”", "- id: gun-explosives-trend"),
    "unknown kind": (EDITION, "    kind: trend", "    kind: trends", "“kind”不能写“trends”"),
    "duplicate key": (
        EDITION,
        "    label: 命案\n",
        "    label: 命案\n    label: 案件\n",
        "“label”写了两次，第一次在第",
        "label: 案件",
    ),
    "empty value": (EDITION, "label: 命案", "label:  # 命案", "“label”是空的"),
    "number with separator": (EDITION, "value: 1679", "value: 1,679", "“value”的写法不对：“1,679” → 写成1679"),
    "full-width number": (
        EDITION,
        "value: 268",
        "value: ２６８",
        "“２６８”（U+FF12）不是普通的写法，搜索不到 → 改成“268”",
    ),
    "negative count": (EDITION, "value: 268", "value: -268", "“value”的写法不对：“-268” → 不写负号，写成268"),
    "octal number": (EDITION, "value: 268", "value: 0268", "“value”的写法不对：“0268” → 写成268"),
    "wrong direction": (
        EDITION,
        "direction: 下降\n    value: 15",
        "direction: 减少\n    value: 15",
        "“direction”不能写“减少”",
    ),
    "wrong date": (EDITION, "as_of: 2018-05-31", "as_of: 2018/5/31", "“as_of”不是日期：“2018/5/31” → 写成2018-05-31"),
    "impossible date": (EDITION, "end: 2018-06-30", "end: 2018-06-31", "“end”不是日期"),
    "unknown area": (
        EDITION,
        "area: safe-china\n    label: 命案",
        "area: safe-chna\n    label: 命案",
        "没有“safe-chna”这个工作领域 → 改成“safe-china”",
    ),
    "unknown locator": (EDITION, "locator: 成效3", "locator: 成效33", "没有“成效33”这个原文段落"),
    "unknown related area": (
        EDITION,
        "related: [safe-china, risk-prevention]",
        "related: [safe, risk-prevention]",
        "没有“safe”这个工作领域",
    ),
    "area related to itself": (
        EDITION,
        "related: [theory, reform]",
        "related: [workforce, reform]",
        "“related”里写了这个领域自己：workforce",
    ),
    "area related twice": (EDITION, "related: [theory, reform]", "related: [theory, theory]", "“theory”和第"),
    "duplicate id": (EDITION, "id: gang-cases", "id: disputes-resolved ", "“disputes-resolved”和第"),
    "id of an anchor that pages have": (EDITION, "id: gang-cases", "id: reform", "“id: reform”是页面上已有的编号"),
    "duplicate section": (
        EDITION,
        "  - area: reform\n",
        "  - area: theory \n    results: 成效1\n    results_summary: 甲\n    threads: []\n  - area: reform\n",
        "“theory”和第",
    ),
    "duplicate paragraph": (
        EDITION,
        "  - id: requirements\n",
        "  - id: extra\n    name: 成效1 \n    heading: 甲\n  - id: requirements\n",
        "“成效1”和第",
        "name: 成效1 ",
    ),
    "duplicate term": (GLOSSARY, "    name: 法治中国", "    name: 保护伞 ", "“保护伞”和第"),
    "alias of another term": (GLOSSARY, "aliases: [中政委]", "aliases: [平安中国]", "“平安中国”和第"),
    "unknown paragraph of a plan": (
        EDITION,
        "plan_locator: 总要求",
        "plan_locator: 总要术",
        "没有“总要术”这个原文段落 → 改成“总要求”",
    ),
    "period that ends before it starts": (EDITION, "  end: 2018-06-30", "  end: 2017-06-30", "period的end比start早"),
    "timestamp": (EDITION, "as_of: 2018-05-31", "as_of: 1527724800", "“as_of”不是日期"),
    "impossible date of a source": (GLOSSARY, "date: 2018-01-24", "date: 2018-02-30", "“date”不是日期"),
    "blank text": (EDITION, "label: 命案", 'label: " "', "“label”的写法不对"),
    "text of two lines": (EDITION, "label: 命案", 'label: "命\\n案"', "“label”的写法不对"),
    "markup in a label": (EDITION, "label: 命案", "label: <b>命案</b>", "写成一行普通文字"),
    "link in a summary": (
        EDITION,
        "results_summary: 坚持正确导向",
        "results_summary: 坚持[正确](a)导向",
        "写成一行普通文字",
    ),
    "list as a key": (
        AREAS,
        "    english: Rule of law",
        "    ? [a]\n    : b\n    english: Rule of law",
        "项的名字不是一段文字",
    ),
    "word that nothing means": ("data/search.yml", "[三感]", "[]", "里至少要有1个词"),
    "bad id": (GLOSSARY, "id: fengqiao", "id: Fengqiao", "“id”的写法不对：“Fengqiao” → 只用小写英文字母"),
    "text for a list": (EDITION, LOG, "corrections: 没有", "“corrections”应当是列表"),
    "list for text": (EDITION, "name: 2018年上半年", "name: [2018年上半年]", "“name”应当是一段文字"),
    "text for a group": (
        EDITION,
        "period:\n  start: 2018-01-01\n  end: 2018-06-30",
        "period: 上半年",
        "“period”应当是一组“名字: 内容”",
    ),
    "half a side": (
        EDITION,
        "    plans_summary: 做好政府法制工作",
        "    # plans_summary: 做好政府法制工作",
        "“plans”和“plans_summary”只写了一个",
        "- area: rule-of-law",
    ),
    "empty thread": (
        EDITION,
        "        result: 组织学习宣传和贯彻实施\n",
        "",
        "“宪法”既没有result也没有plan",
        "- topic: 宪法",
    ),
    "wrong file name": (EDITION, "id: 2018-h1", "id: 2018-h2", "“id: 2018-h2”和文件名不一致 → 改成“id: 2018-h1”"),
    "alias": (EDITION, "label: 命案", "label: *name", "用了YAML别名“*name”"),
    "anchor": (EDITION, "label: 命案", "label: &name 命案", "用了YAML锚点“&name”"),
    "tag": (EDITION, "label: 命案", "label: !!python/name:os.system 命案", "用了YAML标签"),
    "tab": (EDITION, "    label: 命案", "\tlabel: 命案", "这一行用了制表符（Tab） → 删去它"),
    "full-width colon": (
        AREAS,
        "    name: 政法改革\n    english",
        "    name：政法改革\n    english",
        "冒号是全角的 → 改成半角冒号，后面空一格：“name: 政法改革”",
    ),
    "two documents": (AREAS, "  - id: reform", "---\n  - id: reform", "出现了第二份文档"),
    "term in an unknown paragraph": (GLOSSARY, "locators: [部署6]", "locators: [部署66]", "没有“部署66”这个原文段落"),
    "date of a source": (
        GLOSSARY,
        "date: 2018-01-24",
        "date: 2018年1月24日",
        "“date”不是日期：“2018年1月24日” → 写成2018-01-24",
    ),
    "list for the whole file": (AREAS, "areas:\n", "#areas:\n", "“文件”应当是一组“名字: 内容”", "- id: theory"),
    # what a number must not look like
    "number with full-width separator": (
        EDITION,
        "value: 1679",
        "value: 1，679",
        "“value”的写法不对：“1，679” → 写成1679",
    ),
    "number with a space": (EDITION, "value: 1679", "value: 1 679", "“value”的写法不对：“1 679” → 写成1679"),
    "number with underscore": (EDITION, "value: 1679", "value: 1_679", "“value”的写法不对：“1_679” → 写成1679"),
    "number with its unit": (EDITION, "value: 1097", "value: 1097起", "→ 这里只写1097，“起”写在unit"),
    "number with its scale": (EDITION, "value: 320", "value: 320万件", "→ 这里只写320，“万”写在scale，“件”写在unit"),
    "number with a percent sign": (EDITION, "value: 20.3", "value: 20.3%", "→ 这里只写20.3，“%”写在unit"),
    "Chinese number": (EDITION, "value: 320", "value: 三百二十", "“value”的写法不对：“三百二十” → 写成半角数字320"),
    "Chinese number with scale": (EDITION, "value: 320", "value: 三百二十万", "→ 写成半角数字320，“万”写在scale"),
    "Chinese digits": (EDITION, "value: 268", "value: 二六八", "→ 写成半角数字268"),
    "number in words": (EDITION, "value: 320", "value: 三百多", "“value”的写法不对：“三百多” → 只写半角数字"),
    "hexadecimal number": (EDITION, "value: 268", "value: 0x10C", "“value”的写法不对：“0x10C” → 写成十进制数268"),
    "octal number of YAML 1.2": (EDITION, "value: 268", "value: 0o414", "→ 写成十进制数268"),
    "binary number": (EDITION, "value: 268", "value: 0b100001100", "→ 写成十进制数268"),
    "exponent": (EDITION, "value: 320", "value: 3.2e6", "“value”的写法不对：“3.2e6” → 写成3200000"),
    "sexagesimal number": (EDITION, "value: 320", "value: 3:20", "“value”的写法不对：“3:20” → 只写半角数字"),
    "not a number": (EDITION, "value: 320", "value: .nan", "“value”的写法不对：“.nan” → 只写半角数字"),
    "infinity": (EDITION, "value: 320", "value: .inf", "“value”的写法不对：“.inf”"),
    "negative infinity": (EDITION, "value: 320", "value: -.inf", "“value”的写法不对：“-.inf” → 只写半角数字"),
    "plus sign": (EDITION, "value: 320", "value: +320", "→ 写成320"),
    "negative change": (EDITION, "value: 20.3", "value: -20.3", "→ 不写负号，写成20.3；下降写在direction"),
    "typographic minus": (EDITION, "value: 20.3", "value: −20.3", "→ 不写负号，写成20.3"),
    "point without digits": (EDITION, "value: 20.3", "value: 20.", "→ 写成20"),
    "point at the start": (EDITION, "value: 20.3", "value: .3", "→ 写成0.3"),
    "two points": (EDITION, "value: 20.3", "value: 20.3.1", "“value”的写法不对：“20.3.1”"),
    "full-width point": (EDITION, "value: 20.3", "value: 20．3", "“．”（U+FF0E）不是普通的写法，搜索不到 → 改成“.”"),
    "circled number": (EDITION, "value: 15", "value: ⑮", "“value”的写法不对：“⑮” → 只写半角数字"),
    "Arabic digits of Arabia": (EDITION, "value: 15", "value: ١٥", "“value”的写法不对"),
    "approximate number": (EDITION, "value: 320", "value: 约320", "“value”的写法不对：“约320”"),
    "range": (EDITION, "value: 320", "value: 300-320", "“value”的写法不对：“300-320”"),
    "fraction": (EDITION, "value: 320", "value: 1/3", "“value”的写法不对：“1/3”"),
    "quoted number with a space": (EDITION, "value: 320", 'value: "320 "', "“value”的写法不对：“320 ” → 写成320"),
    "number too long to hold exactly": (EDITION, "value: 320", f"value: {'9' * 40}", "“value”的写法不对"),
    "list of numbers": (EDITION, "value: 320", "value: [320]", "“value”应当是一段文字"),
    "empty number": (EDITION, "value: 268", "value:  # 数字", "“value”是空的 → 写上内容"),
    "number of 30 digits": (EDITION, "value: 320", f"value: {'9' * 30}", "→ 小数点前最多12位，小数点后最多6位"),
    "number with seven decimals": (EDITION, "value: 20.3", "value: 20.3000000", "→ 小数点前最多12位，小数点后最多6位"),
    "letter for a nought": (EDITION, "value: 320", "value: 32O", "→ 这里有字母O，应是数字0：写成320，并查对原文"),
    "letter for a one": (EDITION, "value: 15", "value: l5", "→ 这里有字母l，应是数字1：写成15，并查对原文"),
    "mixed digits": (
        EDITION,
        "value: 268",
        "value: 26八",
        "→ 不要把半角数字和汉字数字混着写，全部写成半角数字，例如268",
    ),
    "words behind a number": (EDITION, "value: 268", "value: 268#已核对", "→ 写成268，删去“#”和后面的话"),
    # units
    "number in a unit": (
        EDITION,
        "unit: 件",
        "unit: 3件",
        "“unit”的写法不对：“3件” → 只写单位，例如件、起；数字写在value，“万”“亿”写在scale",
    ),
    "scale in a unit": (EDITION, "unit: 件", "unit: 万件", "“unit”的写法不对：“万件” → 只写单位"),
    "quotes in a unit": (EDITION, 'unit: "%"', "unit: “%”", "“unit”的写法不对：““%”” → 只写单位"),
    "sentence for a unit": (EDITION, "unit: 件", "unit: 件矛盾纠纷，全国累计的数", "“unit”太长，超过10个字"),
    # words that YAML takes for something else
    "no": (EDITION, "label: 命案", "label: no", "“no”在YAML里表示“是或否”，不是文字"),
    "yes": (EDITION, "unit: 件", "unit: Yes", "“Yes”在YAML里表示“是或否”，不是文字"),
    "on": (GLOSSARY, "aliases: [中政委]", "aliases: [on]", "“on”在YAML里表示“是或否”，不是文字"),
    "off": (EDITION, "topic: 枫桥经验", "topic: OFF", "“OFF”在YAML里表示“是或否”"),
    "true": (EDITION, "direction: 继续下降", "direction: true", "“true”在YAML里表示“是或否”"),
    "false": (AREAS, "name: 政法改革", "name: False", "“False”在YAML里表示“是或否”"),
    "null": (
        EDITION,
        "note: 报告只写了趋势，没有给出数字，也没有写和哪一个时期比、怎样统计。",
        "note: null",
        "“null”在YAML里表示“没有内容”，不是文字",
    ),
    "tilde": (
        EDITION,
        "note: 报告只写了趋势，没有给出数字，也没有写和哪一个时期比、怎样统计。",
        "note: ~",
        "“~”在YAML里表示“没有内容”，不是文字",
    ),
    # dates
    "slashed date of a source": (
        GLOSSARY,
        "date: 2018-01-24",
        "date: 2018/01/24",
        "“date”不是日期：“2018/01/24” → 写成2018-01-24",
    ),
    "date with dots": (EDITION, "as_of: 2018-05-31", "as_of: 2018.5.31", "→ 写成2018-05-31"),
    "date in Chinese": (
        EDITION,
        "start: 2018-01-01",
        "start: 2018年1月1日",
        "“start”不是日期：“2018年1月1日” → 写成2018-01-01",
    ),
    "date without leading noughts": (EDITION, "as_of: 2018-05-31", "as_of: 2018-5-31", "→ 写成2018-05-31"),
    "date with a time": (EDITION, "as_of: 2018-05-31", "as_of: 2018-05-31 00:00:00", "→ 写成2018-05-31"),
    "month for a day": (EDITION, "as_of: 2018-05-31", "as_of: 2018-05", "“as_of”不是日期：“2018-05” → 写成年-月-日"),
    "day before month": (
        EDITION,
        "as_of: 2018-05-31",
        "as_of: 31-05-2018",
        "“as_of”不是日期：“31-05-2018” → 写成年-月-日",
    ),
    "thirteenth month": (GLOSSARY, "date: 2018-01-24", "date: 2018-13", "“date”不是日期：“2018-13”"),
    "empty date": (EDITION, "as_of: 2018-05-31", "as_of:", "“as_of”是空的 → 写上内容，或者删去这一行"),
    "as-of day to come": (EDITION, "as_of: 2018-05-31", "as_of: 2981-05-31", "“as_of”写的是以后的日期：2981-05-31"),
    "as-of day after the period": (
        EDITION,
        "as_of: 2018-05-31",
        "as_of: 2019-05-31",
        "“as_of”比这一期的最后一天还晚：2019-05-31 → 查对年份和月份，最晚写2018-06-30",
    ),
    "as-of day before the period": (
        EDITION,
        "as_of: 2018-05-31",
        "as_of: 1998-05-31",
        "“as_of”比这一期的第一天还早：1998-05-31 → 查对年份和月份，写2018-01-01到2018-06-30之间的月底",
    ),
    "as-of day that pages would round": (
        EDITION,
        "as_of: 2018-05-31",
        "as_of: 2018-05-15",
        "“as_of”不是月底：2018-05-15 → 页面会写成“截至5月底”；写成2018-05-31",
    ),
    "correction to come": (
        EDITION,
        LOG,
        "corrections:\n  - date: 2918-07-01\n    subject: 甲\n    old: 乙\n    new: 丙\n    reason: 丁",
        "“date”写的是以后的日期：2918-07-01",
        "- date: 2918",
    ),
    "source to come": (GLOSSARY, "date: 2018-01-24", "date: 2918-01", "“date”写的是以后的日期：2918-01"),
    "period to come": (EDITION, "end: 2018-06-30", "end: 2918-06-30", "“end”写的是以后的日期：2918-06-30"),
    # names
    "Cyrillic letter in a key": (
        EDITION,
        "    value: 1097",
        "    v\u0430lue: 1097",
        "其中的“\u0430”是西里尔字母（俄文），不是英文字母 → 改成“value”",
        "    v\u0430lue",
    ),
    "Greek letter in a key": (
        EDITION,
        "    note: 报告只写了趋势",
        "    n\u03bfte: 报告只写了趋势",
        "其中的“\u03bf”是希腊字母，不是英文字母 → 改成“note”",
    ),
    "full-width key": (
        EDITION,
        "    label: 命案",
        "    ｌａｂｅｌ: 命案",
        "“ｌａｂｅｌ”（U+FF4C）不是普通的写法，搜索不到 → 改成“label”",
    ),
    "capital key": (EDITION, "    note: 报告只写了趋势", "    NOTE: 报告只写了趋势", "不认识“NOTE”这一项 → 改成“note”"),
    "key with a hyphen": (
        EDITION,
        "    as_of: 2018-05-31",
        "    as-of: 2018-05-31",
        "不认识“as-of”这一项 → 改成“as_of”",
    ),
    "Chinese key": (
        EDITION,
        "    note: 报告只写了趋势",
        "    说明: 报告只写了趋势",
        "不认识“说明”这一项 → 删去这一行，或者改成能写的一项：id、",
    ),
    "key of another kind of record": (
        EDITION,
        "    kind: trend\n",
        "    kind: trend\n    value: 1 \n",
        "不认识“value”这一项",
        "value: 1 ",
    ),
    "quoted key with a space": (
        EDITION,
        "    note: 报告只写了趋势",
        '    "note ": 报告只写了趋势',
        "不认识“note ”这一项 → 改成“note”",
    ),
    "unknown list": (AREAS, "areas:", "area: []\nareas:", "不认识“area”这一项 → 改成“areas”"),
    "merge key": (
        EDITION,
        "    note: 报告只写了趋势，没有给出数字，也没有写和哪一个时期比、怎样统计。",
        "    <<: {note: 甲}",
        "不认识“<<”这一项",
    ),
    # what YAML would read in another way than it looks
    "full-width colon and space": (
        EDITION,
        "    label: 命案",
        "    label：　命案",
        "冒号是全角的 → 改成半角冒号，后面空一格：“label: 命案”",
    ),
    "ratio sign for a colon": (EDITION, "    label: 命案", "    label∶命案", "冒号是全角的"),
    "full-width colon that would join the line above": (
        EDITION,
        "    direction: 继续下降\n    period",
        "    direction: 继续下降\n      period",
        "这一行多了一个“: ”，或者缩进和上一行不一致",
        "      period",
    ),
    "colon without a space": (
        EDITION,
        "    label: 命案",
        "    label:命案",
        "半角冒号后面少了一个空格 → 写成“label: 命案”",
    ),
    "dash without a space": (
        EDITION,
        "  - id: gang-cases",
        "  -id: gang-cases",
        "“-”后面少了一个空格 → 写成“- id: gang-cases”",
    ),
    "full-width space": (EDITION, "    label: 命案", "    label:　命案", "这一行用了全角空格"),
    "full-width space for indentation": (EDITION, "    label: 命案", "　　label: 命案", "这一行用了全角空格 → 删去它"),
    "full-width space in a text": (EDITION, "label: 命案", "label: 命　案", "这一行用了全角空格"),
    "tab after a colon": (EDITION, "label: 命案", "label:\t命案", "这一行用了制表符（Tab）"),
    "tab at the end": (EDITION, "label: 命案", "label: 命案\t", "这一行用了制表符（Tab）"),
    "full-width comma in brackets": (
        GLOSSARY,
        "aliases: [产权司法保护机制, 产权保护机制]",
        "aliases: [产权司法保护机制，产权保护机制]",
        "用了全角逗号 → 词和词之间用半角逗号，写成产权司法保护机制, 产权保护机制",
    ),
    "open bracket": (GLOSSARY, "aliases: [中政委]", "aliases: [中政委", "方括号或花括号没有成对"),
    "full-width brackets": (GLOSSARY, "aliases: [中政委]", "aliases: ［中政委］", "“aliases”应当是列表"),
    "open quote": (EDITION, "label: 命案", 'label: "命案', "引号没有成对"),
    "percent without quotes": (
        EDITION,
        'unit: "%"',
        "unit: %",
        '内容的开头是YAML留用的符号 → 给内容加上半角引号，例如unit: "%"',
    ),
    "folded text": (EDITION, "label: 命案", "label: >\n      命案", "这一项的内容写成了几行 → 写在同一行里"),
    "text of two lines without quotes": (EDITION, "label: 命案", "label: 命\n      案", "这一项的内容写成了几行"),
    "wrong indentation": (EDITION, "    label: 命案", "   label: 命案", "这一行的缩进和同一列表的其他行不一致"),
    "words behind brackets": (
        EDITION,
        "note: 报告只写了趋势",
        "note: [报告]只写了趋势",
        "成对以后又有别的字 → 给整段内容加上半角引号",
    ),
    "words behind quotes": (EDITION, "label: 命案", 'label: "命"案', "成对以后又有别的字 → 给整段内容加上半角引号"),
    "value set in too little": (
        EDITION,
        "    value: 268",
        "   value: 268",
        "这一行的缩进和同一列表的其他行不一致 → “- ”和上一条的“- ”对齐，其他行和同一条的第一个名字对齐",
    ),
    "key without a colon": (EDITION, "    label: 命案", "    labels命案", "这一行没有写成“名字: 内容”"),
    "conflict": (EDITION, "    label: 命案\n", "<<<<<<< HEAD\n    label: 命案\n", "合并时留下的标记"),
    "start of bold text": (EDITION, "label: 命案", "label: **命案**", "内容的开头是“*” → 删去“*”"),
    "tag of its own": (EDITION, "label: 命案", "label: !text 命案", "用了YAML标签“!text”"),
    "binary tag": (EDITION, "label: 命案", "label: !!binary 5ZG95qGI", "用了YAML标签"),
    "number as text by a tag": (EDITION, "value: 268", "value: !!int 268", "用了YAML标签"),
    "anchor on a list": (GLOSSARY, "aliases: [中政委]", "aliases: &a [中政委]", "用了YAML锚点“&a”"),
    "anchor on a key": (EDITION, "    label: 命案", "    &a label: 命案", "前面有YAML的锚点或标签"),
    "deep nesting": (EDITION, LOG, f"corrections: {'[' * 40}{']' * 40}", "内容套了12层以上"),
    "conflict of keys far apart": (
        EDITION,
        LOG,
        f"{LOG}\nname: 又一次",
        "“name”写了两次，第一次在第4行",
        "name: 又一次",
    ),
    # what was left for later, and what is typed twice
    "result to be verified": (
        EDITION,
        "result: 为领导干部办专题研讨班",
        "result: 待核实",
        "“待核实”像是还没有写完 → 写上查实的内容",
    ),
    "label to do": (EDITION, "label: 命案", "label: TODO", "“TODO”像是还没有写完"),
    "blank number in a meaning": (GLOSSARY, "meaning: 指包庇", "meaning: 涉及XX万人。指包庇", "“XX”像是还没有写完"),
    "placeholder in a list": (GLOSSARY, "aliases: [中政委]", "aliases: [待补充]", "“待补充”像是还没有写完"),
    "figure in a summary": (
        EDITION,
        "results_summary: 坚持正确导向",
        "results_summary: 侦办268起，坚持正确导向",
        "手写了“268起”，它已经是数字“gang-cases” → 删去它",
    ),
    "figure in a result": (EDITION, "result: 公布查结的数量", "result: 公布查结的1097起", "手写了“1097起”"),
    "figure in a note": (EDITION, "note: 报告只写了趋势", "note: 命案下降20.3%，报告只写了趋势", "手写了“20.3%”"),
    "figure in a meaning": (GLOSSARY, "meaning: 指包庇", "meaning: 报告写了320万件。指包庇", "手写了“320万件”"),
    # text that YAML would leave out
    "text behind a number sign": (
        EDITION,
        "note: 报告只写了趋势，没有给出数字，也没有写和哪一个时期比、怎样统计。",
        "note: 报告没有写 #1 和#2。",
        "“#1 和#2。”会被当成注释，不会显示 → 给内容加引号，或者删去“#”和后面的话",
    ),
    "comment behind a number": (EDITION, "value: 268", "value: 268 # 已核对", "“# 已核对”会被当成注释"),
    "comment behind a list": (GLOSSARY, "aliases: [中政委]", "aliases: [中政委]  # 甲", "“# 甲”会被当成注释"),
    "number sign inside a list": (
        GLOSSARY,
        "aliases: [中政委]",
        "aliases: [中政委, #甲\n      乙]",
        "“#甲”会被当成注释",
        "aliases: [中政委, ",
    ),
    "number sign behind quotes inside a text": (EDITION, "label: 命案", 'label: 命案 "一 #1"', "会被当成注释"),
    # markup
    "HTML entity": (EDITION, "label: 命案", "label: 命案&lt;", "“label”的写法不对"),
    "macro in a label": (EDITION, "label: 命案", "label: '{{ config }}'", "写成一行普通文字"),
    "code in a note": (EDITION, "note: 报告只写了趋势", "note: 报告`只写`了趋势", "写成一行普通文字"),
    "bold in a heading": (
        EDITION,
        "heading: 全力维护国家政治安全",
        "heading: 全力**维护**国家政治安全",
        "“heading”的写法不对",
    ),
    "table cell": (EDITION, "topic: 枫桥经验", 'topic: "枫桥|经验"', "“topic”的写法不对"),
    "endless label": (EDITION, "label: 命案", f"label: {'命' * 2000}", "“label”太长，超过1000个字"),
    # characters
    "zero-width space": (EDITION, "label: 命案", "label: 命\u200b案", "有一个看不见的字符（U+200B）"),
    "zero-width space in a number": (EDITION, "value: 268", "value: 2\u200b68", "有一个看不见的字符（U+200B）"),
    "bidirectional sign": (EDITION, "value: 268", "value: \u202e862", "有一个看不见的字符（U+202E）"),
    "control character": (EDITION, "label: 命案", "label: 命\x07案", "有一个控制字符（U+0007）"),
    "NUL": (EDITION, "label: 命案", "label: 命\x00案", "有一个控制字符（U+0000）"),
    "Kangxi radical": (
        EDITION,
        "unit: 起\n    period: 今年以来\n    as_of",
        "unit: ⾛\n    period: 今年以来\n    as_of",
        "“⾛”（U+2F9B）是部首，不是汉字，搜索不到 → 用输入法重新输入“走”",
    ),
    "no-break space": (EDITION, "label: 命案", "label:\u00a0命案", "有一个特殊的空格（U+00A0）"),
    "private-use character": (EDITION, "label: 命案", "label: 命\ue000", "是自造字"),
    "lost character": (EDITION, "label: 命案", "label: 命\ufffd", "有一个乱码字符（U+FFFD）"),
    "decomposed letter": (AREAS, "english: Rule of law", "english: Ru\u0308le of law", "“ü”是拆开编码的"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_with_its_file_line_and_remedy(fault, project):
    file, old, new, message, *marker = FAULTS[fault]
    project.replace(file, old, new)
    lines = (project.root / file).read_text(encoding="utf-8").split("\n")
    expected = 1 + next(number for number, line in enumerate(lines) if (marker or new.split("\n"))[0] in line)
    found = problems(project)
    assert len(found) == 1, found
    assert found[0].startswith(f"{file}:{expected}: ")
    assert message in found[0]
    assert " → " in found[0]


# file, what stands there, what an editor made of it, what the report then holds
ACCEPTED = {
    "nought at the end": (EDITION, "value: 20.3", "value: 3.10", "下降3.10%"),
    "number in quotes": (EDITION, "value: 268", 'value: "268"', "268起"),
    "nought": (EDITION, "value: 268", "value: 0", "0起"),
    "number smaller than one": (EDITION, "value: 20.3", "value: 0.30", "下降0.30%"),
    "text that looks like a number": (EDITION, "label: 命案", "label: 1.20", "1.20"),
    "text that looks like a date": (EDITION, "label: 命案", "label: 2018-05-31", "2018-05-31"),
    "text that YAML would take for false": (EDITION, "label: 命案", "label: 'no'", "no"),
    "Chinese punctuation": (EDITION, "label: 命案", "label: “命案”（甲：乙，丙）……", "“命案”（甲：乙，丙）……"),
    "signs of names and ranges in a note": (
        EDITION,
        "note: 报告只写了趋势",
        "note: A&B两项，第3~5条，报告只写了趋势",
        "A&B两项，第3~5条，报告只写了趋势，没有给出数字，也没有写和哪一个时期比、怎样统计。",
    ),
    "colon of an address in a text": (
        EDITION,
        "label: 命案",
        "label: 见https://example.org/a",
        "见https://example.org/a",
    ),
    "ideograph beyond the first plane": (EDITION, "label: 命案", "label: 𠮷命案", "𠮷命案"),
    "comment": (EDITION, "label: 命案", "label: '命案 #1'  # 说明：甲", "命案 #1"),
    "comment with what elsewhere is refused": (EDITION, "figures:", "# label：甲\t乙\nfigures:", "命案"),
    "number sign in a word": (EDITION, "label: 命案", "label: 命案#1", "命案#1"),
    "number sign in a list": (GLOSSARY, "aliases: [中政委]", 'aliases: ["中政委 #1"]  # 甲', "中政委 #1"),
    "comment below a key": (EDITION, "figures:\n", "figures:  # 甲\n    # 乙\n", "命案"),
    "comment behind an empty list": (EDITION, LOG, "corrections: []  # 甲", "命案"),
    "other number with the unit of a figure": (
        EDITION,
        "result: 公布查结的数量",
        "result: 公布查结的1268起",
        "公布查结的1268起",
    ),
    "word that is no placeholder": (EDITION, "label: 命案", "label: 享受的待遇", "享受的待遇"),
    "unit of two words": (EDITION, "unit: 件", "unit: 个百分点", "320万个百分点"),
    "list over several lines": (GLOSSARY, "aliases: [中政委]", "aliases:\n      - 中政委", "中政委"),
    "start of a document": (EDITION, "id: 2018-h1\n", "---\nid: 2018-h1\n", "2018-h1"),
    "month of a source": (GLOSSARY, "date: 2018-01-24", "date: 2018-01", "2018-01"),
    "end of another month": (EDITION, "as_of: 2018-05-31", "as_of: 2018-02-28", "2018-02-28"),
    "last day of the period": (EDITION, "as_of: 2018-05-31", "as_of: 2018-06-30", "2018-06-30"),
    "correction": (
        EDITION,
        LOG,
        "corrections:\n  - date: 2019-01-05\n    subject: 甲\n    old: 乙\n    new: 丙\n    reason: 丁",
        "2019-01-05",
    ),
}


@pytest.mark.parametrize("case", ACCEPTED)
def test_what_is_meant_and_written_well_is_accepted_as_it_is_written(case, project):
    file, old, new, held = ACCEPTED[case]
    project.replace(file, old, new)
    report = load_report(project.root / "data")
    figures = [figure.text for edition in report.editions for figure in edition.figures]
    assert held in figures or f"'{held}'" in repr(report) or repr(date.fromisoformat(held)) in repr(report)


def test_days_to_come_are_told_by_the_calendar_that_is_given(project):
    file = f"data/{SECOND.id}.yml"
    line = project.replace(file, "date: 2019-02-18", "date: 2019-02-18 ")
    with pytest.raises(ProblemsFound) as raised:
        load_report(project.root / "data", today=date(2019, 2, 16))
    assert f"{file}:{line}: “date”写的是以后的日期：2019-02-18" in str(raised.value)
    (project.root / GLOSSARY).write_text("terms: []\n", encoding="utf-8")
    assert load_report(project.root / "data", today=date(2019, 2, 17))


def test_all_problems_of_all_files_come_at_once(project):
    project.replace(EDITION, "value: 268", "value: 二百六十八")
    project.replace(EDITION, "period: 今年以来", "period: 去年")
    project.replace(AREAS, "    name: 政法改革\n", "")
    project.replace(GLOSSARY, "name: 枫桥经验", "nam: 枫桥经验")
    files = {problem.split(":")[0] for problem in problems(project)}
    assert files == {EDITION, AREAS, GLOSSARY}
    assert len(problems(project)) == 4  # a misspelt key is not missing, too


def test_one_fault_in_a_record_hides_no_other(project):
    project.replace(EDITION, "    area: safe-china\n    label: 命案", "    area: safe-chna\n    标签: 命案")
    project.replace(EDITION, "    label: 黄赌毒警情\n", "    label: 黄赌毒警情\n    label: 警情\n")
    said = " ".join(problems(project))
    for message in ("没有“safe-chna”这个工作领域", "不认识“标签”这一项", "缺少“label”", "“label”写了两次"):
        assert message in said


def test_a_data_folder_without_an_edition_says_only_that(project):
    gone = sorted(f"data/{edition.id}.yml" for edition in REPORT.editions)
    for file in gone:
        (project.root / file).unlink()
    assert problems(project) == [
        f"{file}:1: 已经发布的这一期报告不见了 → 恢复这个文件，文件名照原来的写" for file in gone
    ]
    (project.root / "data/published.yml").write_text("editions: []\n", encoding="utf-8")
    assert [each.split(": ")[1] for each in problems(project)] == [
        "data文件夹里没有任何一期报告 → 加上这一期的数据文件，例如data/2018-h1.yml"
    ]


def test_the_latest_edition_is_the_one_whose_period_ends_last(project):
    assert load_report(project.root / "data").latest.id == SECOND.id
    project.replace(EDITION, "end: 2018-06-30", "end: 2019-06-30")
    assert load_report(project.root / "data").latest.id == "2018-h1"


def test_a_missing_file_and_a_wrong_encoding_are_named(project):
    (project.root / AREAS).unlink()
    (project.root / GLOSSARY).write_bytes("terms: 用语".encode("gbk"))
    assert [problem.split(" → ")[0] for problem in problems(project)] == [
        f"{AREAS}:1: 缺少这个文件",
        f"{GLOSSARY}:1: 文件不是UTF-8编码，像是GBK编码",
    ]


def test_values_stay_the_text_that_was_typed(project):
    project.replace(EDITION, "value: 20.3\n", "value: 20.30\n")
    project.replace(EDITION, "name: 2018年上半年", 'name: "no"')
    _, first = load_report(project.root / "data").editions
    assert {figure.id: figure.text for figure in first.figures}["homicide-change"] == "下降20.30%"
    assert first.name == "no"


def test_a_bom_and_windows_line_ends_are_simply_accepted(tmp_path):
    project = Project(make_project(tmp_path))
    path: Path = project.root / EDITION
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load_report(project.root / "data") == REPORT
