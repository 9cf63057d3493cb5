"""Parts of an indicator's name.

>>> split_verb("新增瞪羚企业")
('新增', '瞪羚企业')
>>> owner_of("规模以上工业企业营业收入")
'规模以上工业企业'
>>> split_subjects("肉类、禽蛋、牛奶产量", 3)
['肉类产量', '禽蛋产量', '牛奶产量']
"""

import re
from functools import cache

from lantu.lexicon import alternation, read_table


@cache
def attributes() -> dict[str, bool]:
    """Nouns that measure something; True where they need an owner."""
    return {row["word"]: row["needs"] == "owner" for row in read_table("attributes")}


@cache
def _passing() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(r['word'] for r in read_table('attributes') if r['passes'])})$")


@cache
def _attribute_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(attributes())})$")


@cache
def _verbs() -> dict[str, tuple[bool, bool]]:
    return {row["word"]: (row["keeps"] == "yes", row["carries"] == "yes") for row in read_table("verbs")}


@cache
def _verb_start() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:共|已|累计|全年|新)?(?:{alternation(_verbs())})(?:了)?(?:、(?:{alternation(_verbs())}))*)"
    )


_MEASURE_END = re.compile(
    r"(?:值|额|量|率|数|价格|收入|支出|投资|利润|面积|比重|占比|比例|余额|存款|贷款|人口|存栏|出栏|浓度|能耗|能力|长度|里程|成本|标准|年限|寿命|强度|指数|"
    r"规模|资金|税收|费用|增速|次数|人次|人数|户数|总计|合计|周转|用电|进出口|出口|进口|消费|销售|保费|产出|密度|效率|债务|时间)$"
)


def ends_with_measure(name: str) -> bool:
    """Whether a name ends with a noun that can itself be measured (…增加值, …率), unlike a branch (轻工业)."""
    return bool(_MEASURE_END.search(name))


def passed_measure(name: str) -> str:
    """The measure that branches listed behind this name inherit: 增加值 of 工业增加值; "" where there is none."""
    match = _passing().search(name)
    return match.group() if match else ""


def owner_of(name: str) -> str:
    """The name without its measuring noun at the end; the whole name where it has none."""
    match = _attribute_end().search(name)
    return name[: match.start()] if match else name


def split_verb(head: str) -> tuple[str, str]:
    """The verbs at the beginning of a head and the noun behind them."""
    match = _verb_start().match(head)
    if not match:
        return "", head
    verb, noun = match.group(), head[match.end() :]
    if noun in attributes() or head in attributes():
        return "", head
    if noun[:1] in ("的", "率", "额", "量", "数", "值", "性", "化", "费", "款") or re.match(
        r"地(?![方铁下面区])", noun
    ):
        return "", head
    return verb, noun


@cache
def _verb_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(_verbs())})$")


def trailing_verb(head: str) -> str:
    """The verb at the end of a head, which governs the noun behind the figure; "" where there is none."""
    match = _verb_end().search(head)
    return match.group() if match else ""


def verb_keeps(verb: str) -> bool:
    """Whether a verb defines the count and stays in the name."""
    if not verb:
        return False
    if "、" in verb or verb.startswith(("新", "累计")):
        return True
    return _verbs().get(verb, (True, True))[0]


def verb_carries(verb: str) -> bool:
    """Whether a verb also holds for the next items of a list."""
    return bool(verb) and _verbs().get(verb, (True, True))[1]


def join_owner(owner: str, attribute: str) -> str:
    """Owner and attribute as one name; what both share at the seam is written once."""
    for size in range(min(len(owner), len(attribute)), 0, -1):
        if owner.endswith(attribute[:size]) and size >= 2:
            return owner + attribute[size:]
    return owner + attribute


_INDUSTRIES = (("一产", "第一产业"), ("二产", "第二产业"), ("三产", "第三产业"))
_LIST = re.compile(
    r"第?[一二三](?:次产业)?、第?[一二三](?:、|和|及|与)?第?三?(?:次)?产业?|第?[二三]、第?三(?:次)?产业?"
)
_SHORT = (
    (re.compile(r"^(?:国内)?生产总值(?=$|[^能])"), "地区生产总值"),
    (re.compile(r"(?<!地区)(?<!内)(?<![均元])(?<!产)生产总值$"), "地区生产总值"),
    (re.compile(r"^GDP$"), "地区生产总值"),
    (re.compile(r"固投$"), "固定资产投资"),
    (re.compile(r"(?<![一-龥])([一二三])产(?=增加值|$)"), r"第\1产业"),
    (re.compile(r"(?<!第)([一二三])产(?=增加值)"), r"第\1产业"),
    (re.compile(r"^科小$|(?<=新增)科小$"), "科技型中小企业"),
)
_SHORTENED = re.compile("产|GDP|固投|科小")
"""One of these stands in every name that `_SHORT` changes."""
_YEAR_WORDS = re.compile(r"^(?:年度|年末|年底|全年|当年|本年|同期|年|末)(?!人均|产|均|度|投资|计划|旅游|末)")


