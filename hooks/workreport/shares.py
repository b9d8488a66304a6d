"""Works on very many items in processes beside this one, so that each processor has a share of them."""

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

from workreport.memory import remembers

Item = TypeVar("Item")
Result = TypeVar("Result")
# Of fewer, beginning a process takes longer than it saves.
FEWEST = 100


def in_shares(function: Callable[[Sequence[Item]], Result], items: Sequence[Item]) -> list[Result]:
    """What the function gives for each share of the items, in their order; what it needs for that ends with its process.

    Few items are one share, and so are all where the system cannot copy a process, or where this one is to remember what
    it works out; that share is worked on here. Raises what the function raises.
    """
    count = _processes(len(items))
    if count == 1:
        return [function(items)]
    ends = [len(items) * number // count for number in range(count + 1)]
    shares = [items[start:end] for start, end in zip(ends, ends[1:], strict=False)]
    return _results([_begin(lambda share=share: function(share)) for share in shares])


@contextmanager
def meanwhile(function: Callable[[], object], items: int) -> Iterator[None]:
    """Has something done beside the block within, if it is about so many items that this saves time, or else before it.

    Raises what the function raises.
    """
    if _processes(items) == 1:
        function()
        yield
        return
    begun = _begin(function)
    try:
        yield
    finally:
        _results([begun])


def _processes(items: int) -> int:
    # Only Linux copies a process safely and tells how many processors it may use.
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") and not remembers() else 1
    return max(1, min(processors, items // FEWEST))


def _begin(function: Callable[[], object]):
    context = get_context("fork")
    answers, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(function, sender), daemon=True)
    process.start()
    sender.close()
    return process, answers


def _work(function: Callable[[], object], sender: Connection) -> None:
    # Who interrupts the command interrupts the process that began this one, which ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Its garbage goes with it.
    gc.disable()
    try:
        answer = True, function()
    except Exception as error:
        answer = False, error
    sender.send(answer)


def _results(begun: list) -> list:
    """The answers of all processes, which are ended; raises the first error among them."""
    try:
        answers = [receiver.recv() for _, receiver in begun]
    finally:
        for process, receiver in begun:
            receiver.close()
            process.terminate()
            process.join()
    for done, error in answers:
        if not done:
            raise error
    return [result for _, result in answers]
