"""Promises about what a process remembers from one build to the next."""

from workreport.memory import Memory, remembered

LONG = "长" * 1000


def counting():
    asked = []

    @remembered
    def double(text: str, more: str = "") -> str:
        asked.append((text, more))
        return text * 2 + more

    return double, asked


def test_outside_of_repeated_builds_nothing_is_remembered():
    double, asked = counting()
    assert double(LONG) == double(LONG) == LONG * 2
    assert len(asked) == 2


def test_what_the_last_build_worked_out_is_not_worked_out_again():
    memory, (double, asked) = Memory(), counting()
    for _ in range(3):
        with memory.used():
            assert double(LONG) == LONG * 2
    assert len(asked) == 1


def test_every_argument_counts():
    memory, (double, asked) = Memory(), counting()
    for arguments in ((LONG,), (f"{LONG}。",), (LONG, "甲"), (LONG, "乙")):
        with memory.used():
            assert double(*arguments) == arguments[0] * 2 + "".join(arguments[1:])
    assert len(asked) == 4


def test_two_functions_with_the_same_arguments_are_two():
    memory, (double, _) = Memory(), counting()
    size = remembered(len)
    with memory.used():
        assert (double(LONG), size(LONG)) == (LONG * 2, 1000)


def test_what_a_build_had_no_use_for_is_forgotten():
    memory, (double, asked) = Memory(), counting()
    for text in ("甲", "乙", "甲"):
        with memory.used():
            double(text)
    assert len(asked) == 3
