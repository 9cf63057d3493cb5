"""Names that mean one place."""

import pytest

from lantu.region import meant_by, same_place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青山区", "青山区"),
        ("青山区", "武汉市青山区"),
        ("湖北省武汉市青山区", "武汉市青山区"),
        ("湖北武汉市青山区", "湖北省青山区"),
        ("柳州市", "广西柳州市"),
        ("青岛", "青岛市"),
        ("柳东新区", "柳州市柳东新区"),
        ("白鹭镇", "柳州市白鹭镇"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert (same_place(one, other), same_place(other, one)) == (True, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("武汉市青山区", "包头市青山区"),
        ("武汉市", "青山区"),
        ("武汉市", "武汉市青山区"),
        ("青山区", "红山区"),
        ("", ""),
        ("青山区", ""),
        ("柳东新区", "阳和新区"),
    ],
)
def test_these_are_not(one: str, other: str) -> None:
    assert (same_place(one, other), same_place(other, one)) == (False, False)


@pytest.mark.parametrize(
    ("name", "home", "meant"),
    [
        ("全区", "奉贤区", "奉贤区"),
        ("我区", "柳东新区", "柳东新区"),
        ("全市", "柳江区", "柳州市"),
        ("全市", "柳州市", "柳州市"),
        ("全镇", "白鹭镇", "白鹭镇"),
        ("辖区", "奉贤区", "奉贤区"),
        ("", "奉贤区", "奉贤区"),
        ("红山区", "奉贤区", "红山区"),
        ("全市", "", ""),
    ],
)
def test_what_a_name_means_in_a_paper(name: str, home: str, meant: str) -> None:
    assert meant_by(name, home) == meant
