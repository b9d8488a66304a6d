"""Promises about the configuration: it loads nothing but the project's own programs, files and one variable."""

import shutil

import pytest

from tests.support.project import ROOT, Project
from workreport.checking import check_project
from workreport.checking.configuration.requirements import LISTS
from workreport.problems.problem import ProblemsFound

MAIN, OFFLINE = "mkdocs.yml", "mkdocs.offline.yml"
BUILD, TEST = "requirements.txt", "requirements-test.in"

# file, what stands there, what a pull request makes of it, what the message must say, the line that it must name if
# another
FAULTS = {
    "Python call": (
        MAIN,
        "  attr_list: {}",
        "  attr_list: !!python/object/apply:os.system [id]",
        "用了YAML标签“tag:yaml.org,2002:python/object/apply:os.system”",
    ),
    "Python name": (MAIN, "  attr_list: {}", "  attr_list: !!python/name:os.system", "用了YAML标签"),
    "Python call under a new name": (
        MAIN,
        "strict: true",
        "strict: true\nwatch: !!python/object/new:os.system [id]",
        "用了YAML标签",
        "watch",
    ),
    "local tag": (MAIN, "  attr_list: {}", "  attr_list: !relative $docs_dir", "用了YAML标签“!relative”"),
    "another variable": (MAIN, '!ENV [SITE_URL, ""]', '!ENV [HOME, ""]', "不能读环境变量“HOME” → 能读的只有SITE_URL"),
    "variable without a list": (MAIN, '!ENV [SITE_URL, ""]', "!ENV GITHUB_TOKEN", "不能读环境变量“GITHUB_TOKEN”"),
    "second variable": (MAIN, '!ENV [SITE_URL, ""]', '!ENV [SITE_URL, SECRET, ""]', "不能读环境变量“SECRET”"),
    "variable elsewhere": (MAIN, "copyright: 本站文字", "copyright: !ENV [PATH, x] #", "不能读环境变量“PATH”"),
    "known variable elsewhere": (
        MAIN,
        "site_name: 半年报告读本（测试）",
        'site_name: !ENV [SITE_URL, ""]',
        "“site_name”应当是一段文字",
    ),
    "variable without its tag": (MAIN, '!ENV [SITE_URL, ""]', '[SITE_URL, ""]', "“site_url”的写法不对"),
    "address without https": (MAIN, '!ENV [SITE_URL, ""]', "javascript:alert()", "“site_url”的写法不对"),
    "alias": (MAIN, "strict: true", "strict: *a", "用了YAML别名“*a”"),
    "anchor": (MAIN, "strict: true", "strict: &a true", "用了YAML锚点“&a”"),
    "setting twice": (
        MAIN,
        "strict: true",
        "strict: true\nsite_name: 又一次",
        "“site_name”写了两次，第一次在第1行",
        "又一次",
    ),
    "broken YAML": (MAIN, "  name: material", "\tname: material", "内容的开头是YAML留用的符号"),
    "deep nesting": (MAIN, "strict: true", f"strict: {'[' * 5000}", "内容套了12层以上"),
    "scripts": (
        MAIN,
        "hooks:\n",
        "extra_javascript:\n  - https://a.invalid/a.js\nhooks:\n",
        "不认识“extra_javascript”这一项",
        "extra_javascript",
    ),
    "styles": (
        MAIN,
        "hooks:\n",
        "extra_css:\n  - https://a.invalid/a.css\nhooks:\n",
        "不认识“extra_css”这一项",
        "extra_css",
    ),
    "font of another host": (MAIN, "  font: false", "  font: Roboto", "“font”不能写“Roboto” → 写成“false”"),
    "fonts of another host": (MAIN, "  font: false", "  font:\n    text: Roboto", "“font”不能写", "font:"),
    "analytics": (
        MAIN,
        "hooks:\n",
        "extra:\n  analytics:\n    provider: google\nhooks:\n",
        "不认识“extra”这一项",
        "extra",
    ),
    "picture of another host": (
        MAIN,
        "  logo: assets/favicon.svg",
        "  logo: https://a.invalid/a.svg",
        "overrides里没有“https://a.invalid/a.svg”",
    ),
    "another theme": (MAIN, "  name: material", "  name: mkdocs", "“name”不能写“mkdocs”"),
    "another hook": (
        MAIN,
        "  - hooks/events.py",
        "  - docs/events.py",
        "“hooks”不能写“docs/events.py” → 写成“hooks/events.py”",
    ),
    "hook outside of the project": (MAIN, "  - hooks/events.py", "  - /tmp/events.py", "不能写“/tmp/events.py”"),
    "title of another page": (
        MAIN,
        "用语: glossary.md",
        "更正记录: glossary.md",
        "导航里的标题“更正记录”和这一页的标题“用语”不同 → 写成“- glossary.md”",
    ),
    "another plugin": (MAIN, "  search: {}", "  search: {}\n  gen-files: {}", "不认识“gen-files”这一项", "gen-files"),
    "another macro module": (
        MAIN,
        "module_name: hooks/macros",
        "module_name: docs/macros",
        "“module_name”不能写“docs/macros”",
    ),
    "folder of macros": (
        MAIN,
        "    module_name: hooks/macros",
        "    module_name: hooks/macros\n    include_dir: /etc",
        "不认识“include_dir”这一项",
        "include_dir",
    ),
    "installed macros": (
        MAIN,
        "    module_name: hooks/macros",
        "    module_name: hooks/macros\n    modules: [os]",
        "不认识“modules”这一项",
        "modules",
    ),
    "plugins in a list": (
        MAIN,
        "plugins:\n",
        "plugins:\n  - search\nextra_plugins:\n",
        "“plugins”应当是一组“名字: 内容”",
        "plugins:",
    ),
    "extension left out": (
        MAIN,
        "  pymdownx.mark: {}\n",
        "",
        "缺少“pymdownx.mark”，页面里这样的写法会照原样显示 → 加一行“pymdownx.mark: {}”",
        "markdown_extensions:",
    ),
    "tabs that the styles do not know": (
        MAIN,
        "    alternate_style: true",
        "    alternate_style: false",
        "“alternate_style”不能写“false” → 写成“true”",
    ),
    "another extension": (
        MAIN,
        "  tables: {}",
        "  tables: {}\n  pymdownx.snippets: {}",
        "不能用“pymdownx.snippets”这个扩展",
        "snippets",
    ),
    "templates outside of the project": (
        MAIN,
        "custom_dir: overrides",
        "custom_dir: /etc",
        "“custom_dir”不能写“/etc” → 写成“overrides”",
    ),
    "pages outside of the project": (
        MAIN,
        "strict: true",
        "strict: true\ndocs_dir: /etc",
        "不认识“docs_dir”这一项",
        "docs_dir",
    ),
    "site outside of the project": (
        MAIN,
        "strict: true",
        "strict: true\nsite_dir: /tmp",
        "不认识“site_dir”这一项",
        "site_dir",
    ),
    "inherited from elsewhere": (
        MAIN,
        "strict: true",
        "strict: true\nINHERIT: /etc/a.yml",
        "不认识“INHERIT”这一项",
        "INHERIT",
    ),
    "inherited from elsewhere offline": (
        OFFLINE,
        "INHERIT: mkdocs.yml",
        "INHERIT: ../mkdocs.yml",
        "“INHERIT”不能写“../mkdocs.yml”",
    ),
    "offline plugin": (
        OFFLINE,
        'site_url: ""',
        'site_url: ""\nplugins: {exec: {}}',
        "不认识“plugins”这一项",
        "plugins",
    ),
    "offline addresses without file names": (
        OFFLINE,
        "use_directory_urls: false",
        "use_directory_urls: true",
        "“use_directory_urls”不能写“true”",
    ),
    "offline script": (
        OFFLINE,
        'site_url: ""',
        'site_url: ""\nextra: {polyfills: [https://unpkg.com/iframe-worker/shim]}',
        "不认识“extra”这一项",
        "extra",
    ),
    "offline hook": (OFFLINE, 'site_url: ""', 'site_url: ""\nhooks: [a.py]', "不认识“hooks”这一项", "hooks"),
    "warnings ignored": (MAIN, "strict: true", "strict: false", "“strict”不能写“false”"),
    "warnings not asked for": (MAIN, "    anchors: warn", "    anchors: ignore", "“anchors”不能写“ignore”"),
    "warnings left out": (MAIN, "    anchors: warn\n", "", "缺少“anchors”", "  links:"),
    "misspelt setting": (
        MAIN,
        "site_description: 用来",
        "site_descripton: 一份",
        "不认识“site_descripton”这一项 → 改成“site_description”",
    ),
    "setting in Cyrillic": (
        MAIN,
        "copyright: 本",
        "c\u043epyright: 本",
        "其中的“\u043e”是西里尔字母（俄文），不是英文字母 → 改成“copyright”",
    ),
    "markup in the name": (MAIN, "site_name: 半年报告读本（测试）", "site_name: <b>读本</b>", "“site_name”的写法不对"),
    "page that is not there": (
        MAIN,
        "用语: glossary.md",
        "用语: glosary.md",
        "导航里的“glosary.md”不存在 → 改成“glossary.md”",
    ),
    "page of another host": (
        MAIN,
        "用语: glossary.md",
        "用语: https://a.invalid/",
        "导航里的“https://a.invalid/”不存在",
    ),
    "markup in the navigation": (
        MAIN,
        "用语: glossary.md",
        '"<img src=x onerror=alert(1)>": glossary.md',
        "导航里的标题“<img src=x onerror=alert(1)>”不是普通文字 → 写成一行普通文字",
    ),
    "macro in the navigation": (
        MAIN,
        "用语: glossary.md",
        '"{{ config }}": glossary.md',
        "导航里的标题“{{ config }}”不是普通文字",
    ),
    "unfinished title": (MAIN, "用语: glossary.md", "待补充: glossary.md", "“待补充”像是还没有写完 → 写上定下来的标题"),
    "blank title": (MAIN, "用语: glossary.md", '" ": glossary.md', "不是普通文字"),
    "markup in the title of a section": (MAIN, "关于:\n", "关于*我们*:\n", "导航里的标题“关于*我们*”不是普通文字"),
    "section without pages": (
        MAIN,
        "  - 用语: glossary.md",
        "  - 空: []\n  - 用语: glossary.md",
        "导航的“空”里没有列出页面",
    ),
    "section without anything": (
        MAIN,
        "  - 用语: glossary.md",
        "  - 空:\n  - 用语: glossary.md",
        "导航的“空”里没有列出页面",
    ),
    "two pages in one entry": (
        MAIN,
        "  - 用语: glossary.md",
        "  - 用语: glossary.md\n    又: about.md",
        "导航的这一项看不懂",
    ),
    "list without a title": (MAIN, "  - 用语: glossary.md", "  - - glossary.md", "导航的这一项看不懂"),
    "text for the navigation": (
        MAIN,
        "strict: true\n\nnav:",
        "strict: true\n\nnav: 首页\nnot_nav:",
        "“nav”应当是列表",
        "nav: 首页",
    ),
    "empty navigation": (
        MAIN,
        "strict: true\n\nnav:",
        "strict: true\n\nnav: []\nnot_nav:",
        "导航的“nav”里没有列出页面",
        "nav: []",
    ),
    "pages that would be fetched": (
        MAIN,
        "    - navigation.top",
        "    - navigation.instant",
        "“features”不能写“navigation.instant”",
    ),
    "a feature that our templates have not": (
        MAIN,
        "    - navigation.top",
        "    - navigation.sections",
        "“features”不能写“navigation.sections”",
    ),
    "undefined macros kept as text": (
        MAIN,
        "    on_undefined: strict\n",
        "",
        "缺少“on_undefined” → 加一行“on_undefined: strict”",
        "  macros:",
    ),
    "errors of macros in pages": (
        MAIN,
        "    on_error_fail: true",
        "    on_error_fail: false",
        "“on_error_fail”不能写“false” → 写成“true”",
    ),
    "styles in pages": (
        MAIN,
        "  tables: {}",
        "  tables: {}\n  pymdownx.highlight:\n    noclasses: true",
        "样式写进网页",
        "noclasses",
    ),
    "address of another host": (
        MAIN,
        "    permalink_title: 本节的固定链接",
        "    permalink_title: //a.invalid/",
        "引用了别的主机：“//a.invalid/”",
    ),
    "page twice": (
        MAIN,
        "      - about.md",
        "      - about.md\n      - about.md  # 又一次",
        "导航里的“about.md”写了两次",
        "又一次",
    ),
    "invisible character": (MAIN, "strict: true", "strict: \u200btrue", "有一个看不见的字符（U+200B）"),
    "library from an address": (
        BUILD,
        "idna==3.20 ",
        "idna @ https://a.invalid/idna.whl ",
        "这一行不是固定版本的程序库：“idna @ https://a.invalid/idna.whl",
    ),
    "library from a repository": (BUILD, "idna==3.20 ", "git+https://a.invalid/idna ", "这一行不是固定版本的程序库"),
    "library from a folder": (BUILD, "idna==3.20 ", "./idna ", "这一行不是固定版本的程序库"),
    "library to be edited": (BUILD, "idna==3.20 ", "-e ./idna ", "这一行不是固定版本的程序库"),
    "another index": (BUILD, "idna==3.20 ", "--index-url https://a.invalid/ #", "这一行不是固定版本的程序库"),
    "further index": (
        TEST,
        "pytest==",
        "--extra-index-url https://a.invalid\npytest==",
        "这一行不是固定版本的程序库：“--extra-index-url",
    ),
    "index at the end of a line": (
        BUILD,
        "idna==3.20 ",
        "idna==3.20 --index-url https://a.invalid/ ",
        "这一行不是固定版本的程序库",
    ),
    "library without a version": (BUILD, "idna==3.20 ", "idna ", "写成“名字==版本号”，例如mkdocs==1.6.1"),
    "library with a range": (BUILD, "idna==3.20 ", "idna>=3.20 ", "这一行不是固定版本的程序库"),
    "library of any version": (BUILD, "idna==3.20 ", "idna==3.* ", "这一行不是固定版本的程序库"),
    "library twice": (BUILD, "idna==3.20 ", "Jinja2==1.0 ", "“jinja2”写了两次，第一次在第", "jinja2==3"),
    "another list": (BUILD, "idna==3.20 ", "-r /etc/requirements.txt ", "这一行不是固定版本的程序库"),
    "line that goes on": (
        BUILD,
        "idna==3.20 ",
        "idna==3.20 \\\n    --hash=sha256:0 ",
        "这一行不是固定版本的程序库",
        "    --hash=sha256:0 ",
    ),
}


