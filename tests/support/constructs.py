"""What editors may write beyond plain paragraphs: what is typed, and the HTML that is published for it.

White space between elements is left out, and addresses are written as readers get them.
"""

PICTURE = "images/logo.svg"

_PLAIN_TABLE = (
    "<table><thead><tr><th>领域</th><th>成效</th></tr></thead><tbody><tr><td>队伍</td>"
    "<td>加强</td></tr></tbody></table>"
)
_NESTED = "<ul><li>甲<ul><li>乙<ul><li>丙</li></ul></li></ul></li><li>丁</li></ul>"


def _radio(group: int, number: int, *, checked: bool = False) -> str:
    name = f"__tabbed_{group}"
    return f"<input {'checked=checked ' if checked else ''}id={name}_{number} name={name} type=radio>"


def _tabs(group: int, names: dict[str, str], opened: int = 1) -> str:
    radios = "".join(_radio(group, number, checked=number == opened) for number in range(1, len(names) + 1))
    labels = "".join(f"<label for=__tabbed_{group}_{number}>{name}</label>" for number, name in enumerate(names, 1))
    blocks = "".join(f"<div class=tabbed-block><p>{text}</p></div>" for text in names.values())
    return (
        f'<div class="tabbed-set tabbed-alternate" data-tabs={group}:{len(names)}>{radios}'
        f"<div class=tabbed-labels>{labels}</div><div class=tabbed-content>{blocks}</div></div>"
    )


def _reference(name: str, number: int, again: str = "") -> str:
    return (
        f"<sup data-omit-from=search id=fnref{again}:{name}>"
        f"<a class=footnote-ref href=#fn:{name} role=doc-noteref>[{number}]</a></sup>"
    )


def _back(name: str, number: int, again: str = "") -> str:
    return (
        f'<a class=footnote-backref data-omit-from="search print" href=#fnref{again}:{name}>回到正文里的注{number}</a>'
    )


def _task(text: str, *, done: bool) -> str:
    state = "aria-label=已完成 checked" if done else "aria-label=未完成"
    box = f"<input type=checkbox disabled {state}>"
    return (
        f"<li class=task-list-item><label class=task-list-control>{box}"
        f"<span class=task-list-indicator></span></label> {text}</li>"
    )


