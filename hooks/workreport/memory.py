"""What a process that builds the same site again and again need not work out anew."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from hashlib import sha256
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
# Longer texts are known by their digests, for a site's pages take too much room to be held twice.
_LONGEST_KEY = 100


class Memory:
    """The results of the last build, each by the function and all that it was given."""

    def __init__(self):
        self._last: dict[Hashable, object] = {}
        self._now: dict[Hashable, object] = {}

    @contextmanager
    def used(self) -> Iterator[None]:
        """While a site is built: functions marked as remembered take what they gave before from here."""
        self._now = {}
        token = _current.set(self)
        try:
            yield
        finally:
            _current.reset(token)
            # What this build had no use for, the next will not need either.
            self._last = self._now

    def result(self, function: Callable[..., Result], *arguments: Hashable) -> Result:
        """What the function gives for these arguments, and gave when it was last asked."""
        key = function, *map(_short, arguments)
        if key not in self._now:
            self._now[key] = self._last[key] if key in self._last else function(*arguments)
        return self._now[key]


_current: ContextVar[Memory | None] = ContextVar("memory", default=None)


def remembers() -> bool:
    """Whether what is worked out now is to be remembered."""
    return _current.get() is not None


def remembered(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Marks a function whose result depends on its arguments alone and that nobody changes."""

    @wraps(function)
    def call(*arguments: Arguments.args) -> Result:
        memory = _current.get()
        return memory.result(function, *arguments) if memory else function(*arguments)

    return call


def _short(argument: Hashable) -> Hashable:
    if isinstance(argument, str | bytes) and len(argument) > _LONGEST_KEY:
        return type(argument), sha256(
            argument.encode("utf-8", "surrogatepass") if isinstance(argument, str) else argument
        ).digest()
    return argument
