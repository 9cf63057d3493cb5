"""Numbers as people type them."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from lantu.unit import MULTIPLIER

LARGEST = Decimal(10) ** 14
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
# A number with a multiplier or unit behind it, as somebody copies it from a report: 3.5亿, 12万元, 8%.
_WITH_UNIT = re.compile(rf"[+-]?[\d,]+(?:\.\d+)?\s*({MULTIPLIER}|[^\d\s,.]).*")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: a number, or what is wrong with it; neither for an empty cell."""

    value: Decimal | None = None
    trouble: str = ""


def read_number(text: str, unit: str) -> Typed:
    """The number in a cell whose unit is given: digits, a point, commas between thousands; full-width signs count.

    A cell's unit stands in its head and is not typed again, except a % that is the unit.
    """
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").replace("，", ",").replace(" ", "")
    if not plain:
        return Typed()
    if unit == "%" and plain.endswith("%"):
        plain = plain[:-1]
    if not _NUMBER.fullmatch(plain):
        if _WITH_UNIT.fullmatch(plain):
            return Typed(trouble=_("这一格的单位是%(unit)s，请换算后只填数字。") % {"unit": unit or _("（无）")})
        return Typed(trouble=_("“%(text)s”不是数字。没有数请选“暂无数据”或“不适用”并写原因。") % {"text": text[:20]})
    value = Decimal(plain.replace(",", ""))
    exponent = value.as_tuple().exponent
    if abs(value) >= LARGEST or (isinstance(exponent, int) and exponent < -8):
        return Typed(trouble=_("数太大或小数位太多：最多 14 位整数、8 位小数。请检查单位。"))
    return Typed(value=value)
