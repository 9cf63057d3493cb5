import pytest

from lantu.statement.contests import prize_name, ranked_contests


@pytest.mark.parametrize(
    ("thing", "before", "name"),
    [
        ("一等奖", "卫生院荣获全县急救技能竞赛", "全县急救技能竞赛一等奖"),
        ("金牌", "第九届省运动会，我市代表团共夺得", "第九届省运动会金牌"),
        ("奖学金", "在技能竞赛中获得", ""),
        ("银牌", "我市代表团共夺得", ""),
    ],
)
def test_a_prize_is_named_after_its_contest(thing: str, before: str, name: str) -> None:
    assert prize_name(thing, before) == name


@pytest.mark.parametrize(
    ("clause", "names"),
    [
        ("消防队获全省救援比武大赛团体", ["全省救援比武大赛团体"]),
        ("消防队获救援大赛个人和团体双料", ["救援大赛个人", "救援大赛团体"]),
        ("固定资产投资增速居全省", []),
    ],
)
def test_a_place_is_won_in_each_kind_of_a_contest(clause: str, names: list[str]) -> None:
    assert ranked_contests(clause) == names
