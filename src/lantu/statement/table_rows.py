"""The rows of an indicator table: what their first cells say, and their names with what stands above them."""

import re
from dataclasses import dataclass
from functools import cache

from lantu.indicator import attributes, clean, ends_with_measure, join_owner
from lantu.lexicon import read_table
from lantu.region import Home
from lantu.statement.columns import GROUP, Column, ColumnRole, is_unit
from lantu.statement.places import is_division, take_place
from lantu.text import Cell, fold_words, without_marks


@dataclass(slots=True)
class Row:
    """What the first cells of a row say; `empty` where it has no value."""

    name: str = ""
    unit: str = ""
    number: int = 0
    attribute: str | None = None
    monitor: str | None = None
    scope: tuple[str, ...] = ()
    region: str = ""
    """The place that the row is about, where its name is that of a place."""
    part: bool = False
    empty: bool = True


@dataclass(slots=True)
class Above:
    """What the rows above leave to those below: a heading without values, the last whole, the last unit."""

    noun: str
    """The measure that a column's head names for all rows (产量)."""
    title: str
    """The measure that the caption names for all rows."""
    owner: str = ""
    """The field that the caption names for rows that are but a measure (投资额)."""
    heading: str = ""
    whole: str = ""
    last: str = ""
    unit: str = ""
    only_growth: bool = False

    def name(self, row: Row) -> str:
        """The row's full name. Remembers the row for those below it.

        A row that is but a place (某市) is named by the measure of the table, where it has one.
        """
        if row.region and (self.noun or self.title):
            return self.noun or self.title
        name = clean(row.name) or row.name
        if row.unit and self.unit and row.unit != self.unit and not (row.part or self.heading):
            self.whole = self.last = ""
        self.unit = row.unit or self.unit
        if row.empty and ends_with_measure(name):
            self.heading = self.whole = _CLASS.sub("", name)
        if self.owner and attributes().get(name, False):
            name = join_owner(self.owner, name)
        if ends_with_measure(name) or _MEASURED_NAME.search(name):
            if not row.empty:
                self.whole = self.whole if row.part and self.whole else name
            return name
        if self.noun and not GROUP.fullmatch(self.noun):
            return name if name.endswith(self.noun) else name + self.noun
        whole = self.whole if row.part or not self.heading else self.heading
        if not whole and not self.title and (row.part or _MODIFIER.match(name)):
            whole = self.last
        if whole and whole != name:
            return part_of(name, whole, price=self.only_growth)
        self.last = name
        return name + self.title


_MEASURED_NAME = re.compile(r"(?:增长|增速|下降|降低|脱贫|平台|指数|总水平|存款|贷款|透支)$")
_MODIFIER = re.compile("(?:第[一二三]产业|城镇|乡村|农村|城市|男性|女性)$")
"""Names that can be but part of what stands above them."""
_CLASS = re.compile(
    r"(?:主要)?(?:农|林|牧|渔|畜|水|农业|工业|畜牧业?|畜禽)?(?:产品|畜禽|牲畜)(?=产量|期末|年末|存栏|出栏)"
)
"""The word for all things listed below, which none of them has in its name: 期末畜禽存栏."""
_BRANCH = re.compile(r"(规模以上|规上|限额以上)?(?:单位)?([一-龥]{2,4}?)(增加值|总产值|零售额|营业收入)")


_PER_HUNDRED = re.compile("(?P<whose>(?:全体|城镇|城市|农村|乡村)?(?:居民|农民|农户)?(?:家庭)?)(?:平均)?每百户")
"""城市居民每百户主要消费品拥有量: what the caption says of each thing in the rows."""


def of_group(name: str, group: str, title: str) -> str:
    """What a column for a group of people says of a row.

    >>> of_group("电冰箱", "城镇", "每百户居民家庭耐用品")
    '城镇居民每百户电冰箱拥有量'
    >>> of_group("在校学生", "农村", "教育")
    '农村在校学生'
    >>> of_group("电冰箱", "", "城市居民每百户主要消费品拥有量")
    '城市居民每百户电冰箱拥有量'
    """
    owned = _PER_HUNDRED.search(title) if "每百户" in title and not GROUP.fullmatch(group) else None
    if owned and not name.endswith("拥有量"):
        return f"{owned.group('whose')}每百户{name}拥有量"
    if not GROUP.fullmatch(group) or name.startswith(group):
        return name
    return f"{group}居民每百户{name}拥有量" if "每百户" in title else group + name