@pytest.fixture
def project(project) -> Project:
    """A copy of the project with its lists of libraries, too."""
    for name in LISTS:
        (project.root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, project.root / name)
    return project


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        check_project(project.root)
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_with_its_file_and_line(fault, project):
    file, old, new, message, *marker = FAULTS[fault]
    project.replace(file, old, new)
    text = (project.root / file).read_text(encoding="utf-8")
    line = 1 + text.count("\n", 0, text.index((marker or new.split("\n"))[0]))
    found = problems(project)
    assert any(each.startswith(f"{file}:{line}: ") and message in each and " → " in each for each in found), found


def test_the_shipped_configuration_is_accepted(project):
    assert check_project(project.root)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (MAIN, '!ENV [SITE_URL, ""]', '""'),
        (MAIN, '!ENV [SITE_URL, ""]', "https://example.org/report/"),
        (MAIN, "    - navigation.top\n", ""),
        (MAIN, "  attr_list: {}", "  attr_list:"),
        (MAIN, "    - navigation.top\n", "    - navigation.path\n"),
        (MAIN, "用语: glossary.md", '"用语（A—Z）": glossary.md'),
        (MAIN, "      - about.md\n", "      - 关于: about.md\n"),
        (MAIN, "- 2018-h1/index.md", "- 总览: 2018-h1/index.md"),
        (MAIN, "      - about.md\n", "      - 说明:\n          - about.md\n"),
        (MAIN, "    - 首页: index.md", "    - index.md"),
        (BUILD, "idna==3.20 ", "idna==3.20.post1 "),
        (BUILD, "idna==3.20 ", "idna[all]==3.20 ; python_version < '3.12' "),
    ],
)
def test_a_choice_that_is_the_projects_own_is_accepted(file, old, new, project):
    project.replace(file, old.replace("    - 首", "  - 首"), new.replace("    - index", "  - index"))
    assert check_project(project.root)


