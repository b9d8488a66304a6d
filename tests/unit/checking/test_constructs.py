"""Promises about what editors expect of Material: each construct is published as what it is, or refused."""

import re
import shutil

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.constructs import CONSTRUCTS, PICTURE
from tests.support.fixture import CONTENT, FIRST_ALONE
from tests.support.markdown_pages import published
from tests.support.project import ROOT
from workreport.checking.pages import check_page
from workreport.markup.boxes import TITLES

PAGE = "docs/2018-h1/safe-china.md"

# What is typed below a title, the line of the page that must be named, and what must be said.
MALFORMED = {
    "box without content": ("!!! note", 3, "“!!! note”下面没有内容 → 在下一行写内容，每行前面多空四格"),
    "box whose content is not indented": ("!!! note\n甲", 3, "“!!! note”下面没有内容"),
    "box whose content is indented by two": ("!!! note\n  甲", 4, "提示框里的内容缩进得不对 → 比“!!! note”多空四格"),
    "box whose content is indented by eight": ("!!! note\n        甲", 4, "提示框里的内容缩进得不对"),
    "box of an unknown kind": ("!!! nota\n    甲", 3, "没有“nota”这种提示框 → 改成“note”"),
    "box of a kind in capitals": ("!!! Note\n    甲", 3, "没有“Note”这种提示框 → 改成“note”"),
    "box of a kind in Chinese": ("!!! 注意\n    甲", 3, '“!!! 注意”的写法不对，会照原样显示 → 写成“!!! note "标题"”'),
    "box with a title without quotes": ("!!! note 标题\n    甲", 3, "标题两边用半角引号"),
    "box with a title in Chinese quotes": ("!!! note “标题”\n    甲", 3, "标题两边用半角引号"),
    "box with two kinds": ('!!! note inline "标题"\n    甲', 3, '“!!! note inline "标题"”的写法不对'),
    "box with a blank title": ('!!! note " "\n    甲', 3, "提示框没有标题 → 在引号里写上标题"),
    "box with a macro in its title": (
        '!!! note "{{ figure("gang-cases") }}"\n    甲',
        3,
        "提示框的标题里不能写宏 → 标题只写文字",
    ),
    "box with a link in its title": (
        '!!! note "[甲](index.md)"\n    甲',
        3,
        "提示框的标题“[甲](index.md)”不是普通文字",
    ),
    "box with two marks": ("!! note\n    甲", 3, "“!! note”的写法不对，会照原样显示"),
    "box with full-width marks": ("！！！ note\n    甲", 3, "符号用半角，一共三个"),
    "box right below text": ("甲\n!!! note\n    乙", 4, "提示框前面没有空行"),
    "text right below a box": ("!!! note\n    甲\n乙", 5, "段落前面没有空行"),
    "box of GitHub": ("> [!NOTE]\n> 甲", 3, 'GitHub的提示框写法本站没有，会照原样显示 → 写成“!!! note "标题"”'),
    "heading in a box": ("!!! note\n    ## 甲 { #a }", 4, "提示框里不能再放标题 → 移到提示框外面"),
    "number in a box's title": (
        '!!! note "案件268起"\n    甲',
        3,
        '手写了“268起” → 如果说的是这里的一个，就用它：{{ figure("gang-cases") }}',
    ),
    "number in a box": ("!!! note\n    案件268起", 4, "手写了“268起”"),
    "table of a macro in a box": ("!!! note\n    {{ matrix() }}", 4, "“matrix”要单独成段"),
    "details without content": ('??? "甲"', 3, '“??? "甲"”下面没有内容'),
    "details without a title": ('??? note ""\n    甲', 3, "折叠框没有标题 → 在引号里写上标题"),
    "details without anything": ("???\n    甲", 3, "“???”的写法不对"),
    "details with two marks": ("?? note\n    甲", 3, "“?? note”的写法不对"),
    "details with a minus": ("???- note\n    甲", 3, "“???- note”的写法不对"),
    "tab without content": ('=== "甲"', 3, '“=== "甲"”下面没有内容'),
    "tab without a title": ('=== ""\n    甲', 3, "选项卡没有标题 → 在引号里写上标题"),
    "tab with a title without quotes": ("=== 甲\n    乙", 3, '“=== 甲”的写法不对，会照原样显示 → 写成“=== "标题"”'),
    "tab with a title in Chinese quotes": ("=== “甲”\n    乙", 3, "标题两边用半角引号"),
    "tab with two marks": ('== "甲"\n    乙', 3, '“== "甲"”的写法不对'),
    "tab with a number in its title": ('=== "20%"\n    乙', 3, "手写了“20%”"),
    "too many tabs": (
        "\n\n".join(f'=== "{name}"\n    甲' for name in "甲乙丙丁戊己庚辛壬"),
        27,
        "一组选项卡不能超过8个",
    ),
    "footnote that is not written": ("甲[^1]", 3, "没有脚注“1”，“[^1]”会照原样显示 → 在页面末尾另起一段写“[^1]: 文字”"),
    "footnote by another name": ("甲[^note]\n\n[^notes]: 乙", 3, "没有脚注“note”，“[^note]”会照原样显示 → 改成“notes”"),
    "footnote that nothing refers to": (
        "甲\n\n[^1]: 乙",
        5,
        "正文里没有用到脚注“1” → 在正文里写“[^1]”，或者删去这一条",
    ),
    "footnote twice": ("甲[^1]\n\n[^1]: 乙\n[^1]: 丙", 6, "脚注“1”写了两次，第一次在第5行"),
    "footnote without text": ("甲[^1]\n\n[^1]:", 5, "脚注没有内容 → 在冒号后面写上脚注的文字"),
    "footnote with a full-width colon": ("甲[^1]\n\n[^1]：乙", 5, "脚注的冒号用了全角 → 写成“[^1]: ”"),
    "footnote in full-width brackets": ("甲【^1】\n\n[^1]: 乙", 3, "“【^1】”不会成为脚注 → 方括号用半角"),
    "footnote with spaces in its name": ("甲[^a b]\n\n[^a b]: 乙", 5, "脚注的名字“a b”不对 → 写成数字或一个词"),
    "footnote in a box": ("甲[^1]\n\n!!! note\n    [^1]: 乙", 6, "提示框里不能再放脚注"),
    "number in a footnote": ("甲[^1]\n\n[^1]: 案件268起", 5, "手写了“268起”"),
    "task without a space": ("- [x]甲", 3, "“[x]甲”不会成为任务 → 写成“- [x] 甲”"),
    "task without a space inside": ("- [] 甲", 3, "写成“- [ ] 甲”"),
    "task with a tick": ("- [√] 甲", 3, "写成“- [x] 甲”"),
    "task in full-width brackets": ("- 【x】甲", 3, "写成“- [x] 甲”"),
    "task that is no item": ("[ ] 甲", 3, "“[ ] 甲”不会成为任务 → 写成“- [ ] 甲”"),
    "task without text": ("- [ ]", 3, "“[ ]”不会成为任务"),
    "abbreviation that the page does not use": ("甲\n\n*[乙]: 丙", 5, "这一页上没有用到缩写“乙”"),
    "abbreviation twice": ("甲\n\n*[甲]: 乙\n*[甲]: 丙", 6, "缩写“甲”写了两次，第一次在第5行"),
    "abbreviation without its meaning": ("甲\n\n*[甲]:", 5, "缩写和它的全称不是普通文字 → 写成“*[缩写]: 全称”"),
    "abbreviation with a full-width colon": ("甲\n\n*[甲]：乙", 5, "缩写的冒号用了全角 → 写成“*[甲]: ”"),
    "abbreviation with a link": ("甲\n\n*[甲]: [乙](index.md)", 5, "不是普通文字"),
    "abbreviation right below text": ("甲\n*[甲]: 乙", 4, "缩写前面没有空行"),
    "number in an abbreviation's meaning": ("甲\n\n*[甲]: 案件268起", 5, "手写了“268起”"),
    "explanation of nothing": (": 甲", 3, "行首的“:”上面没有要解释的词语"),
    "explanation of a list": ("- 甲\n\n: 乙", 5, "行首的“:”上面没有要解释的词语"),
    "explanation without text": ("甲\n:", 4, "“:”后面没有解释"),
    "explanation without a space": ("甲\n:乙", 4, "行首的“:”不会成为解释 → 要解释上一行的词语，写成“: 乙”"),
    "explanation with a full-width colon": ("甲\n：乙", 4, "行首的“：”不会成为解释"),
    "explanation whose second paragraph is indented by two": ("甲\n: 乙\n\n  丙", 6, "解释里的内容缩进得不对"),
    "open mark": (
        "甲==乙",
        3,
        "“==”没有成对 → 要高亮的文字两边都写“==”，紧挨着文字；要显示这个符号，就写成“甲\\=\\=乙”",
    ),
    "mark with spaces": ("甲== 乙 ==丙", 3, "“==”没有成对"),
    "mark closed behind a space": ("==甲 ==乙", 3, "“==”里面有空格或者没有字，不会变成高亮 → 写成“==文字==”"),
    "mark of three signs": ("===甲===", 3, "的写法不对"),
    "open deletion": ("甲~~乙", 3, "“~~”没有成对 → 要删除线的文字两边都写“~~”"),
    "open insertion": ("^^甲", 3, "“^^”没有成对"),
    "open superscript": (
        "10^4",
        3,
        "“^”没有成对 → 要上标的文字两边都写“^”，紧挨着文字；要显示这个符号，就写成“10\\^4”",
    ),
    "superscript with a space": ("x^a b^", 3, "两个“^”中间有空格，不会变成上标"),
    "open subscript": ("H~2O", 3, "“~”没有成对 → 要下标的文字两边都写“~”"),
    "ranges that would be a subscript": (
        "3~5天，6~8天",
        3,
        "两个“~”中间的“5天，6”会变成下标 → 范围的“~”改成“～”或者“至”",
    ),
    "signs that cross": ("==甲**乙==丙**", 3, "“**”没有成对"),
    "sign that closes in a link": ("**[甲**](index.md)", 3, "“**”没有成对"),
    "sign that closes in the next cell": ("| **甲 | 乙** |\n| --- | --- |\n| 一 | 二 |", 3, "“**”没有成对"),
    "star in a text": ("标*的为必填项。", 3, "要显示这个符号，就写成“标\\*的为必填”"),
    "code of an unknown language": ("```pyton\na\n```", 3, "不认识“pyton”这种代码 → 改成“python”"),
    "code of a language in Chinese": ("```代码\na\n```", 3, "不认识“代码”这种代码 → 写一种常用的语言名"),
    "diagram": ("```mermaid\na\n```", 3, "本站不画mermaid图"),
    "code with an unknown option": ('```yaml name="甲"\na\n```', 3, "代码开头这一行的写法不对"),
    "code with a title in Chinese quotes": ("```yaml title=“甲”\na\n```", 3, "代码开头这一行的写法不对"),
    "code with a number in its title": ('```yaml title="案件268起"\na\n```', 3, "手写了“268起”"),
    "code in a box that is not closed there": ("!!! note\n    ```\n    a\n\n```", 4, "这里开始的代码没有结束"),
    "code in a box that is indented less": ("!!! note\n    ```\n  a\n    ```", 4, "代码里有的行比“```”缩进得少"),
    "code of an unknown language within a text": ("`#!pyton a`", 3, "不认识“pyton”这种代码"),
    "formula": ("$$x$$", 3, "“$$x$$”这种写法本站没有"),
    "caption without an end": (
        f"![甲](../{PICTURE})\n/// caption\n乙",
        4,
        "图表的说明没有结束 → 在说明的下一行单独写“///”",
    ),
    "caption without a picture": ("甲\n\n/// caption\n乙\n///", 5, "“/// caption”上面不是图片或表格"),
    "caption without text": (f"![甲](../{PICTURE})\n/// caption\n///", 4, "图表的说明是空的"),
    "caption by another name": (
        f"![甲](../{PICTURE})\n/// captain\n乙\n///",
        4,
        "“/// captain”的写法不对，会照原样显示",
    ),
    "number in a caption": (f"![甲](../{PICTURE})\n/// caption\n案件268起\n///", 5, "手写了“268起”"),
    "picture with a class": (f"![甲](../{PICTURE}){{ .right }}", 3, "图片后面不能写“{ .right }” → 只能写宽度"),
    "picture with a style": (f'![甲](../{PICTURE}){{ style="width:9em" }}', 3, "会给网页加上程序或样式"),
    "line between head and rows with one cell too few": (
        "| 甲 | 乙 |\n| --- |\n| 一 | 二 |",
        4,
        "表格的分隔线有1格，表头有2格，会显示成普通文字 → 写成“| --- | --- |”",
    ),
    "line between head and rows with an equals sign": (
        "| 甲 | 乙 |\n| === | --- |\n| 一 | 二 |",
        3,
        "表格的第二行不是分隔线",
    ),
    "line between head and rows alone": ("--- | ---\n一 | 二", 3, "上面没有表头"),
    "row with one cell too few without outer bars": ("甲 | 乙\n--- | ---\n一 |", 5, "表格的这一行有1格，表头有2格"),
    "line break outside of a cell": ("甲<br>乙", 3, "要换行，就在行末加两个空格"),
    "another element in a cell": ("| 甲 | 乙 |\n| --- | --- |\n| <b>一</b> | 二 |", 5, "“<b>”是网页代码"),
    "address with parentheses": (
        "见https://x.example/a_(b)。",
        3,
        "里有圆括号，链接会在那里断开 → 括号写成%28、%29：“https://x.example/a_%28b%29”",
    ),
    "address behind a letter": ("xhttps://x.example/", 3, "不会成为链接"),
    "address of files": ("见ftp://x.example/a", 3, "链接不能用“ftp:”"),
    "address in angle brackets": ("<https://x.example/>", 3, "网址用了尖括号 → 删去尖括号"),
    "item below a number indented by two": ("1. 甲\n  - 乙", 4, "缩进了2个空格，层次会乱"),
    "paragraph of an item indented by one": ("- 甲\n\n 乙", 5, "缩进了1个空格，层次会乱"),
    "nine levels": ("\n".join(f"{'  ' * level}- 甲" for level in range(9)), 10, "一层套一层，套得太深"),
    "number over the end of a line": ("- 侦办涉黑案件二百\n  六十八起。", 3, "手写了“二百六十八起”"),
    "sentence that begins a line": ("第一句。\n第二句。", 4, "这一行会接在上一行后面：“第二句。”"),
}


