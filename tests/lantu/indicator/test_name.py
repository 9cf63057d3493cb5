"""Parts of an indicator's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.indicator import (
    beside,
    clean,
    ends_with_measure,
    join_owner,
    owner_of,
    split_subjects,
    split_verb,
    trailing_verb,
    verb_carries,
    verb_keeps,
)


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("新增瞪羚企业", ("新增", "瞪羚企业")),
        ("累计建成充电桩", ("累计建成", "充电桩")),
        ("地区生产总值", ("", "地区生产总值")),
        ("新建、改建农村公路", ("新建、改建", "农村公路")),
        ("投资", ("", "投资")),
        ("完成率", ("", "完成率")),
        ("", ("", "")),
    ],
)
def test_a_head_is_cut_behind_its_verbs(head: str, parts: tuple[str, str]) -> None:
    assert split_verb(head) == parts


@given(st.text("新增建成累计引进企业项目投资率的、完额", max_size=10))
def test_verb_and_noun_make_the_head_again(head: str) -> None:
    assert "".join(split_verb(head)) == head


@pytest.mark.parametrize(("head", "verb"), [("全区新增", "新增"), ("企业获评", "获评"), ("瞪羚企业", "")])
def test_a_verb_at_the_end_is_found(head: str, verb: str) -> None:
    assert trailing_verb(head) == verb


@pytest.mark.parametrize(
    ("verb", "keeps"), [("新增", True), ("累计", True), ("引进", True), ("推进", False), ("", False)]
)
def test_a_verb_that_defines_the_count_stays_in_the_name(verb: str, keeps: bool) -> None:
    assert verb_keeps(verb) is keeps


@pytest.mark.parametrize(("verb", "carries"), [("新增", True), ("", False)])
def test_a_verb_may_hold_for_the_next_items(verb: str, carries: bool) -> None:
    assert verb_carries(verb) is carries


@pytest.mark.parametrize(
    ("name", "measured"),
    [
        ("工业增加值", True),
        ("森林覆盖率", True),
        ("旅客周转量", True),
        ("常住人口", True),
        ("轻工业", False),
        ("制造业", False),
        ("", False),
    ],
)
def test_a_name_with_a_measure_can_be_measured(name: str, measured: bool) -> None:
    assert ends_with_measure(name) is measured


@pytest.mark.parametrize(
    ("name", "owner"),
    [("规模以上工业企业营业收入", "规模以上工业企业"), ("市直企业利润总额", "市直企业"), ("瞪羚企业", "瞪羚企业")],
)
def test_the_owner_is_what_is_left_without_the_measure(name: str, owner: str) -> None:
    assert owner_of(name) == owner


@pytest.mark.parametrize(
    ("owner", "attribute", "name"),
    [
        ("规上工业企业", "利润总额", "规上工业企业利润总额"),
        ("签约项目", "项目投资额", "签约项目投资额"),
        ("外贸出口", "出口总额", "外贸出口总额"),
    ],
)
def test_owner_and_attribute_share_what_meets_at_the_seam(owner: str, attribute: str, name: str) -> None:
    assert join_owner(owner, attribute) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("GDP", "地区生产总值"),
        ("生产总值", "地区生产总值"),
        ("国内生产总值", "地区生产总值"),
        ("人均生产总值", "人均生产总值"),
        ("固投", "固定资产投资"),
        ("二产增加值", "第二产业增加值"),
        ("年末常住人口", "常住人口"),
        ("，城镇新增就业的", "城镇新增就业"),
        ("“四上企业", "四上企业"),
        ("“四上”企业", "“四上”企业"),
    ],
)
def test_a_name_is_written_as_in_a_table(said: str, name: str) -> None:
    assert clean(said) == name


@given(st.text("的、，：；等年末全地区生产总值GDP固投一二三产“”企业", max_size=10))
def test_cleaning_twice_changes_nothing_more_at_the_ends(said: str) -> None:
    assert clean(clean(said)).strip("的、，：；") == clean(clean(clean(said))).strip("的、，：；")


@pytest.mark.parametrize(
    ("text", "count", "names"),
    [
        ("城乡居民人均可支配收入", 2, ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("一、二、三产增加值", 3, ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
        ("存款余额和贷款余额", 2, ["存款余额", "贷款余额"]),
        ("肉类、禽蛋产量", 2, ["肉类产量", "禽蛋产量"]),
        ("办结率、满意率", 2, ["办结率", "满意率"]),
        ("固定资产投资", 2, []),
    ],
)
def test_a_coordinated_subject_becomes_full_names(text: str, count: int, names: list[str]) -> None:
    assert split_subjects(text, count) == names


@given(
    st.lists(
        st.sampled_from(["粮食", "油料", "蔬菜", "水果", "生铁"]),
        min_size=2,
        max_size=5,
        unique=True,
    )
)
def test_as_many_names_come_out_as_subjects_went_in(subjects: list[str]) -> None:
    names = split_subjects("、".join(subjects) + "产量", len(subjects))
    assert names == [f"{subject}产量" for subject in subjects]


def test_a_noun_beside_its_owner_stands_in_its_place() -> None:
    assert beside("旅客周转量", "货物周转量") == "货物周转量"
    assert beside("港口", "集装箱吞吐量") == ""