def test_a_configuration_that_is_a_link_or_too_large_is_not_read(project):
    (project.root / MAIN).unlink()
    (project.root / MAIN).symlink_to("/etc/passwd")
    (project.root / OFFLINE).write_text("a: 1\n" * 100_000, encoding="utf-8")
    (project.root / BUILD).unlink()
    (project.root / BUILD).symlink_to("/nowhere")
    assert [each.split(" → ")[0] for each in problems(project)] == [
        "mkdocs.offline.yml:1: 文件太大：489 KB",
        "mkdocs.yml:1: 这是一个符号链接（快捷方式），不是文件本身",
        "requirements.txt:1: 这是一个符号链接（快捷方式），不是文件本身",
    ]


def test_broken_yaml_is_one_problem_and_no_other(project):
    project.replace(MAIN, "  name: material", "\tname: material")
    assert len(problems(project)) == 1


def test_nothing_that_the_configuration_names_runs_before_it_is_refused(project):
    project.replace(MAIN, "  attr_list: {}", "  attr_list: !!python/object/apply:os.mkdir [ran]")
    result = project.run("build")
    assert result.returncode == 1 and "Traceback" not in result.stderr
    assert f"{MAIN}:" in result.stderr and "用了YAML标签" in result.stderr
    assert not (project.root / "ran").exists()
