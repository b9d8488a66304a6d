"""What a stranger may type to read, reach or exhaust more than the site's own facts."""

# Python reached from a literal, a macro or what Jinja gives to every template.
ATTRIBUTES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ().__class__.__bases__[0].__subclasses__() }}",
    "{{ [].__class__.__base__.__subclasses__()[40]('/etc/passwd').read() }}",
    "{{ {}.__class__.__mro__ }}",
    "{{ (1).__class__ }}",
    "{{ ''['__class__'] }}",
    "{{ ''['__cla' ~ 'ss__'] }}",
    '{{ ""["\\x5f\\x5fclass\\x5f\\x5f"] }}',
    "{{ figure.__globals__ }}",
    "{{ figure.__globals__['sys'].modules['os'].environ }}",
    "{{ figure.__wrapped__ }}",
    "{{ figure.__closure__[0].cell_contents }}",
    "{{ figure.__code__.co_filename }}",
    "{{ figure['__globals__'] }}",
    "{{ figure.__builtins__.open('/etc/passwd').read() }}",
    "{{ figure.__init__.__globals__ }}",
    "{{ locator.__class__.__name__ }}",
    "{{ figure('gang-cases').__class__ }}",
    "{{ figure('gang-cases').format }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(figure) }}",
    "{{ '{0.__globals__[sys]}'.format(figure) }}",
    "{{ '%s'.__mod__(figure) }}",
    "{{ '{a.__class__}'.format_map({'a': figure}) }}",
    "{{ ''.join.__self__ }}",
    "{{ 'abc'.upper() }}",
    "{{ [1].append(2) }}",
    "{{ {'a': 1}.update({'b': 2}) }}",
    "{{ self }}",
    "{{ self.__init__.__globals__.__builtins__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ self._TemplateReference__context.eval_ctx.environment.loader }}",
    "{{ self['body'] }}",
    "{{ caller() }}",
    "{{ loop.index }}",
    "{{ super() }}",
    "{{ varargs }}",
]

# What Jinja or the plugin would offer by name.
NAMES = [
    "{{ config }}", "{{ config.items() }}", "{{ config.config_file_path }}", "{{ config.plugins }}", "{{ config.extra }}",
    "{{ environment }}", "{{ environment.system }}", "{{ environment.python_version }}", "{{ git }}",
    "{{ git.author_email }}", "{{ git.raw }}", "{{ now() }}", "{{ now().year }}", "{{ context() }}",
    "{{ context() | pretty }}", "{{ macros_info() }}", "{{ macros }}", "{{ filters }}", "{{ filters_builtin }}",
    "{{ fix_url('a') }}", "{{ plugin }}", "{{ extra }}", "{{ extra.suggestions }}", "{{ page }}", "{{ page.meta }}",
    "{{ page.file.abs_src_path }}", "{{ navigation }}", "{{ files }}", "{{ files.src_paths }}", "{{ env }}", "{{ os.environ }}",
    "{{ request.environ }}", "{{ range(3) }}", "{{ lipsum() }}", "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ dict(a=1) }}", "{{ cycler.__init__.__globals__.os }}", "{{ joiner.__init__.__globals__ }}", "{{ joiner('a') }}",
    "{{ namespace(a=1) }}", "{{ namespace.__init__.__globals__ }}", "{{ __builtins__ }}", "{{ __import__('os') }}",
    "{{ open('/etc/passwd').read() }}", "{{ eval('1') }}", "{{ get_flashed_messages }}", "{{ url_for }}",
]

# Filters and tests.
FILTERS = [
    "{{ '' | attr('__class__') }}", "{{ figure | attr('__globals__') }}", "{{ '%s' | format(figure) }}",
    "{{ '%1000000000d' | format(1) }}", "{{ [figure] | map(attribute='__globals__') | list }}", "{{ [figure] | map('attr', '__code__') | list }}",
    "{{ 'a' | upper }}", "{{ 'a' | center(1000000000) }}", "{{ 'a' | pprint }}", "{{ figure | string }}", "{{ figure | tojson }}",
    "{{ 'x' | relative_url }}", "{{ [1, 2] | random }}", "{{ 'a b' | wordwrap(1) }}", "{{ 'a' | indent(1000000000) }}",
    "{{ figure is callable }}", "{{ 'figure' is filter }}", "{{ figure is sameas(figure) }}", "{{ 'a' | replace('a', 'b') }}",
    "{{ ['a'] | sum(start='b') }}", "{{ [] | sum }}",
]

