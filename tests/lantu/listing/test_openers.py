"""Words that open a list of projects."""

from lantu.listing.model import Stage
from lantu.listing.openers import may_list, opener, stage_of_title


def test_an_opener_has_the_stage_that_the_sentence_told() -> None:
    sentence = "签约工业项目4个，分别是甲项目、乙项目"
    cue = opener(sentence, 9, 15, listed=True)
    assert cue is not None
    assert (cue.word, cue.stage) == ("分别是", Stage.SIGNED)


def test_without_a_word_of_stage_it_is_unknown() -> None:
    cue = opener("较大的项目有望河水厂、云湖桥", 0, 10, listed=True)
    assert cue is not None
    assert (cue.word, cue.stage) == ("较大的项目有", Stage.UNKNOWN)


def test_one_thing_alone_is_no_list() -> None:
    assert opener("较大的项目有望河水厂", 0, 10, listed=False) is None


def test_other_lists_are_not_of_projects() -> None:
    assert opener("获奖者分别是甲、乙", 0, 7, listed=True) is None
    assert not may_list("获奖作品有甲、乙")


def test_a_title_tells_the_stage_of_its_projects_if_it_tells_one_alone() -> None:
    assert stage_of_title("2031年集中签约项目") is Stage.SIGNED
    assert stage_of_title("一季度项目集中开工和集中签约") is None
    assert stage_of_title("经济运行情况") is None
