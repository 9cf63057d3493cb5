"""The words before a figure without what is no part of a name: circumstances, actors, examples, earlier list items."""

import re
from functools import lru_cache

from lantu.indicator import split_verb
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead

_PAYMENT = re.compile(
    r"^(?!累计).{2,}?(?P<pay>(?:发放|(?<!转移)支付|拨付|兑现|下拨|补助(?!类|项目|资金)|发行|减免|退还|投放)(?!标准|水平|额度|比例|比率|政策|能力|规模).{2,})$"
)
_CIRCUMSTANCE = re.compile(r"^(?:在|向|与|通过|统筹|利用|为|对|配合|围绕|以|依托).{2,40}$")
_ACTOR = re.compile(
    r"^(?:中央|国家|地方|省|市|县|区|旗|州|自治区|各级)(?:级|本级)?(?:财政)?(?=安排|设立|投入|下拨|下达|拨付|补助|筹措|出台)"
)
_ORDERED = re.compile(r"(?:中央|国家|省|市|县|自治区|上级)?下达的?$")
_BY_MEANS = re.compile(
    "^(?:[^，]{2,}?(?:活动|行动|平台|机制|热线|沙龙|窗口|专班|大?走访|市场|普查)|“[^”]{2,14}”)(?:共|累计)?"
    "(?=(?:解决|化解|办理|受理|处置|收集|促成|撮合|协调|新发现|推动)(?!机制|能力|中心|率)[^，]{2,})"
)
"""企业走访活动解决诉求: by what means it was done is no part of the name."""
_CAMPAIGN = re.compile(
    r"^(?:“[^”]*”(?:工程|行动|计划|项目|活动)|“[^”]*(?:工程|行动|计划|项目|活动)”)"
    r"(?=(?:新?建成|新建|新增|改造|培育|引进|建设|发放|完成|突破|攻克))"
)
"""“两个一公里”工程建成道路36公里: the campaign is no part of what was built."""
_MANNER = re.compile("^“[^”]{0,4}(?:对|站式|线上|上门|把手)[^”]{0,4}”(?!工程|行动|计划|改造)")
"""“点对点”输送农民工: how it was done is no part of the name."""
_WHOLE = re.compile(r"^(?:[全我](?:市|区|县|州|旗|盟)|新区|境内(?:共|现)?有)(?=.{2})")


_ATTRIBUTIVE = re.compile(r"^(?:初步|计划|拟|已|现)*(?:安排|确定|实施|推进|谋划|储备|筛选|列入|有)的(?=[一-龥]{2})")
"""初步安排的重点项目: how they came to be chosen is no part of the name."""
_LISTED = re.compile(r"、(?:完成|实现|(?=新增|净增|累计))(?=.{2,}$)")
_TOGETHER = re.compile(r"(?:共|累计)(?=[一-龥]{4})")


_HAPPENED = re.compile("(?P<field>[一-龥]{2,10}?)(?:共|累计)?发生(?:各类)?(?P<what>[一-龥]{0,8}事故)$")
"""道路运输领域共发生事故: the field in which they happened says which accidents."""
_CONTEST = re.compile(
    "在(?P<contest>[^，]{2,24}(?:赛|会|节|展))[上中](?:获得?|荣获|夺得|斩获|摘得)(?P<medal>[金银铜奖][牌杯奖]?.*)"
)


@lru_cache(64)
def from_verb(head: str) -> str:
    """The head from its verb on: where, through what and by whom it was done is no part of the name.

    >>> from_verb("在主干道两侧新建公厕")
    '新建公厕'
    >>> from_verb("退租、完成申请式退租")
    '申请式退租'
    >>> from_verb("在全省锦标赛上获得金牌")
    '全省锦标赛金牌'
    >>> from_verb("市设立专项基金")
    '设立专项基金'
    """
    listed = _LISTED.search(head) if "、" in head else None
    if listed:
        return head[listed.end() :]
    if head.startswith("“"):
        head = _CAMPAIGN.sub("", head)
        quoted = _MANNER.match(head)
        if quoted and split_verb(head[quoted.end() :])[0]:
            return head[quoted.end() :]
    head = _BY_MEANS.sub("", _ATTRIBUTIVE.sub("", head) if "的" in head else head)
    head = _without_actor(head)
    head = _ORDERED.sub("", head) if "下达" in head else head
    happened = _HAPPENED.match(head) if "发生" in head else None
    if happened:
        return happened.group("field") + happened.group("what")
    together = _TOGETHER.search(head, 1) if "共" in head or "累计" in head else None
    if together and split_verb(head[together.end() :])[0]:
        return head[together.end() :]
    if not _CIRCUMSTANCE.match(head):
        return head
    contest = _CONTEST.match(head)
    if contest:
        return contest.group("contest") + contest.group("medal")
    for place in range(3, len(head) - 2):
        verb, noun = split_verb(head[place:])
        if verb and len(verb) > 1 and len(noun) > 1:
            return head[place:]
    return head


