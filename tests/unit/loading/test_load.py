"""Promises about data files: what is wrong is refused, all of it at once, with file, line and remedy."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.support.fixture import REPORT, SECOND, make_project
from tests.support.following import followed
from tests.support.project import Project
from workreport.loading import load_report
from workreport.problems.problem import ProblemsFound

EDITION, SERIES, GLOSSARY = "data/2018-h1.yml", "data/series/zhengfa.yml", "data/glossary.yml"
SITE = "data/site.yml"
LOG = """\
corrections:
  - date: 2018-08-20
    subject: 侦办恶势力犯罪集团案件
    old: 没有
    new: 2018-05-31
    reason: 漏写了截至哪一天"""


def problems_if_any(project: Project) -> list[str]:
    try:
        load_report(project.root / "data")
    except ProblemsFound as error:
        return [str(problem) for problem in error.problems]
    return []


def problems(project: Project) -> list[str]:
    found = problems_if_any(project)
    assert found
    return found


def test_the_data_load_frozen():
    assert len(REPORT.main.areas) == 9
    with pytest.raises(ValidationError, match="frozen"):
        REPORT.latest.figures[0].says = "1件"


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
    "duplicate key": (
        EDITION,
        "    label: 命案\n",
        "    label: 命案\n    label: 案件\n",
        "“label”写了两次，第一次在第",
        "label: 案件",
    ),
    "empty value": (EDITION, "label: 命案", "label:  # 命案", "“label”是空的"),
    "wrong direction": (
        EDITION,
        "says: 下降15%",
        "says: 变化15%",
        "“says”看不懂：“变化”不是数量里的话 → 只写“15%”，其余的话写在label里",
    ),
    "wrong date": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 2018/5/31\n",
        "“as_of”不是日期：“2018/5/31” → 写成2018-05-31",
        "as_of: 2018/5/31",
    ),
    "impossible date": (EDITION, "end: 2018-06-30", "end: 2018-06-31", "“end”不是日期"),
    "unknown area": (
        EDITION,
        "    locator: 成效4\n    note: 报告没有写和",
        "    area: safe-chna\n    locator: 成效4\n    note: 报告没有写和",
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
    "duplicate id": (
        EDITION,
        "  - id: gun-explosives-trend\n",
        "  - id: disputes-resolved \n",
        "“disputes-resolved”和第",
    ),
    "id of an anchor that pages have": (
        EDITION,
        "  - id: gun-explosives-trend\n",
        "  - id: reform \n",
        "“id: reform”是页面上已有的编号",
    ),
    "one label for two figures": (
        EDITION,
        "    label: 黄赌毒警情\n",
        "    label: 命案 \n",
        "两个数字都叫“命案”（第一个在第",
        "label: 命案 ",
    ),
    "one figure under two ids": (
        EDITION,
        "  - id: gang-cases\n    label: 侦办涉黑案件\n",
        "  - id: gangs\n    label: 侦办涉黑案件\n    says: 268起\n    period: 今年以来\n    as_of: 2018-05\n"
        "    locator: 成效4\n  - id: gang-cases\n    label: 侦办涉黑案件 \n",
        "“侦办涉黑案件”和第",
        "label: 侦办涉黑案件 ",
    ),
    "one name for two parts": (EDITION, "  plans: 下半年部署", "  plans: 上半年成效", "“上半年成效”和第"),
    "number in a summary": (EDITION, "summary: 坚持正确导向", "summary: 破案300余起", "手写了“300余起”"),
    "number in a matter": (
        EDITION,
        "topic: 枫桥经验",
        "topic: 百余起纠纷",
        "手写了“百余起” → 报告里的数量只写在figures里",
    ),
    "number in what a part says": (
        EDITION,
        "          results: 公布查结的数量",
        "          results: 查结近1100起",
        "手写了“近1100起”",
    ),
    "number in a note": (EDITION, "note: 报告只写了趋势", "note: 报告写了近1100起的趋势", "手写了“近1100起”"),
    "number in the heading of a paragraph": (
        EDITION,
        "heading: 全力维护国家政治安全",
        "heading: 破案300余起",
        "手写了“300余起”",
    ),
    "number in the description of an area": (
        SERIES,
        "description: 机构改革",
        "description: 300余项改革",
        "手写了“300余项”",
    ),
    "number in a meaning": (
        GLOSSARY,
        "报告单独列出了这类案件。",
        "报告说有1700多起。",
        "手写了“1700多起”，编者注（note）里没有这个数 → 报告里的数量不写进词义",
    ),
    "half-width comma in a summary": (
        EDITION,
        "summary: 坚持正确导向，",
        "summary: 坚持正确导向,",
        "里的“,”是半角的 → 改成全角的“，”",
    ),
    "impossible day in a note": (EDITION, "note: 报告只写了趋势", "note: 6月31日报告只写了趋势", "没有“6月31日”这一天"),
    "search word twice": ("data/search.yml", "[打黑, ", "[打黑, 打黑, ", "“打黑”和第"),
    "search word for two words": (
        "data/search.yml",
        "  矛盾纠纷: [",
        "  矛盾纠纷: [打黑, ",
        "“打黑”已经写成“扫黑除恶”的说法",
    ),
    "duplicate section": (
        EDITION,
        "  - area: reform\n",
        "  - area: theory \n    parts:\n      results:\n        locators: [成效1]\n        summary: 甲\n"
        "    threads: []\n  - area: reform\n",
        "“theory”和第",
    ),
    "duplicate paragraph": (
        EDITION,
        "  - id: requirements\n",
        "  - id: extra\n    name: 成效1 \n    heading: 甲\n  - id: requirements\n",
        "“成效1”和第",
        "name: 成效1 ",
    ),
    "address of a source that is none": (
        GLOSSARY,
        "      date: 2018-01-16\n",
        "      date: 2018-01-16\n      address: ftp://example.org/a\n",
        "“address”的写法不对：“ftp://example.org/a” → 从浏览器的地址栏里复制以https://或http://开头的完整网址",
        "address: ftp://example.org/a",
    ),
    "address of a host without a name": (
        GLOSSARY,
        "      date: 2018-01-16\n",
        "      date: 2018-01-16\n      address: https://10.0.0.1/a\n",
        "“address”的写法不对：“https://10.0.0.1/a” → 从浏览器的地址栏里复制以https://或http://开头的完整网址",
        "address: https://10.0.0.1/a",
    ),
    "address with letters that look like others": (
        GLOSSARY,
        "      date: 2018-01-16\n",
        "      date: 2018-01-16\n      address: https://xn--80ak6aa92e.com/a\n",
        "“address”的写法不对：“https://xn--80ak6aa92e.com/a” → 从浏览器的地址栏里复制",
        "address: https://xn--80ak6aa92e.com/a",
    ),
    "paragraph of the other part": (
        EDITION,
        "locators: [成效2]",
        "locators: [部署3]",
        "“部署3”不属于“results”这一部分 → 查对报告，从这些里选：导语2、成效1、成效2、",
    ),
    "paragraph of the other part in a thread": (
        EDITION,
        "          plans: 总要求\n",
        "          plans: 成效1\n",
        "“成效1”不属于“plans”这一部分",
    ),
    "thread twice": (EDITION, "- topic: 打击邪教", "- topic: 严打暴恐专项行动 ", "“严打暴恐专项行动”和第"),
    "number in the name of an area": (SERIES, "name: 国家政治安全", "name: 国家政治安全268起", "手写了“268起”"),
    "number in the name of a part": (EDITION, "results: 上半年成效", "results: 成效268起", "手写了“268起”"),
    "nothing said": (
        EDITION,
        "note: 报告只写了趋势，没有给出数字，也没有写和哪一个时期比、怎样统计。",
        "note: 同上",
        "“同上”像是还没有写完",
    ),
    "duplicate term": (GLOSSARY, "    name: 法治中国", "    name: 保护伞 ", "“保护伞”和第"),
    "alias of another term": (GLOSSARY, "aliases: [中政委]", "aliases: [平安中国]", "“平安中国”和第"),
    "unknown paragraph of a plan": (
        EDITION,
        "          plans: 总要求",
        "          plans: 总要术",
        "没有“总要术”这个原文段落 → 改成“总要求”",
    ),
    "period that ends before it starts": (EDITION, "  end: 2018-06-30", "  end: 2017-06-30", "period的end比start早"),
    "timestamp": (EDITION, "as_of: 2018-05\n", "as_of: 1527724800\n", "“as_of”不是日期", "as_of: 1527724800"),
    "impossible date of a source": (GLOSSARY, "date: 2018-01-24", "date: 2018-02-30", "“date”不是日期"),
    "blank text": (EDITION, "label: 命案", 'label: " "', "“label”的写法不对"),
    "text of two lines": (EDITION, "label: 命案", 'label: "命\\n案"', "“label”的写法不对"),
    "markup in a label": (EDITION, "label: 命案", "label: <b>命案</b>", "写成一行普通文字"),
    "link in a summary": (EDITION, "summary: 坚持正确导向", "summary: 坚持[正确](a)导向", "写成一行普通文字"),
    "list as a key": (
        SERIES,
        "    english: Rule of law",
        "    ? [a]\n    : b\n    english: Rule of law",
        "项的名字不是一段文字",
    ),
    "word that nothing means": ("data/search.yml", "[三感]", "[]", "里至少要有1项"),
    "bad id": (GLOSSARY, "id: fengqiao", "id: Fengqiao", "“id”的写法不对：“Fengqiao” → 只用小写英文字母"),
    "text for a list": (EDITION, LOG, "corrections: 没有", "“corrections”应当是列表"),
    "list for text": (EDITION, "name: 2018年上半年", "name: [2018年上半年]", "“name”应当是一段文字"),
    "text for a group": (
        EDITION,
        "period:\n  start: 2018-01-01\n  end: 2018-06-30\n  says: 上半年",
        "period: 上半年",
        "“period”应当是一组“名字: 内容”",
    ),
    "empty thread": (
        EDITION,
        "        says:\n          results: 组织学习宣传和贯彻实施\n",
        "        says: {}\n",
        "“says”里至少要有1项",
    ),
    "wrong file name": (EDITION, "id: 2018-h1", "id: 2018-h2", "“id: 2018-h2”和文件名不一致 → 改成“id: 2018-h1”"),
    "series under another name": (
        SERIES,
        "id: zhengfa",
        "id: zhengfabu",
        "“id: zhengfabu”和文件名不一致 → 改成“id: zhengfa”",
    ),
    "part of the series twice": (
        SERIES,
        "  - id: plans\n",
        "  - id: results \n    name: 甲\n    kind: 其他\n  - id: plans\n",
        "“results”和第",
        "- id: results ",
    ),
    "name of a part twice": (SERIES, "    name: 部署", "    name: 成效 ", "“成效”和第"),
    "work area twice": (
        SERIES,
        "  - id: reform\n",
        "  - id: theory \n    name: 甲\n    description: 乙\n  - id: reform\n",
        "“theory”和第",
    ),
    "name of a work area twice": (SERIES, "    name: 政法改革", "    name: 学习贯彻 ", "“学习贯彻”和第"),
    "unknown kind of part": (
        SERIES,
        "kind: 结果",
        "kind: 成果",
        "“kind”不能写“成果” → 从这些里选一个：结果、目标、其他",
    ),
    "part without a kind": (SERIES, "    kind: 目标\n", "", "缺少“kind” → 在这一条里加一行“kind: 内容”", "- id: plans"),
    "neither official nor unofficial": (
        SERIES,
        "official: 否",
        "official: 半官方",
        "“official”不能写“半官方” → 从这些里选一个：是、否",
    ),
    "official in English": (SERIES, "official: 否", "official: no", "“no”在YAML里表示“是或否”，不是文字"),
    "series without parts": (
        SERIES,
        "parts:\n  - id: results\n    name: 成效\n    kind: 结果\n  - id: plans\n    name: 部署\n    kind: 目标\n",
        "parts: []\n",
        "“parts”里至少要有1项",
    ),
    "main series that does not exist": (
        SITE,
        "main: zhengfa",
        "main: zhengfu",
        "没有“zhengfu”这个系列 → 改成“zhengfa”",
    ),
    "no main series": (SITE, "main: zhengfa", "contact: 甲", "缺少“main” → 在这一条里加一行“main: 内容”"),
    "empty contact": (
        SITE,
        "main: zhengfa",
        "main: zhengfa\ncontact:",
        "“contact”是空的 → 写上内容，或者删去这一行",
        "contact:",
    ),
    "series that does not exist": (
        EDITION,
        "series: zhengfa",
        "series: zhengfu",
        "没有“zhengfu”这个系列 → 改成“zhengfa”",
    ),
    "edition without a series": (EDITION, "series: zhengfa\n", "", "缺少“series”", "id: 2018-h1"),
    "name of a part that the series has not": (
        EDITION,
        "  plans: 下半年部署",
        "  plan: 下半年部署",
        "没有“plan”这个部分 → 改成“plans”",
    ),
    "paragraph of a part that the series has not": (
        EDITION,
        "    part: plans\n    heading: 下半年政法工作总的要求",
        "    part: planes\n    heading: 下半年政法工作总的要求",
        "没有“planes”这个部分 → 改成“plans”",
    ),
    "section with a part that the series has not": (
        EDITION,
        "    parts:\n      results:\n        locators: [成效7]\n",
        "    parts:\n      result:\n        locators: [成效7]\n",
        "没有“result”这个部分 → 改成“results”",
        "      result:",
    ),
    "statement of a part that the series has not": (
        EDITION,
        "          results: 公布查结的数量",
        "          result: 公布查结的数量",
        "没有“result”这个部分 → 改成“results”",
    ),
    "paragraph in a thread of a part that the series has not": (
        EDITION,
        "          plans: 总要求",
        "          plan: 总要求",
        "没有“plan”这个部分 → 改成“plans”",
    ),
    "part that is like no other": (
        EDITION,
        "          results: 公布查结的数量",
        "          conclusions: 公布查结的数量",
        "没有“conclusions”这个部分 → 从这些里选一个：results、plans",
    ),
    "statement without a paragraph": (
        EDITION,
        "          plans: 贯彻\n",
        "          plans: 贯彻\n          results: 部署\n",
        "不知道“results”这句话出自哪一段 → 在这个领域的parts里写上results，"
        "或者在这一条的locators里写上“results: 段落的名字”",
        "results: 部署",
    ),
    "two paragraphs written as one": (
        EDITION,
        "locators: [成效7]",
        "locators: [成效7、成效8]",
        "没有“成效7、成效8”这个原文段落 → 从这些里选：",
    ),
    "unknown paragraph of a section": (
        EDITION,
        "locators: [成效7]",
        "locators: [成效7, 成效77]",
        "没有“成效77”这个原文段落",
    ),
    "section without paragraphs": (
        EDITION,
        "locators: [成效7]",
        "locators: []",
        "“locators”里至少要有1项 → 补上缺少的",
    ),
    "section without a summary": (
        EDITION,
        "      results:\n        locators: [成效7]\n        summary: 坚持正确导向，开展正面宣传，建设政法新媒体\n",
        '      "results":\n        locators: [成效7]\n',
        "缺少“summary”",
        '"results":',
    ),
    "year that is not said to be inferred": (
        EDITION,
        "year: 推定",
        "year: 2018",
        "“year”不能写“2018” → 从这些里选一个：推定",
    ),
    "period without the report's word": (EDITION, "  says: 上半年\n", "", "缺少“says”", "period:"),
    "unknown headline figure": (
        EDITION,
        "  - homicide-change",
        "  - homicide",
        "没有“homicide”这个数字 → 改成“homicide-change”",
    ),
    "headline figure twice": (EDITION, "  - homicide-change", "  - gang-cases ", "“gang-cases”和第"),
    "unknown figure of a chart": (
        EDITION,
        "figures: [homicide-change, vice-alerts-change]",
        "figures: [homicide-change, vice-alerts]",
        "没有“vice-alerts”这个数字 → 改成“vice-alerts-change”",
    ),
    "chart of one figure": (
        EDITION,
        "figures: [homicide-change, vice-alerts-change]",
        "figures: [homicide-change]",
        "“figures”里至少要有2项",
    ),
    "chart of too many figures": (
        EDITION,
        "figures: [homicide-change, vice-alerts-change]",
        f"figures: [{', '.join(['homicide-change'] * 13)}]",
        "“figures”里最多写12项 → 删去多余的，或者分成几条",
    ),
    "address without a scheme": (
        EDITION,
        "year: 推定",
        "year: 推定\noriginal: www.gov.cn",
        "“original”的写法不对：“www.gov.cn” → 从浏览器的地址栏里复制以https://或http://开头的完整网址；括号写成%28、%29",
        "original:",
    ),
    "unknown fact about the occasion": (
        EDITION,
        "year: 推定",
        "year: 推定\ngiven:\n  who: 甲",
        "不认识“who”这一项",
        "who: 甲",
    ),
    "impossible day of the occasion": (
        EDITION,
        "year: 推定",
        "year: 推定\ngiven:\n  date: 2018-02-30",
        "“date”不是日期：“2018-02-30”",
        "date: 2018-02",
    ),
    "found on an impossible day": (
        EDITION,
        "year: 推定",
        "year: 推定\nfound:\n  date: 2018年7月",
        "“date”不是日期：“2018年7月” → 写成2018-01-11，或只写到月2018-01",
        "date: 2018年",
    ),
    "alias": (EDITION, "label: 命案", "label: *name", "用了YAML别名“*name”"),
    "anchor": (EDITION, "label: 命案", "label: &name 命案", "用了YAML锚点“&name”"),
    "tag": (EDITION, "label: 命案", "label: !!python/name:os.system 命案", "用了YAML标签"),
    "tab": (EDITION, "    label: 命案", "\tlabel: 命案", "这一行用了制表符（Tab） → 删去它"),
    "full-width colon": (
        SERIES,
        "    name: 政法改革\n    english",
        "    name：政法改革\n    english",
        "冒号是全角的 → 改成半角冒号，后面空一格：“name: 政法改革”",
    ),
    "two documents": (SERIES, "  - id: reform", "---\n  - id: reform", "出现了第二份文档"),
    "term in an unknown paragraph": (GLOSSARY, "locators: [部署6]", "locators: [部署66]", "没有“部署66”这个原文段落"),
    "date of a source": (
        GLOSSARY,
        "date: 2018-01-24",
        "date: 2018年1月24日",
        "“date”不是日期：“2018年1月24日” → 写成2018-01-24",
    ),
    "list for the whole file": (
        GLOSSARY,
        "terms:\n",
        "#terms:\n",
        "“文件”应当是一组“名字: 内容”",
        "- id: protective-umbrella",
    ),
    # what a number must not look like
    "number with a space": (
        EDITION,
        "says: 1679起",
        "says: 1 679起",
        "“says”看不懂：“1 6”中间有空格 → 删去数字中间的空格",
    ),
    "number with underscore": (
        EDITION,
        "says: 1679起",
        "says: 1_679起",
        "“says”的写法不对：“1_679起” → 写成一行普通文字",
    ),
    "hexadecimal number": (
        EDITION,
        "says: 268起",
        "says: 0x10C起",
        "“says”看不懂：“0x10”是名称或者次序，不是数量 → 数量写成“1292起”这样",
    ),
    "exponent": (EDITION, "says: 320万件", "says: 3.2e6件", "“says”看不懂：“3.2e6”是科学记数法 → 照报告写"),
    "not a number": (EDITION, "says: 320万件", "says: .nan", "“says”看不懂：“.nan”里没有数 → 照报告写"),
    "infinity": (EDITION, "says: 320万件", "says: .inf", "“says”看不懂：“.inf”里没有数"),
    "negative infinity": (EDITION, "says: 320万件", "says: -.inf", "“says”看不懂：“-.inf”里没有数 → 照报告写"),
    "plus sign": (
        EDITION,
        "says: 320万件",
        "says: +320",
        "“says”看不懂：“+320”里的加号不是报告的写法 → 写成“上升8.6%”这样，用字说方向",
    ),
    "negative change": (
        EDITION,
        "says: 下降20.3%",
        "says: 下降-20.3%",
        "“says”看不懂：“下降-20.3”里又有方向又有负号 → 不写负号",
    ),
    "point without digits": (
        EDITION,
        "says: 下降20.3%",
        "says: 下降20.%",
        "“says”看不懂：“20.”的小数点后面没有数字 → 补全或者删去小数点",
    ),
    "point at the start": (
        EDITION,
        "says: 下降20.3%",
        "says: 下降.3%",
        "“says”看不懂：“.3”的小数点前面没有数字 → 写成“0.3”",
    ),
    "two points": (
        EDITION,
        "says: 下降20.3%",
        "says: 下降20.3.1%",
        "“says”看不懂：“20.3.1”的小数点不对 → 只留一个小数点",
    ),
    "full-width point": (
        EDITION,
        "says: 下降20.3%",
        "says: 下降20．3%",
        "“．”（U+FF0E）不是普通的写法，搜索不到 → 改成“.”",
    ),
    "circled number": (EDITION, "says: 下降15%", "says: 下降⑮%", "“says”看不懂：“⑮”不是普通的数字 → 用0到9写"),
    "Arabic digits of Arabia": (EDITION, "says: 下降15%", "says: 下降١٥%", "“says”看不懂：“١”不是普通的数字"),
    "quoted number with a space": (
        EDITION,
        "says: 320万件",
        'says: "320万件 "',
        "“says”看不懂：“ ”不是数量里的话 → 只写“320万件”",
    ),
    "number too long to hold exactly": (
        EDITION,
        "says: 320万件",
        "says: 9999999999999999999999999999999999999999件",
        "“says”看不懂：数字太长，不会是一个数 → 查对原文",
    ),
    "list of numbers": (EDITION, "says: 320万件", "says: [320万件]", "“says”应当是一段文字"),
    "empty number": (EDITION, "says: 268起", "says:  # 数字", "“says”是空的 → 写上内容"),
    "letter for a nought": (
        EDITION,
        "says: 320万件",
        "says: 32O万件",
        "“says”看不懂：“2O”里有字母，应是数字 → 把字母改成数字，查对原文",
    ),
    "letter for a one": (
        EDITION,
        "says: 下降15%",
        "says: 下降l5%",
        "“says”看不懂：“l5”里有字母，应是数字 → 把字母改成数字，查对原文",
    ),
    "mixed digits": (
        EDITION,
        "says: 268起",
        "says: 26八起",
        "“says”看不懂：这里有2个数量 → 分成2条，每条只写一个：“26”“八起”",
    ),
    "words behind a number": (
        EDITION,
        "says: 268起",
        "says: 268起#已核对",
        "“says”看不懂：“#”不是数量里的符号 → 删去“#”",
    ),
    "two quantities": (
        EDITION,
        "says: 268起",
        "says: 268起、1097起",
        "“says”看不懂：这里有2个数量 → 分成2条，每条只写一个：“268起”“1097起”",
    ),
    "what is counted beside a quantity": (
        EDITION,
        "says: 268起",
        "says: 侦办涉黑案件268起",
        "“says”看不懂：“侦办涉黑案件”不是数量里的话 → 只写“268起”，其余的话写在label里",
    ),
    "direction without a number": (
        EDITION,
        "says: 继续下降\n",
        "says: 下降 \n",
        "“says”看不懂：“下降”后面没有数 → 写成“下降20.3%”；报告没有给数，就写“继续下降”",
        "says: 下降 ",
    ),
    "time for a quantity": (
        EDITION,
        "says: 268起",
        "says: 2018年5月",
        "“says”看不懂：“2018年”是时间，不是数量 → 时间写在period或as_of里",
    ),
    "range from high to low": (
        EDITION,
        "says: 320万件",
        "says: 20%至15%",
        "“says”看不懂：“20%至15%”前一个数比后一个大 → 查对原文，写成“15%至20%”",
    ),
    "vague quantity": (EDITION, "says: 320万件", "says: 大量", "“says”看不懂：“大量”没有给出数"),
    "English quantity": (EDITION, "says: 320万件", "says: about 320", "“says”看不懂：“about”不是报告的写法"),
    "sentence for a quantity": (
        EDITION,
        "says: 320万件",
        f"says: {'全国各级政法机关排查化解的矛盾纠纷' * 4}320万件",
        "“says”看不懂：“全国各级政法机关排查化解的矛盾纠纷全国各…”太长",
    ),
    "separator in the wrong place": (EDITION, "says: 1679起", "says: 16,79起", "“says”看不懂：“16,79”的逗号位置不对"),
    "figure without a quantity": (
        EDITION,
        "    says: 268起\n",
        "",
        "缺少“says” → 在这一条里加一行“says: 内容”",
        "- id: gang-cases",
    ),
    "full-width digits": (
        EDITION,
        "says: 268起",
        "says: ２６８起",
        "“２６８”（U+FF12）不是普通的写法，搜索不到 → 改成“268”",
    ),
    # words that YAML takes for something else
    "no": (EDITION, "label: 命案", "label: no", "“no”在YAML里表示“是或否”，不是文字"),
    "yes": (EDITION, "scope: 全国", "scope: Yes", "“Yes”在YAML里表示“是或否”，不是文字"),
    "on": (GLOSSARY, "aliases: [中政委]", "aliases: [on]", "“on”在YAML里表示“是或否”，不是文字"),
    "off": (EDITION, "topic: 枫桥经验", "topic: OFF", "“OFF”在YAML里表示“是或否”"),
    "true": (EDITION, "says: 继续下降", "says: true", "“true”在YAML里表示“是或否”"),
    "false": (SERIES, "name: 政法改革", "name: False", "“False”在YAML里表示“是或否”"),
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
    "date with dots": (EDITION, "as_of: 2018-05\n", "as_of: 2018.5.31\n", "→ 写成2018-05-31", "as_of: 2018.5.31"),
    "date in Chinese": (
        EDITION,
        "start: 2018-01-01",
        "start: 2018年1月1日",
        "“start”不是日期：“2018年1月1日” → 写成2018-01-01",
    ),
    "date without leading noughts": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 2018-5-31\n",
        "→ 写成2018-05-31",
        "as_of: 2018-5-31",
    ),
    "date with a time": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 2018-05-31 00:00:00\n",
        "→ 写成2018-05-31",
        "as_of: 2018-05-31 00",
    ),
    "month for a day": (EDITION, "end: 2018-06-30", "end: 2018-06", "“end”不是日期：“2018-06” → 写成年-月-日"),
    "day before month": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 31-05-2018\n",
        "“as_of”不是日期：“31-05-2018” → 写成2018-01-11，或只写到月2018-01",
        "as_of: 31-05-2018",
    ),
    "thirteenth month": (GLOSSARY, "date: 2018-01-24", "date: 2018-13", "“date”不是日期：“2018-13”"),
    "empty date": (EDITION, "as_of: 2018-05\n", "as_of:\n", "“as_of”是空的 → 写上内容，或者删去这一行", "as_of:"),
    "as-of day to come": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 2981-05-31\n",
        "“as_of”写的是以后的日期：2981-05-31",
        "as_of: 2981",
    ),
    "as-of day after the period": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 2019-05-31\n",
        "“as_of”比这一期的最后一天还晚：2019-05-31 → 查对年份和月份，最晚写2018-06-30",
        "as_of: 2019",
    ),
    "as-of day before the period": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 1998-05-31\n",
        "“as_of”比这一期的第一天还早：1998-05-31 → 查对年份和月份，写2018-01-01到2018-06-30之间的日期",
        "as_of: 1998",
    ),
    "as-of month to come": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 2981-05\n",
        "“as_of”写的是以后的日期：2981-05",
        "as_of: 2981",
    ),
    "as-of month after the period": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 2018-07\n",
        "“as_of”比这一期的最后一天还晚：2018-07",
        "as_of: 2018-07",
    ),
    "as-of month before the period": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 2017-12\n",
        "“as_of”比这一期的第一天还早：2017-12",
        "as_of: 2017-12",
    ),
    "thirteenth as-of month": (
        EDITION,
        "as_of: 2018-05\n",
        "as_of: 2018-13\n",
        "“as_of”不是日期：“2018-13”",
        "as_of: 2018-13",
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
        "    says: 1097起",
        "    s\u0430ys: 1097起",
        "其中的“\u0430”是西里尔字母（俄文），不是英文字母 → 改成“says”",
        "    s\u0430ys",
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
        "    as_of: 2018-05\n",
        "    as-of: 2018-05\n",
        "不认识“as-of”这一项 → 改成“as_of”",
        "    as-of",
    ),
    "Chinese key": (
        EDITION,
        "    note: 报告只写了趋势",
        "    说明: 报告只写了趋势",
        "不认识“说明”这一项 → 删去这一行，或者改成能写的一项：id、",
    ),
    "key of another kind of record": (
        EDITION,
        "    says: 继续下降\n",
        "    says: 继续下降\n    summary: 甲 \n",
        "不认识“summary”这一项",
        "summary: 甲 ",
    ),
    "quoted key with a space": (
        EDITION,
        "    note: 报告只写了趋势",
        '    "note ": 报告只写了趋势',
        "不认识“note ”这一项 → 改成“note”",
    ),
    "unknown list": (SERIES, "areas:", "area: []\nareas:", "不认识“area”这一项 → 改成“areas”"),
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
        "    says: 继续下降\n    locator",
        "    says: 继续下降\n      locator",
        "这一行多了一个“: ”，或者缩进和上一行不一致",
        "      locator: 成效4",
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
        "    says: 268起",
        "   says: 268起",
        "这一行的缩进和同一列表的其他行不一致 → “- ”和上一条的“- ”对齐，其他行和同一条的第一个名字对齐",
    ),
    "key without a colon": (EDITION, "    label: 命案", "    labels命案", "这一行没有写成“名字: 内容”"),
    "conflict": (EDITION, "    label: 命案\n", "<<<<<<< HEAD\n    label: 命案\n", "合并没有做完"),
    "start of bold text": (EDITION, "label: 命案", "label: **命案**", "内容的开头是“*” → 删去“*”"),
    "tag of its own": (EDITION, "label: 命案", "label: !text 命案", "用了YAML标签“!text”"),
    "binary tag": (EDITION, "label: 命案", "label: !!binary 5ZG95qGI", "用了YAML标签"),
    "number as text by a tag": (EDITION, "says: 268起", "says: !!int 268起", "用了YAML标签"),
    "sign that YAML keeps": (EDITION, "label: 命案", "label: %命案", "内容的开头是YAML留用的符号 → 给内容加上半角引号"),
    "anchor on a list": (GLOSSARY, "aliases: [中政委]", "aliases: &a [中政委]", "用了YAML锚点“&a”"),
    "anchor on a key": (EDITION, "    label: 命案", "    &a label: 命案", "前面有YAML的锚点或标签"),
    "deep nesting": (EDITION, LOG, f"corrections: {'[' * 40}{']' * 40}", "内容套了12层以上"),
    "conflict of keys far apart": (
        EDITION,
        LOG,
        f"{LOG}\nname: 又一次",
        "“name”写了两次，第一次在第5行",
        "name: 又一次",
    ),
    # what was left for later, and what is typed twice
    "result to be verified": (
        EDITION,
        "results: 为领导干部办专题研讨班",
        "results: 待核实",
        "“待核实”像是还没有写完 → 写上查实的内容",
    ),
    "label to do": (EDITION, "label: 命案", "label: TODO", "“TODO”像是还没有写完"),
    "blank number in a meaning": (GLOSSARY, "meaning: 指包庇", "meaning: 涉及XX万人。指包庇", "“XX”像是还没有写完"),
    "placeholder in a list": (GLOSSARY, "aliases: [中政委]", "aliases: [待补充]", "“待补充”像是还没有写完"),
    "figure in a summary": (
        EDITION,
        "summary: 坚持正确导向",
        "summary: 侦办268起，坚持正确导向",
        "手写了“268起”，它已经是数字“gang-cases” → 删去它",
    ),
    "figure in a result": (EDITION, "results: 公布查结的数量", "results: 公布查结的1097起", "手写了“1097起”"),
    "figure in a topic": (EDITION, "topic: 枫桥经验", "topic: 枫桥经验268起", "手写了“268起”"),
    "figure in a label": (EDITION, "label: 命案", "label: 1097起命案", "手写了“1097起”"),
    "figure in a note": (EDITION, "note: 报告只写了趋势", "note: 命案下降20.3%，报告只写了趋势", "手写了“20.3%”"),
    "figure in a meaning": (GLOSSARY, "meaning: 指包庇", "meaning: 报告写了320万件。指包庇", "手写了“320万件”"),
    # text that YAML would leave out
    "text behind a number sign": (
        EDITION,
        "note: 报告只写了趋势，没有给出数字，也没有写和哪一个时期比、怎样统计。",
        "note: 报告没有写 #1 和#2。",
        "“#1 和#2。”会被当成注释，不会显示 → 给内容加引号，或者删去“#”和后面的话",
    ),
    "comment behind a number": (EDITION, "says: 268起", "says: 268起 # 已核对", "“# 已核对”会被当成注释"),
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
    "note without a source": (
        GLOSSARY,
        "    source:\n      document: 《关于开展扫黑除恶专项斗争的通知》\n"
        "      issuer: 中共中央、国务院\n      date: 2018-01-24\n",
        "",
        "写了note，没有写source → 编者注（note）和它的来源（source）一起写，或者都不写",
        "note: 2018年1月公布的通知要求",
    ),
    "term out of order": (
        GLOSSARY,
        "  - id: fengqiao\n    name: 枫桥经验",
        "  - id: fengqiao\n    name: 安全责任制",
        "“安全责任制”读作ān quán zé rèn zhì，没有排在读音的次序里 → 把这一条移到“保护伞”前面",
        "- id: fengqiao",
    ),
    "periods that overlap": (
        "data/2018-h2.yml",
        "  start: 2018-07-01",
        "  start: 2018-06-01",
        "这一期从2018-06-01起，data/2018-h1.yml的那一期到2018-06-30才完，两期的时期重叠",
    ),
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
    "zero-width space in a number": (EDITION, "says: 268起", "says: 2\u200b68起", "有一个看不见的字符（U+200B）"),
    "bidirectional sign": (EDITION, "says: 268起", "says: \u202e862起", "有一个看不见的字符（U+202E）"),
    "control character": (EDITION, "label: 命案", "label: 命\x07案", "有一个控制字符（U+0007）"),
    "NUL": (EDITION, "label: 命案", "label: 命\x00案", "有一个控制字符（U+0000）"),
    "Kangxi radical": (
        EDITION,
        "says: 268起",
        "says: 268⾛",
        "“⾛”（U+2F9B）是部首，不是汉字，搜索不到 → 用输入法重新输入“走”",
    ),
    "no-break space": (EDITION, "label: 命案", "label:\u00a0命案", "有一个特殊的空格（U+00A0）"),
    "private-use character": (EDITION, "label: 命案", "label: 命\ue000", "是自造字"),
    "lost character": (EDITION, "label: 命案", "label: 命\ufffd", "有一个乱码字符（U+FFFD）"),
    "decomposed letter": (SERIES, "english: Rule of law", "english: Ru\u0308le of law", "“ü”是拆开编码的"),
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
    for mended in followed(lines[expected - 1], found[0]):
        text = "\n".join([*lines[: expected - 1], mended, *lines[expected:]])
        (project.root / file).write_text(text, encoding="utf-8")
        assert found[0] not in problems_if_any(project)


# file, what stands there, what an editor made of it, what the report then holds
ACCEPTED = {
    "address without encryption": (
        GLOSSARY,
        "      date: 2018-01-16\n",
        "      date: 2018-01-16\n      address: http://www.gov-a.example.cn/b\n",
        "http://www.gov-a.example.cn/b",
    ),
    "paragraph of no part": (EDITION, "locators: [成效2]", "locators: [成效2, 导语1]", "导语1"),
    "year in the name of a part": (EDITION, "results: 上半年成效", "results: 2018年上半年成效", "2018年上半年成效"),
    "nought at the end": (EDITION, "says: 下降20.3%", "says: 下降3.10%", "下降3.10%"),
    "number with separators": (EDITION, "says: 1679起", "says: 1,679起", "1,679起"),
    "number in Chinese": (EDITION, "says: 268起", "says: 二百六十八起", "二百六十八起"),
    "approximate number": (EDITION, "says: 320万件", "says: 约320万件", "约320万件"),
    "range": (EDITION, "says: 320万件", "says: 300至320万件", "300至320万件"),
    "fraction": (EDITION, "says: 320万件", "says: 三分之二", "三分之二"),
    "percentage that begins with a sign": (EDITION, "says: 下降20.3%", "says: -20.3%", "-20.3%"),
    "percentage without quotes": (EDITION, "says: 下降20.3%", "says: 20.3%", "20.3%"),
    "area that the paragraph does not tell": (
        EDITION,
        "    locator: 成效4\n    note: 报告没有写和",
        "    area: reform\n    locator: 成效4\n    note: 报告没有写和",
        "reform",
    ),
    "number in quotes": (EDITION, "says: 268起", 'says: "268起"', "268起"),
    "nought": (EDITION, "says: 268起", "says: 0起", "0起"),
    "number smaller than one": (EDITION, "says: 下降20.3%", "says: 下降0.30%", "下降0.30%"),
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
    "comment with what elsewhere is refused": (EDITION, "\nfigures:", "\n# label：甲\t乙\nfigures:", "命案"),
    "number sign in a word": (EDITION, "label: 命案", "label: 命案#1", "命案#1"),
    "number sign in a list": (GLOSSARY, "aliases: [中政委]", 'aliases: ["中政委 #1"]  # 甲', "中政委 #1"),
    "comment below a key": (EDITION, "figures:\n", "figures:  # 甲\n    # 乙\n", "命案"),
    "comment behind an empty list": (EDITION, LOG, "corrections: []  # 甲", "命案"),
    "word that is no placeholder": (EDITION, "label: 命案", "label: 享受的待遇", "享受的待遇"),
    "unit of two words": (EDITION, "says: 320万件", "says: 320万个百分点", "320万个百分点"),
    "list over several lines": (GLOSSARY, "aliases: [中政委]", "aliases:\n      - 中政委", "中政委"),
    "start of a document": (EDITION, "id: 2018-h1\n", "---\nid: 2018-h1\n", "2018-h1"),
    "address of a site that has no other": (
        GLOSSARY,
        "      date: 2018-01-24\n",
        "      date: 2018-01-24\n      address: http://example.org/a\n",
        "http://example.org/a",
    ),
    "month of a source": (GLOSSARY, "date: 2018-01-24", "date: 2018-01", "2018-01"),
    "end of another month": (EDITION, "as_of: 2018-05\n", "as_of: 2018-02-28\n", "2018-02-28"),
    "last day of the period": (EDITION, "as_of: 2018-05\n", "as_of: 2018-06-30\n", "2018-06-30"),
    "day within a month": (EDITION, "as_of: 2018-05\n", "as_of: 2018-05-15\n", "2018-05-15"),
    "month that ends with the period": (EDITION, "as_of: 2018-05\n", "as_of: 2018-06\n", "2018-06"),
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
    figures = [figure.says for edition in report.editions for figure in edition.figures]
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
    project.replace(EDITION, "says: 268起", "says: 若干起")
    project.replace(EDITION, "locator: 成效3", "locator: 成效33")
    project.replace(SERIES, "    name: 政法改革\n", "")
    project.replace(GLOSSARY, "name: 枫桥经验", "nam: 枫桥经验")
    files = {problem.split(":")[0] for problem in problems(project)}
    assert files == {EDITION, SERIES, GLOSSARY}
    assert len(problems(project)) == 4  # a misspelt key is not missing, too


def test_one_fault_in_a_record_hides_no_other(project):
    project.replace(EDITION, "    label: 命案\n", "    area: safe-chna\n    标签: 命案\n")
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
        "data文件夹里没有任何一期报告 → 用make new-edition加上一期，或者把它的数据文件放进data"
    ]


def test_the_latest_edition_is_the_one_whose_period_ends_last(project):
    assert load_report(project.root / "data").latest.id == SECOND.id
    for _ in range(3):
        project.replace(EDITION, "    as_of: 2018-05\n", "")
    project.replace(EDITION, "start: 2018-01-01\n  end: 2018-06-30", "start: 2019-01-01\n  end: 2019-06-30")
    assert load_report(project.root / "data").latest.id == "2018-h1"


def test_a_missing_file_and_a_wrong_encoding_are_named(project):
    (project.root / SITE).unlink()
    (project.root / GLOSSARY).write_bytes("terms: 用语".encode("gbk"))
    assert [problem.split(" → ")[0] for problem in problems(project)] == [
        f"{GLOSSARY}:1: 文件不是UTF-8编码，像是GBK编码",
        f"{SITE}:1: 缺少这个文件",
    ]


def test_without_a_series_the_data_say_only_that(project):
    (project.root / SERIES).unlink()
    assert problems(project) == [
        f"{SITE}:3: data/series里没有任何一个系列 → 新建data/series/编号.yml，写上机关、部分和领域"
    ]


def test_what_a_figure_leaves_out_is_that_of_its_edition_and_its_paragraph(project):
    project.replace(EDITION, "    says: 下降15%\n", "    says: 下降15%\n    period: 今年以来\n    area: reform\n")
    project.replace(EDITION, "    says: 继续下降\n    locator: 成效4", "    says: 继续下降\n    locator: 导语2")
    _, first = load_report(project.root / "data").editions
    given = {figure.id: (figure.period, figure.area) for figure in first.figures[-3:]}
    assert given == {
        "homicide-change": ("上半年", "safe-china"),
        "vice-alerts-change": ("今年以来", "reform"),
        "gun-explosives-trend": ("上半年", ""),
    }


def test_a_figure_of_a_paragraph_of_plans_is_a_target():
    assert [figure.id for edition in REPORT.editions for figure in edition.figures if figure.is_target] == [
        "planned-study-classes"
    ]


def test_the_main_series_comes_first_and_has_the_latest_edition(project):
    """A second series, before the first by name, has an edition whose period ends last."""
    series = (project.root / SERIES).read_text(encoding="utf-8")
    (project.root / "data/series/a.yml").write_text(series.replace("id: zhengfa", "id: a"), encoding="utf-8")
    edition = (project.root / EDITION).read_text(encoding="utf-8")
    for old, new in (
        ("id: 2018-h1", "id: 2019-h1"),
        ("series: zhengfa", "series: a"),
        ("end: 2018-06", "end: 2019-06"),
    ):
        edition = edition.replace(old, new, 1)
    (project.root / "data/2019-h1.yml").write_text(edition, encoding="utf-8")
    report = load_report(project.root / "data")
    assert [series.id for series in report.series] == ["zhengfa", "a"]
    assert [edition.id for edition in report.editions] == ["2019-h1", SECOND.id, "2018-h1"]
    assert (report.main.id, report.latest.id) == ("zhengfa", SECOND.id)
    assert [edition.id for edition in report.editions_of(report.series[1])] == ["2019-h1"]


def test_values_stay_the_text_that_was_typed(project):
    project.replace(EDITION, "says: 下降20.3%\n", "says: 下降20.30%\n")
    project.replace(EDITION, "name: 2018年上半年", 'name: "no"')
    _, first = load_report(project.root / "data").editions
    assert {figure.id: figure.says for figure in first.figures}["homicide-change"] == "下降20.30%"
    assert first.name == "no"


def test_a_bom_and_windows_line_ends_are_simply_accepted(tmp_path):
    project = Project(make_project(tmp_path))
    path: Path = project.root / EDITION
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load_report(project.root / "data") == REPORT