def part_of(name: str, whole: str, *, price: bool = False) -> str:
    """城镇 of 常住人口; 轻工业 of 规模以上工业增加值: branch replaces branch, prefix and measure stay.

    `price` tells that the table holds growth alone: of an index of prices it is the prices that grow.

    >>> part_of("教育", "一般公共预算支出")
    '教育支出'
    >>> part_of("城镇", "常住人口")
    '城镇常住人口'
    """
    branch = _BRANCH.fullmatch(whole)
    if branch:
        prefix, kind, measure = branch.group(1) or "", branch.group(2), branch.group(3)
        if name == "其他":
            name = "其他企业"
        middle = "" if name.endswith(("业", kind)) else kind
        return prefix + name + middle + measure
    for pattern, part, unless in _parts():
        if pattern.search(whole) and (part != "价格" or (price and not GROUP.fullmatch(name))):
            return name if unless and unless.search(name) else name + part
    return name if name.endswith(whole[-2:]) else name + whole


def with_noun(name: str, noun: str) -> str:
    """A row's name with the measure that a column's head names.

    >>> with_noun("普通高中", "招生数")
    '普通高中招生数'
    >>> with_noun("发电量", "产量")
    '发电量'
    """
    made = noun.endswith("产量") and name.endswith("量")
    return name if made or name.endswith(noun) else join_owner(name, noun)


@cache
def _parts() -> tuple[tuple[re.Pattern[str], str, re.Pattern[str] | None], ...]:
    return tuple(
        (
            re.compile(f"(?:{row['whole']})$"),
            row["part"].replace("-", ""),
            re.compile(f"(?:{row['unless']})$") if row["unless"] != "-" else None,
        )
        for row in read_table("table_parts")
    )


_NUMBERING = re.compile(
    r"^(?:[（(]?\d{1,2}[)）.、．]?(?=\D)(?!周?岁|年|个|小时|平方|户|万|月|日|元|[-—~～至])|[一二三四五六七八九十]+[、.．])"
)
_PART = re.compile(r"^(?:其中：?|#|＃|[—-]+|:|：)+")


def row_of(cells: list[Cell], columns: list[Column], number: int, home: Home) -> Row:
    """What the cells of a row say beside its values. `number` is its place in the table."""
    row = Row(number=number)
    for cell in cells:
        column = columns[cell.column] if cell.column < len(columns) else None
        text = fold_words(cell.text)
        if column is None or not text:
            continue
        if column.role is ColumnRole.NAME:
            _take_name(row, without_marks(text), home)
        elif column.role is ColumnRole.UNIT:
            row.unit = text
        elif column.role is ColumnRole.VALUE:
            row.empty = False
        elif column.role is ColumnRole.NUMBER and text.isdigit():
            row.number = int(text)
        elif column.role is ColumnRole.ATTRIBUTE:
            row.attribute = text
        elif column.role is ColumnRole.MONITOR:
            row.monitor = text
    return row


_SHORT_BRACKET = re.compile("（([^（）]{1,6})）$")


def _take_name(row: Row, text: str, home: Home) -> None:
    numbered = re.match(r"(\d{1,2})[.、．]?(?=[^\d.])", text)
    if numbered and _NUMBERING.match(text):
        row.number = int(numbered.group(1))
    text = _NUMBERING.sub("", text)
    row.part = bool(_PART.match(text))
    text = _PART.sub("", text)
    text = _NUMBERING.sub("", text)
    inside = re.search(r"（((?:不?含|包括|鲜|国土|小口径|大口径)[^（）]*)）", text)
    if inside:
        row.scope = (inside.group(1),)
        text = text.replace(inside.group(), "")
    unit = re.search(
        r"（([^（）]*?(?:[万亿%‰元吨人户个家件亩米套头只羽辆台所张座处项次天岁株册艘架例起枚]|公里|公顷|比))）$", text
    )
    unit = unit or next((found for found in _SHORT_BRACKET.finditer(text) if is_unit(found.group(1))), None)
    if unit and not row.unit:
        row.unit = unit.group(1)
        text = text[: unit.start()]
    bare, place = take_place(text, home)
    if not bare and (place.whole or is_division(place.name)):
        row.region = place.name
    row.name = bare or text