def _without_actor(head: str) -> str:
    """市设立专项基金 → 设立专项基金."""
    actor = _ACTOR.match(head)
    return head[actor.end() :] if actor else head


def from_payment(head: str) -> str:
    """低保对象发放救助资金 → 发放救助资金: who gets the money is no part of the name."""
    match = _PAYMENT.match(head)
    return match.group("pay") if match else _without_actor(head)


_WITH_HELP = re.compile("^.{4,}助力(?=.{3})")
"""重点实验室助力产量突破…: who helped is no part of the name."""
_FOR_WHOM = re.compile("^为(?![民老农期企])(?=[一-龥]{3})")


def head_of(head: str, *, money: bool) -> str:
    """A head from its verb on: who paid or was paid, for whom and where it was done is no part of the name."""
    head = _WITH_HELP.sub("", head) if "助力" in head else head
    head = from_payment(head) if money else from_verb(head)
    head = from_verb(head) if head.startswith(("为", "给", "向")) else head
    head = _FOR_WHOM.sub("", head) if head.startswith("为") else head
    return _USED_FOR.sub(r"\g<what>\g<money>", head) if money and head.startswith("用于") else head


_USED_FOR = re.compile("^用于(?P<what>[一-龥]{2,14})的(?P<money>投资|资金|支出|经费)$")
"""四年用于河道整治的投资: what was invested in is named first."""


_COUNTED_BY = re.compile("^(?:[一-龥]{2,8}(?:统计|公布|核定|测算|监测|调查)|按[一-龥]{2,8}计算)的(?=[一-龥]{3})")


def without_whole(noun: str) -> str:
    """新区路网 → 路网, 公安部门统计的人口 → 人口: the place is a slot of its own, who counted is no part of a name."""
    bare = _COUNTED_BY.sub("", noun) if "的" in noun else noun
    whole = _WHOLE.match(bare)
    return bare[whole.end() :] if whole else bare


_EXAMPLES = re.compile(
    r"^(?P<level>[一-龥]{2,6}级(?:及以上|以上)?)?.*等(?:各类|各|一批|[一二三四五六七八九十\d]+[大个家项类])?(?P<noun>[一-龥“”]{2,20})$"
)
_GRADE = re.compile(r"(?<![高中初同平均优上甲乙丙])等(?!效)")
_MEANS = ("设施", "设备", "用品", "器材", "物资", "材料", "新技术")
"""破损门窗等设施: the example says what they are."""
_NO_THINGS = ("问题", "工作", "服务", "活动", "方面", "级")


def without_examples(noun: str) -> str:
    """德濠产业园、普天物流等项目 → 项目; the level that opens the list stays."""
    match = _EXAMPLES.match(noun) if "等" in noun and _GRADE.search(noun) else None
    if not match or match.group("noun") in _NO_THINGS or "等级" in noun:
        return noun
    if match.group("noun").endswith(_MEANS) and "、" not in noun:
        return noun
    return (match.group("level") or "") + match.group("noun")


_PIECES = frozenset({"count", "person", "area", "length"})
_BARE_KIND = re.compile("(?<=..)(?:项目|工程|企业|平台)$")
"""县县通、镇镇通、村村通项目: what all in the list are called stands behind the last alone."""
_ONE_OF_A_PAIR = re.compile(r"(?:[级性类型种业]|城|乡|城镇|农村|上|下|大|中|小|国|省|市|县|区|[一二三四五])$")


def last_listed(noun: str, figure: Figure, lead: Lead) -> str:
    """新建厕所、凉亭、停车场2个 counts the car parks: of a list the last item alone is counted.

    So it is where the last has a verb of its own (标准提升、改造步道) or where there are three of different kinds.
    Not where the words say that all are counted alike (A、B均), nor where the parts make one noun (省、市级企业) or
    the first are but verbs (续建、新建道路).
    """
    if "、" not in noun or figure.unit_kind not in _PIECES or lead.shared or lead.each or lead.light or lead.sign:
        return noun
    *before, last = noun.split("、")
    bare = any(len(part) < 3 or _ONE_OF_A_PAIR.search(part) or not split_verb(part)[1] for part in before)
    if bare or len(last) < 2 or re.search("[和及与等]|业$", last):
        return noun
    if len({part[-1] for part in (*before, _BARE_KIND.sub("", last))}) == 1:
        return noun
    kinds = {part[-1] for part in (*before, last)}
    if split_verb(last)[0] or (len(before) > 1 and len(kinds) > len(before) - 1):
        lead.rules.append("last of a list")
        return last
    return noun
