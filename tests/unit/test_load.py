"""Promises about data files: what is wrong is refused, all of it at once, with file, line and remedy."""

from pathlib import Path

import pytest

from tests.support.project import ROOT, Project, copy_project
from workreport.loading import load_report
from workreport.problem import ProblemsFound

EDITION, AREAS, GLOSSARY = "data/2018-h1.yml", "data/areas.yml", "data/glossary.yml"


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        load_report(project.root / "data")
    return [str(problem) for problem in raised.value.problems]


def test_the_shipped_data_loads_frozen():
    report = load_report(ROOT / "data")
    assert len(report.areas.areas) == 9
    with pytest.raises(ValueError):
        report.latest.figures[0].value = "1"


# file, what stands there, what an editor made of it, what the message must say, the line that it must name if another
FAULTS = {
    "unknown key": (EDITION, "    note: 报告只写了趋势", "    notes: 报告只写了趋势", "不认识“notes”这一项 → 改成“note”"),
    "missing key": (EDITION, "    label: 命案\n", "", "缺少“label” → 在这一条里加一行“label: 内容”", "- id: homicide-change"),
    "figure without locator": (EDITION, "    locator: 成效3\n", "", "缺少“locator”", "- id: disputes-resolved"),
    "missing kind": (EDITION, "    kind: trend\n", "", "缺少“kind”", "- id: gun-explosives-trend"),
    "unknown kind": (EDITION, "    kind: trend", "    kind: trends", "“kind”不能写“trends”"),
    "duplicate key": (EDITION, "    label: 命案\n", "    label: 命案\n    label: 案件\n", "“label”写了两次，第一次在第", "label: 案件"),
    "empty value": (EDITION, "label: 命案", "label:  # 命案", "“label”是空的"),
    "number with separator": (EDITION, "value: 1679", "value: 1,679", "“value”的写法不对：“1,679” → 只写半角数字"),
    "full-width number": (EDITION, "value: 268", "value: ２６８", "“value”的写法不对"),
    "negative count": (EDITION, "value: 268", "value: -268", "“value”的写法不对"),
    "octal number": (EDITION, "value: 268", "value: 0268", "“value”的写法不对"),
    "wrong direction": (EDITION, "direction: 下降\n    value: 15", "direction: 减少\n    value: 15", "“direction”不能写“减少”"),
    "wrong date": (EDITION, "as_of: 2018-05-31", "as_of: 2018/5/31", "“as_of”不是日期：“2018/5/31” → 写成年-月-日"),
    "impossible date": (EDITION, "end: 2018-06-30", "end: 2018-06-31", "“end”不是日期"),
    "unknown area": (EDITION, "area: safe-china\n    label: 命案", "area: safe-chna\n    label: 命案", "没有“safe-chna”这个工作领域 → 改成“safe-china”"),
    "unknown locator": (EDITION, "locator: 成效3", "locator: 成效33", "没有“成效33”这个原文段落"),
    "unknown related area": (EDITION, "related: [safe-china, risk-prevention]", "related: [safe, risk-prevention]", "没有“safe”这个工作领域"),
    "duplicate id": (EDITION, "id: gang-cases", "id: disputes-resolved  # 又一次", "“disputes-resolved”和第"),
    "id of an anchor that pages have": (EDITION, "id: gang-cases", "id: reform", "“id: reform”是页面上已有的编号"),
    "duplicate section": (EDITION, "  - area: reform\n", "  - area: theory  # 又一次\n    results: 成效1\n    results_summary: 甲\n    threads: []\n  - area: reform\n", "“theory”和第"),
    "duplicate paragraph": (EDITION, "  - id: requirements\n", "  - id: extra\n    name: 成效1  # 又一次\n    heading: 甲\n  - id: requirements\n", "“成效1”和第", "# 又一次"),
    "duplicate term": (GLOSSARY, "    name: 法治中国", "    name: 保护伞  # 又一次", "“保护伞”和第"),
    "alias of another term": (GLOSSARY, "aliases: [中政委]", "aliases: [平安中国]", "“平安中国”和第"),
    "unknown paragraph of a plan": (EDITION, "plan_locator: 总要求", "plan_locator: 总要术", "没有“总要术”这个原文段落 → 改成“总要求”"),
    "period that ends before it starts": (EDITION, "  end: 2018-06-30", "  end: 2017-06-30", "period的end比start早"),
    "timestamp": (EDITION, "as_of: 2018-05-31", "as_of: 1527724800", "“as_of”不是日期"),
    "impossible date of a source": (GLOSSARY, "date: 2018-01-24", "date: 2018-02-30", "“date”不是日期"),
    "blank text": (EDITION, "label: 命案", 'label: " "', "“label”的写法不对"),
    "text of two lines": (EDITION, "label: 命案", 'label: "命\\n案"', "“label”的写法不对"),
    "markup in a label": (EDITION, "label: 命案", "label: <b>命案</b>", "写成一行普通文字"),
    "link in a summary": (EDITION, "results_summary: 坚持正确导向", "results_summary: 坚持[正确](a)导向", "写成一行普通文字"),
    "list as a key": (AREAS, "    english: Rule of law", "    ? [a]\n    : b\n    english: Rule of law", "项的名字不是一段文字"),
    "group of one word": ("data/search.yml", "[源头, 治本]", "[源头]", "里至少要有2个词"),
    "bad id": (GLOSSARY, "id: fengqiao", "id: Fengqiao", "“id”的写法不对：“Fengqiao” → 只用小写英文字母"),
    "text for a list": (EDITION, "corrections: []", "corrections: 没有", "“corrections”应当是列表"),
    "list for text": (EDITION, "name: 2018年上半年", "name: [2018年上半年]", "“name”应当是一段文字"),
    "text for a group": (EDITION, "period:\n  start: 2018-01-01\n  end: 2018-06-30", "period: 上半年", "“period”应当是一组“名字: 内容”"),
    "half a side": (EDITION, "    plans_summary: 做好政府法制工作", "    # plans_summary: 做好政府法制工作", "“plans”和“plans_summary”只写了一个", "- area: rule-of-law"),
    "empty thread": (EDITION, "        result: 组织学习宣传和贯彻实施\n", "", "“宪法”既没有result也没有plan", "- topic: 宪法"),
    "wrong file name": (EDITION, "id: 2018-h1", "id: 2018-h2", "“id: 2018-h2”和文件名不一致 → 改成“id: 2018-h1”"),
    "alias": (EDITION, "label: 命案", "label: *name", "用了YAML别名“*name”"),
    "anchor": (EDITION, "label: 命案", "label: &name 命案", "用了YAML锚点“&name”"),
    "tag": (EDITION, "label: 命案", "label: !!python/name:os.system 命案", "用了YAML标签"),
    "tab": (EDITION, "    label: 命案", "\tlabel: 命案", "这里不是合格的YAML"),
    "full-width colon": (AREAS, "    name: 政法改革\n    english", "    name：政法改革\n    english", "这里不是合格的YAML", "english: Political"),
    "two documents": (AREAS, "  - id: reform", "---\n  - id: reform", "出现了第二份文档"),
    "term in an unknown paragraph": (GLOSSARY, "locators: [部署6]", "locators: [部署66]", "没有“部署66”这个原文段落"),
    "date of a source": (GLOSSARY, "date: 2018-01-24", "date: 2018年1月24日", "写成2018-01-11，或只写到月2018-01"),
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


def test_all_problems_of_all_files_come_at_once(project):
    project.replace(EDITION, "value: 268", "value: 二百六十八")
    project.replace(EDITION, "period: 今年以来", "period: 去年")
    project.replace(AREAS, "    name: 政法改革\n", "")
    project.replace(GLOSSARY, "name: 枫桥经验", "nam: 枫桥经验")
    files = {problem.split(":")[0] for problem in problems(project)}
    assert files == {EDITION, AREAS, GLOSSARY}
    assert len(problems(project)) == 5  # the misspelt key is both unknown and missing


def test_one_fault_in_a_record_hides_no_other(project):
    project.replace(EDITION, "    area: safe-china\n    label: 命案", "    area: safe-chna\n    lable: 命案")
    project.replace(EDITION, "    label: 黄赌毒警情\n", "    label: 黄赌毒警情\n    label: 警情\n")
    said = " ".join(problems(project))
    for message in ("没有“safe-chna”这个工作领域", "不认识“lable”这一项", "缺少“label”", "“label”写了两次"):
        assert message in said


def test_a_data_folder_without_an_edition_says_only_that(project):
    (project.root / EDITION).unlink()
    assert [each.split(": ")[1] for each in problems(project)] == ["data文件夹里没有任何一期报告 → 加上这一期的数据文件，例如data/2018-h1.yml"]


def test_the_latest_edition_is_the_one_whose_period_ends_last(project):
    text = (project.root / EDITION).read_text(encoding="utf-8")
    later = text.replace("id: 2018-h1\n", "id: 2018-h2\n", 1).replace("2018-06-30", "2018-12-31").replace("2018-01-01", "2018-07-01")
    (project.root / "data" / "2018-h2.yml").write_text(later, encoding="utf-8")
    assert load_report(project.root / "data").latest.id == "2018-h2"


def test_a_missing_file_and_a_wrong_encoding_are_named(project):
    (project.root / AREAS).unlink()
    (project.root / GLOSSARY).write_bytes("terms: 用语".encode("gbk"))
    assert [problem.split(" → ")[0] for problem in problems(project)] == [f"{AREAS}:1: 缺少这个文件", f"{GLOSSARY}:1: 文件不是UTF-8编码"]


def test_values_stay_the_text_that_was_typed(project):
    project.replace(EDITION, "value: 20.3\n", "value: 20.30\n")
    project.replace(EDITION, "name: 2018年上半年", "name: no")
    report = load_report(project.root / "data")
    assert {figure.id: figure.text for figure in report.latest.figures}["homicide-change"] == "下降20.30%"
    assert report.latest.name == "no"


def test_a_bom_and_windows_line_ends_are_simply_accepted(tmp_path):
    project = copy_project(tmp_path)
    path: Path = project.root / EDITION
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load_report(project.root / "data") == load_report(ROOT / "data")
