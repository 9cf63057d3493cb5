"""Automatic numbers of Word lists, made visible: "一、", "（二）", "3." are not in a paragraph's text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIGITS = "〇一二三四五六七八九"
_CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "ideographDigital",
    "japaneseDigitalTenThousand",
    "ideographTraditional",
}


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int
    style: str | None


@dataclass(slots=True)
class Numbering:
    """The lists of a document with their running numbers."""

    levels: Mapping[str, Mapping[int, _Level]]
    styles: Mapping[str, tuple[str, int]]
    counters: dict[str, dict[int, int]] = field(default_factory=dict)

    def of_style(self, style: str) -> tuple[str, int] | None:
        """List and level that a paragraph style brings."""
        return self.styles.get(style)

    def next(self, list_id: str, depth: int) -> str:
        """The number of the next paragraph on this level, "" for bullets and unknown lists."""
        levels = self.levels.get(list_id)
        if levels is None or depth not in levels:
            return ""
        counters = self.counters.setdefault(list_id, {})
        counters[depth] = counters.get(depth, levels[depth].start - 1) + 1
        for deeper in [known for known in counters if known > depth]:
            del counters[deeper]
        text = levels[depth].text
        if levels[depth].format in ("bullet", "none"):
            return ""
        for known in range(depth + 1):
            if f"%{known + 1}" in text and known in levels:
                value = counters.get(known, levels[known].start)
                text = text.replace(f"%{known + 1}", write_number(value, levels[known].format))
        return text


def read_numbering(root: etree._Element | None) -> Numbering:
    """The lists of the part word/numbering.xml."""
    if root is None:
        return Numbering({}, {})
    abstract = {item.get(W + "abstractNumId", ""): _levels(item) for item in root.iter(W + "abstractNum")}
    levels: dict[str, Mapping[int, _Level]] = {}
    styles: dict[str, tuple[str, int]] = {}
    for item in root.iter(W + "num"):
        base = item.find(W + "abstractNumId")
        own = dict(abstract.get(base.get(W + "val", "") if base is not None else "", {}))
        for override in item.iter(W + "lvlOverride"):
            _override(own, override)
        list_id = item.get(W + "numId", "")
        levels[list_id] = own
        styles |= {level.style: (list_id, depth) for depth, level in own.items() if level.style}
    return Numbering(levels, styles)


def _levels(item: etree._Element) -> dict[int, _Level]:
    return {int(level.get(W + "ilvl", "0")): _level(level) for level in item.findall(W + "lvl")}


def _level(item: etree._Element) -> _Level:
    def value(tag: str) -> str | None:
        found = item.find(W + tag)
        return found.get(W + "val") if found is not None else None

    return _Level(value("numFmt") or "decimal", value("lvlText") or "", int(value("start") or 1), value("pStyle"))


def _override(levels: dict[int, _Level], override: etree._Element) -> None:
    depth = int(override.get(W + "ilvl", "0"))
    own, start = override.find(W + "lvl"), override.find(W + "startOverride")
    if own is not None:
        levels[depth] = _level(own)
    elif start is not None and depth in levels:
        level = levels[depth]
        levels[depth] = _Level(level.format, level.text, int(start.get(W + "val", "1")), level.style)


def write_number(value: int, form: str) -> str:
    """A number as Word writes it in one of its number formats."""
    if form in _CHINESE:
        return _chinese(value)
    if form in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese") and 1 <= value <= 20:
        return chr(0x2460 + value - 1)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(value)
        return roman if form == "upperRoman" else roman.lower()
    if form == "decimalZero":
        return f"{value:02d}"
    return str(value)


def _chinese(value: int) -> str:
    if value <= 0 or value > 99:
        return "".join(_DIGITS[int(digit)] for digit in str(value))
    tens, ones = divmod(value, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones or not tens else "")


def _roman(value: int) -> str:
    text = ""
    for amount, letters in (
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        text += letters * (value // amount)
        value %= amount
    return text