def clean(name: str) -> str:
    """A name as a table would write it: abbreviations written out, marks and particles at its ends taken off."""
    name = re.sub(r"^[的、，：；]+|[、，：；的等]+$", "", name)
    name = _YEAR_WORDS.sub("", name)
    if name.count("“") != name.count("”"):
        name = name.strip("“”")
    for pattern, long in _SHORT if _SHORTENED.search(name) else ():
        name = pattern.sub(long, name)
    return name


def expand_industries(text: str) -> str:
    """一、二、三产增加值 → 第一产业、第二产业、第三产业增加值; 三次产业 → the three."""
    if "产" not in text:
        return text
    text = re.sub(r"第?一、第?二、第?三(?:次)?产业?", "第一产业、第二产业、第三产业", text)
    text = re.sub(r"第?一、第?二(?:次)?产业?(?=增|比|占|对|$)", "第一产业、第二产业", text)
    text = re.sub(r"(?<![、一二])第?二、第?三(?:次)?产业?", "第二产业、第三产业", text)
    text = re.sub(r"一、二、三次产业|三次产业", "第一产业、第二产业、第三产业", text)
    return re.sub(r"(?<![第一-龥])([二三])产(?=增加值|$)", r"第\1产业", text)


_SEPARATOR = re.compile(r"、|以及|(?<!饮)(?<!共)和(?!社会|谐|平)|及(?!以上)|与")


def split_subjects(text: str, count: int) -> list[str]:
    """A coordinated subject as `count` names, what they share written out in each; [] if it cannot be split.

    Shared is the owner before the first (市直企业资产、收入…) and the measure behind the last (…增加值).
    """
    text = expand_industries(text)
    if text.startswith("城乡") and count == 2 and not re.search("、|和|及|与", text):
        return ["城镇" + text[2:], "农村" + text[2:]]
    parts = _cut(text, count)
    if not parts:
        return []
    return _share_owner(_share_measure(parts))


def _cut(text: str, count: int) -> list[str]:
    """Cut at the conjunctions; where there are more of them than needed, prefer 、 to 和 and late to early ones."""
    cuts = [(match.start(), match.end(), match.group()) for match in _SEPARATOR.finditer(text)]
    cuts = [cut for cut in cuts if cut[0] > 0 and cut[1] < len(text)]
    if len(cuts) < count - 1:
        return []
    if len(cuts) > count - 1:
        outer = [cut for cut in cuts if cut[2] in ("、",)] if count > 2 else cuts
        last = cuts[-1]
        chosen = sorted({*outer, last})
        cuts = chosen if len(chosen) == count - 1 else cuts[-(count - 1) :]
    parts, place = [], 0
    for start, end, _ in cuts:
        parts.append(text[place:start])
        place = end
    parts.append(text[place:])
    return parts if all(parts) else []


_TAIL = re.compile(
    r"(?:增加值|总产值|产值|产量|总额|总量|投资额|投资|收入|支出|利润|吞吐量|平均浓度|年均浓度|浓度|价格|面积|覆盖率|参保率|入学率|普及率|巩固率|"
    r"完成率|合格率|达标率|办结率|满意率|处理率|利用率|率|比重|人数|数量|数|增速|质量|余额|零售额|销售额|交易额|贷款|存款|税收|单产|周转量|贡献率|里程|标准|"
    r"对.{2,12}的贡献率|对.{2,12}的拉动)$"
)


def _share_measure(parts: list[str]) -> list[str]:
    match = _TAIL.search(parts[-1])
    if not match or match.start() == 0:
        return parts
    tail = match.group()
    return [
        part if ends_with_measure(part) else part + _behind_parallel(part, parts[-1], tail) for part in parts[:-1]
    ] + [parts[-1]]


def _behind_parallel(part: str, last: str, tail: str) -> str:
    """小学、初中适龄儿童入学率: behind a word as long as 小学 the last part goes on with what both share."""
    parallel = 2 <= len(part) <= 3 and len(last) > len(part) + len(tail)
    return last[len(part) :] if parallel else tail


def _share_owner(parts: list[str]) -> list[str]:
    match = _attribute_end().search(parts[0])
    if not match or match.start() == 0:
        return parts
    owner = parts[0][: match.start()]
    bare = [part in attributes() or (part.endswith("总额") and len(part) <= 4) for part in parts[1:]]
    return [parts[0]] + [owner + part if alone else part for part, alone in zip(parts[1:], bare, strict=True)]