# By name: what is typed, and what is published.
CONSTRUCTS: dict[str, tuple[str, str]] = {
    "admonition": (
        '!!! warning "读前须知"\n    年份是推定的。\n\n    - 甲\n    - 乙',
        '<div class="admonition warning"><p class=admonition-title>读前须知</p><p>年份是推定的。</p><ul><li>甲</li>'
        "<li>乙</li></ul></div>",
    ),
    "admonition without a title": (
        "!!! note\n    甲",
        '<div class="admonition note"><p class=admonition-title>说明</p><p>甲</p></div>',
    ),
    "admonition without its bar": ('!!! note ""\n    甲', '<div class="admonition note"><p>甲</p></div>'),
    "admonition by GitHub's name": (
        "!!! caution\n\n    甲",
        '<div class="admonition warning"><p class=admonition-title>注意</p><p>甲</p></div>',
    ),
    "admonition in an admonition": (
        "!!! tip\n    甲\n\n    !!! danger\n        乙",
        '<div class="admonition tip"><p class=admonition-title>提示</p><p>甲</p>'
        '<div class="admonition danger"><p class=admonition-title>警告</p><p>乙</p></div></div>',
    ),
    "details": ('??? info "全文"\n    甲', "<details class=info><summary>全文</summary><p>甲</p></details>"),
    "open details": (
        "???+ question\n    甲",
        "<details class=question open=open><summary>问题</summary><p>甲</p></details>",
    ),
    "details of no kind": ('??? "全文"\n    甲', "<details><summary>全文</summary><p>甲</p></details>"),
    "tabs": ('=== "按领域"\n    甲\n\n=== "按时间"\n\n    乙', _tabs(1, {"按领域": "甲", "按时间": "乙"})),
    "two sets of tabs": ('=== "甲"\n    一\n\n===! "乙"\n    二', _tabs(1, {"甲": "一"}) + _tabs(2, {"乙": "二"})),
    "tab that is open at first": (
        '=== "甲"\n    一\n\n===+ "乙"\n    二',
        _tabs(1, {"甲": "一", "乙": "二"}, opened=2),
    ),
    "footnotes": (
        "甲[^1]，乙[^注]，又见[^1]。\n\n[^1]: 第一条。\n[^注]: 第二条，\n    接着写。\n\n    第二段。",
        f"<p>甲{_reference('1', 1)}，乙{_reference('注', 2)}，又见{_reference('1', 1, '2')}。</p>"
        f"<div class=footnote><hr><ol><li id=fn:1><p>第一条。&nbsp;{_back('1', 1)}{_back('1', 1, '2')}</p></li>"
        f"<li id=fn:注><p>第二条，接着写。</p><p>第二段。&nbsp;{_back('注', 2)}</p></li></ol></div>",
    ),
    "tasks": (
        "- [ ] 没做的\n- [x] 做完的\n    - [X] 下一层",
        f"<ul class=task-list>{_task('没做的', done=False)}"
        + _task(f"做完的<ul class=task-list>{_task('下一层', done=True)}</ul>", done=True)
        + "</ul>",
    ),
    "abbreviations": (
        "由政法委和API组成，政法委牵头，APIs不算。\n\n*[政法委]: 中共中央政法委员会\n*[API]: 应用程序接口",
        "<p>由<abbr class=first title=中共中央政法委员会>政法委</abbr>和"
        "<abbr class=first title=应用程序接口>API</abbr>组成，"
        "<abbr title=中共中央政法委员会>政法委</abbr>牵头，APIs不算。</p>",
    ),
    "definitions": (
        "成效\n: 做成的事。\n\n部署\n安排\n:   要做的事。\n\n    第二段。\n\n: 另一种解释。",
        "<dl><dt>成效</dt><dd>做成的事。</dd><dt>部署</dt><dt>安排</dt><dd><p>要做的事。</p><p>第二段。</p></dd>"
        "<dd><p>另一种解释。</p></dd></dl>",
    ),
    "mark": ("本站==“高亮”==的文字。", "<p>本站<mark>“高亮”</mark>的文字。</p>"),
    "deletion": ("删去~~这些~~文字。", "<p>删去<del>这些</del>文字。</p>"),
    "insertion": ("加上^^这些^^文字。", "<p>加上<ins>这些</ins>文字。</p>"),
    "subscript and superscript": ("H~2~O和x^2^。", "<p>H<sub>2</sub>O和x<sup>2</sup>。</p>"),
    "signs within signs": (
        "**==甲==**，==甲**乙**丙==，*~~丁~~*。",
        "<p><strong><mark>甲</mark></strong>，<mark>甲<strong>乙</strong>丙</mark>，<em><del>丁</del></em>。</p>",
    ),
    "bare address": (
        "详见https://example.org/a_b?c=1#d和http://example.org。",
        "<p>详见<a href=https://example.org/a_b?c=1#d>https://example.org/a_b?c=1#d</a>和"
        "<a href=http://example.org>http://example.org</a>。</p>",
    ),
    "bare address in parentheses": (
        "（https://example.org/）(https://example.org/a)",
        "<p>（<a href=https://example.org/>https://example.org/</a>）(<a href=https://example.org/a>https://example.org/a</a>)</p>",
    ),
    "bare mail": (
        "写信给a.b@example.org联系。",
        "<p>写信给<a href=mailto:a.b@example.org>a.b@example.org</a>联系。</p>",
    ),
    "code": (
        "```yaml\nid: a  # 注\n```",
        "<div class=highlight><pre><span></span><code><span class=nt>id</span><span class=p>:</span>"
        "<span class=w> </span>"
        '<span class="l l-Scalar l-Scalar-Plain">a</span><span class=w>  </span><span class=c1># 注</span>\n'
        "</code></pre></div>",
    ),
    "code with a title, numbers and a mark": (
        '``` python title="例子" linenums="1" hl_lines="2"\na = 1\nb = "<c>"\n```',
        "<div class=highlight><span class=filename>例子</span><pre><span></span><code>"
        '<span class=linenos data-linenos="1 "></span>'
        "<span class=n>a</span> <span class=o>=</span> <span class=mi>1</span>\n"
        '<span class=hll><span class=linenos data-linenos="2 "></span><span class=n>b</span> <span class=o>=</span> '
        '<span class=s2>"&lt;c&gt;"</span>\n</span></code></pre></div>',
    ),
    "code within a text": (
        "用`#!python print(1)`和`a.md`。",
        "<p>用<code class=highlight><span class=nb>print</span><span class=p>(</span><span class=mi>1</span>"
        "<span class=p>)</span></code>"
        "和<code>a.md</code>。</p>",
    ),
    "figure": (
        f'![标志](../{PICTURE}){{ width="120" }}\n/// caption\n图：本站的**标志**，\n红底。\n///',
        f"<figure><p><img alt=标志 src=../{PICTURE} width=120></p>"
        "<figcaption><p>图：本站的<strong>标志</strong>，红底。</p></figcaption></figure>",
    ),
    "table with a caption": (
        "| 领域 | 成效 |\n| --- | --- |\n| 队伍 | 加强 |\n\n/// caption\n表：领域和成效\n///",
        f"<figure>{_PLAIN_TABLE}<figcaption><p>表：领域和成效</p></figcaption></figure>",
    ),
    "aligned table": (
        "| 甲 | 乙 | 丙 |\n| :--- | :---: | ---: |\n| 一 | 二 | 三 |",
        "<table><thead><tr><th class=align-left>甲</th><th class=align-center>乙</th>"
        "<th class=align-right>丙</th></tr></thead>"
        "<tbody><tr><td class=align-left>一</td><td class=align-center>二</td>"
        "<td class=align-right>三</td></tr></tbody></table>",
    ),
    "table without outer bars": ("领域 | 成效\n--- | ---\n队伍 | 加强", _PLAIN_TABLE),
    "table with one bar too few": ("| 领域 | 成效 |\n| --- | --- |\n| 队伍 | 加强", _PLAIN_TABLE),
    "line break in a cell": (
        "| 领域 | 成效 |\n| --- | --- |\n| 队<br>伍 | `a|b` |",
        _PLAIN_TABLE.replace("队伍", "队<br>伍").replace("加强", "<code>a|b</code>"),
    ),
    "line break": ("地址：北京  \n邮编：见网站", "<p>地址：北京<br>\n邮编：见网站</p>"),
    "list, two spaces a level": ("- 甲\n  - 乙\n    - 丙\n- 丁", _NESTED),
    "list, four spaces a level": ("- 甲\n    - 乙\n        - 丙\n- 丁", _NESTED),
    "list, both": ("- 甲\n    - 乙\n      - 丙\n- 丁", _NESTED),
    "bullets below numbers": ("1. 甲\n   - 乙\n2. 丙", "<ol><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>"),
    "numbers all alike": ("1. 甲\n1. 乙\n1. 丙", "<ol><li>甲</li><li>乙</li><li>丙</li></ol>"),
    "numbers that go on": ("1. 甲\n\n乙\n\n2. 丙", "<ol><li>甲</li></ol><p>乙</p><ol start=2><li>丙</li></ol>"),
    "two lists": ("1. 甲\n\n- 乙", "<ol><li>甲</li></ol><ul><li>乙</li></ul>"),
    "item over two lines": ("- 甲的上半句，\n  下半句。\n- 乙", "<ul><li>甲的上半句，下半句。</li><li>乙</li></ul>"),
    "item over two lines in Latin": (
        "- one\n  two\n- 用Python\n  建站",
        "<ul><li>one two</li><li>用Python建站</li></ul>",
    ),
    "item with a paragraph and code": (
        "1. 甲\n\n   乙\n\n   ```\n   a\n\n     b\n   ```\n\n2. 丙",
        "<ol><li><p>甲</p><p>乙</p><div class=highlight><pre><span></span><code>a\n\n  b\n</code></pre></div></li>"
        "<li><p>丙</p></li></ol>",
    ),
    "box in a list": (
        "- 甲\n\n    !!! tip\n        乙\n\n- 丙",
        '<ul><li><p>甲</p><div class="admonition tip"><p class=admonition-title>提示</p><p>乙</p></div></li><li>'
        "<p>丙</p></li></ul>",
    ),
    "wrapped paragraph": (
        "甲**乙，**\n丙、\n[丁](index.md)。",
        "<p>甲<strong>乙，</strong>丙、<a href=index.md>丁</a>。</p>",
    ),
    "quotation of two lines": ("> 甲\n> 乙", "<blockquote><p>甲乙</p></blockquote>"),
    "quotation of two paragraphs": (
        "> 甲\n>\n> 乙\n>\n> - 丙",
        "<blockquote><p>甲</p><p>乙</p><ul><li>丙</li></ul></blockquote>",
    ),
    "signs as they are": (
        "标\\*的，A&B，A~C栏，a == b，2 * 3，10\\^4，\\~甲\\~，\\==",
        "<p>标*的，A&amp;B，A~C栏，a == b，2 * 3，10^4，~甲~，==</p>",
    ),
}
