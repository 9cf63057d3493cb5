"""What the reader is unsure of in a name: whose it is, what is left out, which words belong to it."""

import re
from functools import cache

from lantu.aspect import Measure
from lantu.indicator import attributes, ends_with_measure, split_verb
from lantu.lexicon import read_table
from lantu.statement.draft import Draft
from lantu.statement.model import Statement

_WORDS = re.compile("的|对|向|为|使|被|等|已|、|各[类项种级]|当月|年度|常年|发放|下拨")
"""Each begins with a character of its own, so that a search passes over all places where none begins at once."""
_OPENING_WORDS = ("各", "其他", "累计", "总", "其中", "及时", "按", "扩建")
_LESS = ("减量", "压减", "减少", "再减")
_CUT = ("精简", "取消", "压缩", "削减", "清理", "关停", "关闭", "淘汰", "缩短", "封停", "注销")
"""Names that open so tell what was done away with: how many are gone, or by how many fewer there are."""
_PACED = ("率", "比重", "占比", "比例", "增速", "系数", "强度", "浓度", "指数", "结构")
"""Names of what is itself given in per cent, so that percentage points are its change and not that of its growth."""
_RATIO = (*_PACED, "比", "度", "覆盖", "份额")
"""Names of what per cent can be a level of."""
KINDS = ("项目", "企业")
"""Things of which there are many kinds, so that the sentence before may tell which are meant."""
_ADDED = frozenset({"新增", "新建", "新登记", "新认定", "建成", "培育", "新建成", "净增"})
_JOINED = re.compile("[和与及](?!社会|谐|信|平)")
_COUNTED = frozenset({"count", "area"})
_OF_ITSELF = frozenset({"mass", "person"})
"""Units of names that say of what they are though they are short: 水泥产量12万吨, 游客人数3万人."""
_HEADS = ("户", "学生", "新生", "考生", "师", "中学", "小学", "大学", "就业")
"""Names of those whom, or of what, the unit itself counts: 移动电话用户36万户, 专任教师1200人."""
_SHORTEST = 4
_LONGEST_BARE = 5
_LONGEST = 20
_LONGEST_ADDED = 16
_LONGEST_COUNTED = 10
_BEFORE = 90
_BEHIND = 30
"""Characters around a figure among which its name stands where it is taken as it is written."""
_LIMIT = re.compile("规模以上|限额以上|规上|限上")
_LIMITED = (
    "增加值",
    "总产值",
    "零售额",
    "餐饮收入",
    "商品零售",
    "销售额",
    "营业额",
    "利润",
    "利润总额",
    "营业收入",
    "产值",
    "企业",
)
"""What statistics tell of those above a size alone: the limit may hold though the clause leaves it out."""
_REGISTER = re.compile("户籍|常住|户口")
_FIRMS = re.compile("企业|公司|集团|机构|园区|集群|基地|开发区|[高经]新?开?区|工业园|合作社|银行")
_OF_FIRMS = ("产值", "增加值", "收入", "利润", "总额", "税收", "资产", "销售额", "投资", "就业")
"""What firms and parks have as well as whole places."""
_NOUN = re.compile("(?![以左多余的和与及或等均并也就是同比较不降升增提减扩缩到至达])[一-龥]|的[一-龥]{2}")
_WHOLE = ("地区生产总值", "生产总值", "社会消费品零售总额", "第一产业增加值", "第二产业增加值", "第三产业增加值")
"""What statistics tell of everybody."""


def doubts_of_name(draft: Draft, text: str) -> list[str]:
    """The doubts about the name of a draft in its folded paragraph, as it looks and as it stands there."""
    name = draft.indicator
    if not name:
        return []
    verb, noun = split_verb(name)
    measured = ends_with_measure(name)
    found = [*_of_its_end(draft, name, verb, measured=measured), *_of_its_unit(draft, name, verb, measured=measured)]
    if _goes_on_behind(draft, text):
        found.append("words behind the figure may belong to the name")
    if _one_of_several(draft, noun, text):
        found.append("which of them may be left out")
    if len(name) > _LONGEST:
        found.append("long name")
    if name.startswith(_OPENING_WORDS) or _WORDS.search(name):
        found.append("words of the sentence in the name")
    if name in known():
        return found
    if name.endswith(KINDS):
        found.append("which of them may be left out")
    if _JOINED.search(name):
        found.append("two names may be taken for one")
    if not written(draft, text):
        found.append("name put together from words that stand apart")
    return found


