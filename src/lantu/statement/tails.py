"""The words behind a figure: what is counted, and what was achieved with it."""

import re

_PREDICATE = re.compile(
    r"(?:获评|获得|荣获|获批|获|入选|列入|入库|纳入|实现|完成(?!率)|建成(?!区)|投入(?!品|产出)|投用|签约(?!项目)|签订|落户|落地|上规|全部|加快|正在|得到|达到|"
    r"通过|进行|提供|形成|同时|开展|分别|已(?!入)|均|基本(?!建设|医疗|养老|农田|公共|烟田|药物|公卫|普及)|有序|相继|顺利|成功|破零|摘帽|惠及|汇聚|评为|被|居全|位居|率先|涉及|占|用于|成为|入围|晋升|"
    r"超(?![市级算\d])|达产|达(?![标效\d])|同比|进展|启动(?!区|资金)|推行|实行|增长|下降|授牌|挂牌|运行(?!机)|开通|通车|交付|启用|复工|入驻|落成|完工|主体完|脱贫|出列|退出|取得|陆续|先后|列全|为全|"
    r"全面|发放|稳居|协调|享受|受益|参加|签署|参与(?!度)|得以|集中|提前|如期|正式|在建(?!项目|工程|面积)|列为|命名为|"
    r"(?:开工|竣工|投产)(?!项目|面积|企业|率|工程))"
)
_ACHIEVED = re.compile(
    r"(?:全部|均|已|基本|相继|顺利|成功|有序|陆续|先后|同时|加快|全面|提前|如期|正式|集中)*"
    r"(?P<verb>获评|获得|荣获|获批|获|入选|列入|入库|纳入|实现|完成|建成投产|建成投用|建成|开工建设|开工|竣工投产|竣工|投产|投入使用|投入运行|投入运营|投用|"
    r"签约|签订|落户|落地|上规入统|上规|通过|破零|摘帽|惠及|评为|被评为|入围|晋升|授牌|挂牌|开通|通车|交付|启用|复工|入驻|完工|脱贫|出列|退出|成为|达产达效|达产|启动|推行|实行|"
    r"列为|命名为|在建|享受|受益)"
)
_LONGEST = 16
_QUOTED = re.compile(r"“[^”]*”")


def _fill(match: re.Match[str]) -> str:
    return "·" * len(match.group())


def split_tail(tail: str) -> tuple[str, str]:
    """The noun behind a figure and the achievement said of it.

    >>> split_tail("企业获高企认定")
    ('企业', '获高企认定')
    >>> split_tail("市级重点建设项目全部开工")
    ('市级重点建设项目', '开工')
    """
    piece = re.split(r"、|以及|（(?![^（）]{1,4}）[一-龥])", tail.removeprefix("的"), maxsplit=1)[0]
    match = _PREDICATE.search(_QUOTED.sub(_fill, piece), min(1, len(piece)))
    if not match:
        return piece.rstrip("和及与并"), ""
    return piece[: match.start()].rstrip("和及与并"), predicate(piece[match.start() :])


def predicate(text: str) -> str:
    """The achievement that a text begins with, as it may stand before a noun; "" where it tells none."""
    match = _ACHIEVED.match(text)
    if not match:
        return ""
    said = text[match.start("verb") :][:_LONGEST]
    return said.removeprefix("实现") if match.group("verb") == "实现" and len(said) > 4 else said


def begins_with_predicate(tail: str) -> bool:
    """Whether the words behind a figure say what happened rather than what is counted."""
    return bool(_PREDICATE.match(tail))


_SPENT = re.compile(
    r"^，(?:用于|完成|实施了?|建成|新建|改造|加大|推进|治理|集中|重点|对|购置|启动|开展|建设|支持|推动|保障|扩建|修建|实现)+了?"
    r"(?:[\d.]+[十百千万亿]?[一-龥㎡])?的?(?P<what>[^，。；、\d]{2,18})"
)


def spent_on(after: str) -> str:
    """What an amount was spent on, told by the clause behind it: 投资1168万元，完成21个老旧小区供热管网改造."""
    match = _SPENT.match(after)
    return split_tail(match.group("what"))[0] if match else ""