@pytest.fixture(scope="module")
def check(tmp_path_factory):
    """Check a page with that text below its title, among those of the fixture."""
    root = tmp_path_factory.mktemp("pages")
    shutil.copytree(CONTENT / "docs", root / "docs")
    (root / "docs" / PICTURE).parent.mkdir()
    (root / "docs" / PICTURE).write_text("<svg/>", encoding="utf-8")

    def run(typed: str):
        (root / PAGE).write_text(f"# 标题\n\n{typed}\n", encoding="utf-8")
        return check_page(root, root / PAGE, FIRST_ALONE)

    return run


def parsed(html: str) -> str:
    """The HTML as a browser reads it, without the white space between elements."""
    return re.sub(r">\n+<", "><", LexborHTMLParser(f"<html><head></head><body>{html}</body></html>").body.inner_html)


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_a_construct_is_accepted_and_published_as_what_it_is(name, check):
    typed, shown = CONSTRUCTS[name]
    assert check(typed) == []
    assert parsed(published(typed)) == parsed(shown)


@pytest.mark.parametrize("name", MALFORMED)
def test_what_is_malformed_is_refused_on_its_line_with_what_to_write_instead(name, check):
    typed, line, message = MALFORMED[name]
    said = [str(problem) for problem in check(typed)]
    assert any(each.startswith(f"{PAGE}:{line}: ") and message in each for each in said), said


def test_the_guide_has_an_example_of_each_and_the_check_accepts_them_all(check):
    guide = (
        (ROOT / "CONTRIBUTING.md")
        .read_text(encoding="utf-8")
        .partition("\n## 页面里能写什么\n")[2]
        .partition("\n## ")[0]
    )
    examples = re.findall(r"^````markdown\n(.*?)^````$", guide, re.MULTILINE | re.DOTALL)
    assert len(examples) == guide.count("\n### ")
    assert [check(example) for example in examples] == [[]] * len(examples)
    page = LexborHTMLParser("".join(map(published, examples)))
    shown = (
        "ul ul, ol ul, .task-list :checked, .admonition, details, .tabbed-set, .footnote, abbr, dl, strong, em, mark, "
        "del, ins, sub, sup, a[href^=https], a[href^=mailto], .highlight .filename, .hll, figure figcaption, "
        ".align-right, td br, p br, blockquote"
    )
    assert [each for each in shown.split(", ") if page.css_first(each) is None] == []
    names = re.findall(r"[a-z]+(?=（)", guide.partition("### 提示框")[2].partition("###")[0])
    assert names == list(TITLES)