def owner_ahead(name: str, said: str) -> bool:
    """Whether the sentence spoke of certain firms or a park in a clause before, and the name is what such ones have.

    省属企业资产总额达到3万亿元，工业总产值突破1万亿元: of all industry, or of those firms?
    """
    if not name.endswith(_OF_FIRMS) or _FIRMS.search(name):
        return False
    clause = max(said.rfind(mark) for mark in "，；：")
    return clause > 0 and _FIRMS.search(said, 0, clause) is not None


def _goes_on_behind(draft: Draft, text: str) -> bool:
    """确保澄湖广场5万平方米主楼开业: what stands right behind a figure is measured by it."""
    if not _NOUN.match(text, draft.figure.end):
        return False
    return not any("behind" in rule or "after figure" in rule for rule in draft.rules)


def _one_of_several(draft: Draft, noun: str, text: str) -> bool:
    """新增医院、车站等停车位: the name is what stands behind 等 or 的, but those before tell which are meant."""
    start = draft.figure.start
    at = text.rfind(noun or draft.indicator, max(0, start - _BEFORE), start)
    return at > 0 and text[at - 1] in "等的"


def doubts_of_row(one: Statement, row: str, title: str) -> tuple[str, ...]:
    """The doubts about the name of a table's cell in the row of this name, under this caption."""
    found = []
    if ends_with_measure(title) and not ends_with_measure(one.indicator) and one.indicator not in known():
        found.append("name without a measuring noun")
    if one.indicator not in known() and one.indicator not in row:
        found.append("name put together from words that stand apart")
    if per_cent_of_amount(one.indicator, one.unit, one.measure):
        found.append("its growth or its share may be meant")
    return tuple(found)


def written(draft: Draft, text: str) -> bool:
    """Whether the name stands near its figure just as it is: what is put together may lack a word or have one more."""
    figure = draft.figure
    return text.find(draft.indicator, max(0, figure.start - _BEFORE), figure.end + _BEHIND) >= 0


def per_cent_of_amount(name: str, unit: str, measure: Measure) -> bool:
    """Whether per cent are read as the level of what is no ratio, so that its growth or its share may be meant."""
    return unit == "%" and measure is Measure.LEVEL and not name.endswith(_RATIO)


def may_lack_limit(name: str) -> bool:
    """Whether statistics tell what the name tells also, or only, of those above a size."""
    return name.endswith(_LIMITED) and not name.endswith(_WHOLE) and not _LIMIT.search(name)


def has_limit(words: str) -> bool:
    """Whether words speak of those above a size: 规模以上工业…，营业收入80亿元."""
    return _LIMIT.search(words) is not None


def register_left_out(name: str, said: str, before: str) -> bool:
    """Whether the sentence spoke of people on a register, but not the name of a population.

    Men and women are those of the population that the paragraph told of `before`.
    """
    if not name.endswith("人口") or _REGISTER.search(name):
        return False
    return _REGISTER.search(before if name in _OF_ONE_SEX else said) is not None


_OF_ONE_SEX = frozenset({"男性人口", "女性人口"})


@cache
def known() -> frozenset[str]:
    """The names of common indicators, which are whole though they are short."""
    rows = read_table("indicators")
    return frozenset(name for row in rows for name in (row["name"], *row["aliases"].split("|")))


def _of_its_end(draft: Draft, name: str, verb: str, *, measured: bool) -> list[str]:
    """A name ends in what is measured, or in things that are counted."""
    if len(name) < _SHORTEST or name in attributes():
        return ["short name"]
    if measured and len(name) <= _LONGEST_BARE and name not in known() and draft.figure.unit_kind not in _OF_ITSELF:
        return ["owner may be left out"]
    if measured or _is_counted(draft, name) or (verb in _ADDED and len(name) <= _LONGEST_ADDED):
        return []
    return ["name without a measuring noun"]


def _of_its_unit(draft: Draft, name: str, verb: str, *, measured: bool) -> list[str]:
    """What the unit says of the name: per cent of what is no ratio, more or less of what is measured."""
    found = []
    points = draft.figure.unit.endswith("分点") and not name.endswith(_PACED)
    if points or per_cent_of_amount(name, draft.figure.unit, draft.measure):
        found.append("its growth or its share may be meant")
    less = ("减" in name and any(word in name for word in _LESS)) or (
        draft.measure is Measure.LEVEL and name.startswith(_CUT)
    )
    added = draft.measure is Measure.LEVEL and measured and verb in ("新增", "净增")
    if less or added:
        found.append("amount or change")
    return found


def _is_counted(draft: Draft, name: str) -> bool:
    """Things that are counted need no measuring noun: 医疗卫生机构, 高标准农田."""
    if name.endswith(_HEADS):
        return True
    return draft.figure.unit_kind in _COUNTED and _SHORTEST < len(name) <= _LONGEST_COUNTED
