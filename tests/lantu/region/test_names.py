"""Divisions by their names."""

import pytest

from lantu.region import division, division_ending_at
from lantu.region.names import divisions, parent_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("青岛市", "370200"),
        ("青岛", "370200"),
        ("广西壮族自治区", "450000"),
        ("广西", "450000"),
        ("黔东南", "522600"),
        ("海拉尔", "150702"),
        ("三江侗族自治县", "450226"),
    ],
)
def test_a_division_is_found_by_its_full_and_short_name(name: str, code: str) -> None:
    found = division(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("name", ["", "云湖市", "全市", "工业"])
def test_what_is_no_division_is_not_found(name: str) -> None:
    assert division(name) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("山东省青岛市", "青岛市"), ("位于三江侗族自治县", "三江侗族自治县"), ("在全市", None), ("", None)],
)
def test_the_longest_name_that_ends_at_a_place_is_found(text: str, name: str | None) -> None:
    found = division_ending_at(text, len(text))
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("code", "above"), [("450226", "柳州市"), ("450200", "广西壮族自治区"), ("450000", None), ("110105", "北京市")]
)
def test_a_division_knows_the_one_above(code: str, above: str | None) -> None:
    parent = parent_of(code)
    assert (parent.name if parent else None) == above


def test_every_division_has_a_six_digit_code_and_a_short_name_inside_its_name() -> None:
    odd = [one for one in divisions().values() if len(one.code) != 6 or not one.name.startswith(one.short)]
    assert odd == []