# Statements, files and comments of Jinja.
STATEMENTS = [
    "{% include '/etc/passwd' %}", "{% include 'about.md' %}", "{% include '../mkdocs.yml' %}", "{% include '../../etc/passwd' %}",
    "{% include ['a', '/etc/passwd'] ignore missing %}", "{% import '../hooks/macros.py' as m %}", "{% from '../hooks/macros.py' import a %}",
    "{% extends '/etc/passwd' %}", "{% set figure = 1 %}", "{% set ns = namespace() %}", "{% for a in 'aaaaaaaaaa' %}{% for b in 'aaaaaaaaaa' %}a{% endfor %}{% endfor %}",
    "{% for a in range(1000000000) %}a{% endfor %}", "{% macro m() %}{{ m() }}{% endmacro %}", "{% call figure('gang-cases') %}a{% endcall %}",
    "{% filter upper %}a{% endfilter %}", "{% raw %}{% endraw %}", "{% block body %}a{% endblock %}", "{% if figure %}a{% endif %}",
    "{% with figure = 1 %}a{% endwith %}", "{% autoescape false %}a{% endautoescape %}", "{% do figure() %}", "{% debug %}",
    "{%- include '/etc/passwd' -%}", "{%+ include '/etc/passwd' %}", "{% print(config) %}",
]

# Reckoning without end.
COSTS = [
    "{{ 10 ** 10 ** 10 }}", "{{ 2 ** 1000000000 }}", "{{ 'a' * 10000000000 }}", "{{ [0] * 10000000000 }}", "{{ 7 * 7 }}",
    "{{ '7' * 7 }}", "{{ 1 / 0 }}", "{{ 'a' + 'b' }}", "{{ '%1000000000s' % 'a' }}", "{{ -1 }}", "{{ 1 // 3 }}", "{{ ('a' * 100000) * 100000 }}",
    "{{ " + "(" * 90 + "1" + ")" * 90 + " }}", "{{ [[[[[[[[[[1]]]]]]]]]] }}", "{{ 1 if figure else 2 }}", "{{ figure in [figure] }}", "{{ not 1 }}",
]

# Calls of our own macros with more than text, and names that are not called.
CALLS = [
    "{{ figure }}", "{{ figure() }}", "{{ figure(*['gang-cases', 'b', 'c']) }}", "{{ figure(**{'figure_id': 1}) }}", "{{ figure(context=1) }}",
    "{{ figure('/etc/passwd') }}", "{{ figure('../../etc/passwd') }}", "{{ figure(figure) }}", "{{ figure(['gang-cases']) }}", "{{ term({'a': 1}) }}",
    "{{ term('枫桥经验', figure) }}", "{{ locator(None) }}", "{{ page_terms('a') }}", "{{ offline_download('/etc/passwd') }}", "{{ (figure)() }}",
    "{{ [figure][0]('gang-cases') }}", "{{ {'a': figure}['a']('gang-cases') }}", "{{ figure('gang-cases')() }}",
]

JINJA = [*ATTRIBUTES, *NAMES, *FILTERS, *STATEMENTS, *COSTS, *CALLS]

# Settings at the top of a page that would shadow a macro or steer the plugin or the theme.
SETTINGS = [
    "figure: 1", "locator: 甲", "render_macros: true", "render_macros: false", "ignore_macros: true", "config: 1", "page: 1", "macros: 1", "self: 1",
    "template: /etc/passwd", "template: ../../secret.html", "edit_url: https://example.org/", "__class__: 1", "title: !!python/name:os.system ''",
    "title: !ENV SECRET_TOKEN", "status: new", "icon: ../../../etc/passwd", "search: {boost: 9}", "description: &a [*a]",
]

# What Markdown extensions of other sites would read from files or from the network; here it is text or a refused link.
FILES = [
    '--8<-- "{file}"', '--8<-- "../../secret.txt"', "-8<- {file}", "--8<--\n{file}\n--8<--", "```{{file={file}}}\n```", "{{!{file}!}}",
    "[TOC]({file})", "![图](file://{file})", "[秘密](file://{file})", "<embed src='file://{file}'>", "<object data='{file}'></object>", "$include({file})",
    "@include {file}", "::: secret", ".. include:: {file}", "<!--#include file='{file}' -->", "<?php readfile('{file}') ?>", "<<[{file}]", "[](include:{file})",
    '<xi:include href="{file}"/>', "!ENV SECRET_TOKEN", "$SECRET_TOKEN ${{SECRET_TOKEN}} %SECRET_TOKEN%", "`cat {file}`", "$(cat {file})",
]

# What YAML could do besides writing text.
DATA = [
    "!!python/object/apply:os.system ['id']", "!!python/object/new:os.system ['id']", "!!python/name:os.environ ''", "!!python/module:os ''",
    "!!python/object:object {}", "!ENV SECRET_TOKEN", "!include /etc/passwd", "!!binary aWQ=", "!<tag:yaml.org,2002:python/name:os.system> a",
    "!relative /etc/passwd", "&a [*a]", "&a 甲", "*a", "{<<: {label: 甲}}", "'{{ config }}'", "'{% include 1 %}'", '"<script>"', '"[甲](javascript:1)"', '"![甲](a)"',
]
