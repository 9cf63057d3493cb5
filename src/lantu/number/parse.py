"""From numerals to Decimal.

>>> arabic("1,234.50")
Decimal('1234.50')
>>> chinese("一千二百零五")
Decimal('1205')
>>> chinese("两")
Decimal('2')
>>> chinese("三点五")
Decimal('3.5')
"""

import re
from decimal import Decimal

from lantu.lexicon import POWERS

_SEPARATORS = re.compile(r"[,\s]")
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SMALL = {word: power for word, power in POWERS.items() if power < POWERS["万"]}
_LARGE = {word: power for word, power in POWERS.items() if power >= POWERS["万"]}


def arabic(text: str) -> Decimal:
    """The number written in Arabic digits, with or without thousands separators (commas or blanks)."""
    return Decimal(text if text.replace(".", "", 1).isdecimal() else _SEPARATORS.sub("", text))


def chinese(text: str) -> Decimal | None:
    """The number written in Chinese numerals; None where the characters make no number ("万", "三三")."""
    whole, _, fraction = text.partition("点")
    value = _whole(whole)
    if value is None:
        return None
    if not fraction:
        return Decimal(value)
    digits = "".join(str(_DIGITS[character]) for character in fraction)
    return Decimal(f"{value}.{digits}")


def _whole(text: str) -> int | None:
    """Digits and powers; also plain digit rows such as 二〇二五 are no number here but a year, so None."""
    total = section = 0
    digit: int | None = None
    for character in text:
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
        elif character in _SMALL:
            section += (1 if digit is None else digit) * _SMALL[character]
            digit = None
        else:
            section += digit or 0
            if section == 0:
                return None
            total = (total + section) * _LARGE[character] if character == "亿" else total + section * _LARGE[character]
            section, digit = 0, None
    return total + section + (digit or 0) if text else None
