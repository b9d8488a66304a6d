"""Promises about working on very many items in several processes."""

import os
import signal
import time

import pytest

from workreport import shares
from workreport.memory import Memory
from workreport.problems.problem import Problem, ProblemsFound
from workreport.shares import in_shares, meanwhile


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    monkeypatch.setattr(shares, "FEWEST", 3)


def work(share):
    return os.getpid(), list(share)


def test_many_items_are_shared_out_in_their_order_among_processes():
    (one, first), (other, second) = in_shares(work, range(7))
    assert first + second == list(range(7))
    assert len({one, other, os.getpid()}) == 3


def test_no_more_processes_are_begun_than_there_are_processors():
    assert len(in_shares(work, range(100))) == 2


def test_few_items_are_worked_on_here_at_once():
    assert in_shares(work, range(5)) == [(os.getpid(), list(range(5)))]
    assert in_shares(work, []) == [(os.getpid(), [])]


def test_what_is_to_be_remembered_is_worked_out_here():
    with Memory().used():
        assert in_shares(work, range(100)) == [(os.getpid(), list(range(100)))]


def test_without_a_way_to_copy_a_process_all_is_worked_out_here(monkeypatch):
    monkeypatch.delattr(os, "sched_getaffinity")
    assert in_shares(work, range(100)) == [(os.getpid(), list(range(100)))]


def fail(share):
    if 6 in share:
        raise ProblemsFound([Problem("docs/a.md", 3, "错了", "改正")])


def test_what_goes_wrong_in_another_process_is_raised_here():
    with pytest.raises(ProblemsFound) as found:
        in_shares(fail, range(7))
    assert found.value.problems == [Problem("docs/a.md", 3, "错了", "改正")]


@pytest.mark.parametrize("items", [100, 1])
def test_what_is_done_meanwhile_is_done_at_the_end_of_the_block(items, tmp_path):
    with meanwhile(lambda: (tmp_path / "done").write_text(str(os.getpid())), items):
        pass
    assert ((tmp_path / "done").read_text() == str(os.getpid())) == (items == 1)


@pytest.mark.parametrize("items", [100, 1])
def test_what_goes_wrong_meanwhile_is_raised(items):
    with pytest.raises(ZeroDivisionError), meanwhile(lambda: 1 / 0, items):
        pass


def test_an_interruption_ends_the_other_processes_without_a_word(tmp_path, capfd):
    def work_on(share):
        (tmp_path / str(os.getpid())).touch()
        os.kill(os.getpid(), signal.SIGINT)
        if 6 in share:
            # Until the other process works too, and its parent waits for both.
            time.sleep(1)
            os.kill(os.getppid(), signal.SIGINT)
        time.sleep(60)

    with pytest.raises(KeyboardInterrupt):
        in_shares(work_on, range(7))
    assert len(list(tmp_path.iterdir())) == 2
    for path in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.name), 0)
    assert capfd.readouterr() == ("", "")
