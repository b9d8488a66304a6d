"""The environment in which pages are rendered: it can call the macros, and do nothing else that Jinja does."""

from collections.abc import Callable, Mapping

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError

# Pages cannot hold these, so that {% … %} and {# … #} are text: there are no loops, and {#results} is a heading's anchor.
NEVER_TYPED = {f"{kind}_{end}_string": f"\0{kind}{end}\0" for kind in ("block", "comment") for end in ("start", "end")}


class Sandbox(ImmutableSandboxedEnvironment):
    """Knows the macros it is given and no other name, attribute, filter, test, operator or file."""

    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
    intercepted_unops = frozenset(ImmutableSandboxedEnvironment.default_unop_table)

    def __init__(self, macros: Mapping[str, Callable[..., str]]):
        super().__init__(undefined=StrictUndefined, finalize=_only_text, **NEVER_TYPED)
        self.globals, self.filters, self.tests = dict(macros), {}, {}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """No attribute of anything is."""
        return False

    def is_safe_callable(self, obj: object) -> bool:
        """Only the macros are."""
        return obj in self.globals.values()

    def call_binop(self, context: object, operator: str, left: object, right: object) -> object:
        """Raises SecurityError: a page has nothing to reckon."""
        raise SecurityError(operator)

    def call_unop(self, context: object, operator: str, arg: object) -> object:
        """Raises SecurityError: a page has nothing to reckon."""
        raise SecurityError(operator)


def _only_text(value: object) -> object:
    if not isinstance(value, str):
        raise SecurityError(type(value).__name__)
    return value
