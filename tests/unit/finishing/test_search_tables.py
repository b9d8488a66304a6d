"""Promises about the tables by which the engine reads other scripts."""

import re

from workreport.finishing.search.tables import COMMON, other_readings, syllable_runs, traditional_pairs


def test_the_common_characters_are_those_of_gb_2312_in_the_order_of_their_sounds():
    assert len(COMMON) == 3755
    assert (COMMON[0], COMMON[-1]) == ("啊", "座")


def test_the_runs_cover_every_common_character():
    runs = re.findall(r"([a-z]+)([0-9]+)", syllable_runs())
    assert sum(int(count) for _, count in runs) == 3755
    assert runs[0][0] == "a" and runs[-1][0] == "zuo"


def test_every_traditional_form_of_a_character_is_paired_with_it():
    pairs = traditional_pairs(frozenset("发后着"))
    assert {pairs[i]: pairs[i + 1] for i in range(0, len(pairs), 2)}.items() >= {
        "發": "发",
        "髮": "发",
        "後": "后",
    }.items()


def test_a_character_of_the_site_is_never_folded_into_another():
    pairs = traditional_pairs(frozenset("后後"))
    assert "後" not in pairs[::2]


def test_readings_follow_the_words_that_characters_stand_in():
    assert {"行hang", "重chong"} <= set(other_readings(["银行", "重新"]).split())


def test_readings_are_those_of_the_dictionary_too():
    assert "重chong" in other_readings(["重构"]).split()


def test_what_the_runs_say_already_is_not_said_again():
    assert other_readings(["啊"]) == ""
