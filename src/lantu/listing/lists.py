"""Lists of names: where a clause ends, where its items part, and what stands after "等"."""

import re
from collections.abc import Iterator, Sequence

from lantu.listing.names import grade, has_proper_part, head, is_quantity, is_specific, residue, stem, trimmed
from lantu.listing.plausible import is_plausible

_ENDS_CLAUSE = "(?:建设|实施|运营|运行|投用|投产|投运|使用|通车)*(?:[，,。！？；;]|$)"
"""Verbs that tell more of the names before them, not of others behind them: 完成前期工作并(开工建设)."""
_INNER = r"[^（）()]*"
BRACKET = rf"[（(]{_INNER}(?:[（(]{_INNER}[）)]{_INNER})*[）)]"
_PROTECTED = rf"{BRACKET}|《[^》]*》|“[^”]*”|\"[^\"]*\"|「[^」]*」"
_MARK = re.compile(
    rf"(?=[（(《“\"「，,：:。！？；;—以并同和、])(?:{_PROTECTED}|(?P<clause>[，,：:。！？；;]|——|—(?=[^0-9一-龥])|(?:以及|并|同时|和)(?=(?:开工|竣工|完工|建成|续建|新建|推进|启动|加快)(?!项目|工程|{_ENDS_CLAUSE}))|(?<=项目)和(?=[^，、。；]{{2,16}}等\d))|(?P<item>、))"
)
_HELD = re.compile(_PROTECTED)
_OPENS = re.compile(r"[（(《“\"「]")
_NUMERALS = re.compile(r"[一二三四五六七八九十\d]")
_COUNTED = re.compile(
    r"[一二三四五六七八九十\d]+(?:、[一二三四五六七八九十\d]+)*(?![一二三四五六七八九十\d期、])[^、期]"
)
_JOIN = re.compile(rf"(?=[（(《“\"「以及和与暨])(?:{_PROTECTED}|(?P<join>以及|及|和|与|暨))")
_JOINING = re.compile("[及和与暨]")
"""One of these stands in every word that `_JOIN` joins by."""
_TAIL = re.compile(
    r"(?<!高)等(?![待候级]|(?<=中等)(?:职业|专业|师范|规模))(?=(?:等|总投资|第?[\d一二三四五六七八九十百两几多]|一批|一系列|若干|重[大点]|[国省市县区镇州]|[“《]|[^、，]{0,14}?"
    r"(?:项目|工程|设施|道路|路网|公路|铁路|干线|大桥|桥梁|园区?|基地|平台|场馆|载体|学校|医院|区|站|路|线|楼|厂|场|矿|中心|综合体|地标|酒店|公园|游园|高速|高铁|航道|水库|码头|隧道|小镇|枢纽|机组|馆|房)|[^、，]{0,6}$|.*?(?:竣工|开工|投产|建设|推进|通车|完工|启用|签约|落地|前期|进展|施工|动工|贯通|合龙|封顶|通水|蓄水)))"
)
_CLOSING = re.compile(rf"(?=[（(《“\"「等])(?:{_PROTECTED}|等)")
_COUNTED_TAIL = re.compile(
    r"(?:[\d]+|[一二两三四五六七八九十]+)[个项条座所家](?:大|重大|重点)?[^，、\d]{0,6}?(?:项目|工程|道路|场馆|水库|桥梁|电站|机场|铁路|高铁|高速公路|高速|公路|煤矿|医疗中心)(?!.*(?:项目|工程)).*$"
    r"|[两二三四五六七八九十][个座条][^和，、\d]{0,6}(?:景区|园区|产业园|小区|电站)(?:[一二三]期)?.{0,6}$"
    r"|[两三四五六七八九十]大[^和，、]{0,12}(?:基地|园区|片区|板块|枢纽|中心|平台|水库|电站|机场|通道|工程|项目)(?:建设)?$"
    r"|共[\d.]+(?:公里|千米)[^，、\d]{0,8}(?:线|路|道路|铁路)$"
)
_COUNTING = re.compile(r"[\d一二两三四五六七八九十][个项条座所家大]|共\d")
_BETWEEN = re.compile("[^、和及]{2,10}?(?:之?间|连[通接]|联[通络])")
"""甲线与乙线间联络线, 甲水库与乙水库连通工程: one thing between two."""
_BETWEEN_BY = ("与", "和")
_AND = re.compile("以及|和")
_BOTH = ("和", "及", "以及")
_WITH_HE = re.compile("[田硕静龙顺政平县林]")
"""What follows a 和 that begins a county's name: 和田, 和硕."""
_UNBUILT = re.compile("(?:城市|城市群|都市圈|经济带|走廊|集群|体系|战略|行动|改革)$")
_OTHERS = re.compile(r"一批|其他|其它|一些|部分|相关|各")

_SHORTENED = re.compile("[一-龥]{2,5}至[一-龥]{2,6}")
"""From where to where a line goes, whose noun names behind it have: 改造工程和云山至白鹭、云山至望河铁路."""

_ORDINAL = re.compile("第[一二三四五六七八九十]+[^，、]{2,6}")

_SHORT_NAME = 3
_PLACE = 4
_LONG_NAME = 8
_FEWEST = 2
_LONGEST_LINE = 60
_LINE = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)．.、]\s?|[①-⑳•●◆—-]\s?)?(?P<name>(?:[^，。；：、（）]|（[^（）]*）){4,}?)[。；]?"
)
_SAYS = re.compile("[是有将为的]|加快|推进|推动|实施|加强|完善|开展")

Span = tuple[int, int]
Clause = tuple[int, int, list[Span], str]


def clauses(sentence: str) -> Iterator[Clause]:
    """Start and end of each clause, the spans of its items, and the mark that ended it.

    Brackets and quotation marks hold their content together.
    """
    start = item = 0
    items: list[Span] = []
    for match in _MARK.finditer(sentence):
        kind = match.lastgroup
        if kind is None or (kind == "item" and _is_numeral_list(sentence, match.start())):
            continue
        place, end = match.span()
        items.append((item, place))
        item = end
        if kind == "clause":
            yield start, place, items, match.group()
            start = end
            items = []
    if start < len(sentence):
        items.append((item, len(sentence)))
        yield start, len(sentence), items, ""


def _is_numeral_list(sentence: str, place: int) -> bool:
    """Whether "、" joins numerals that count one thing ("一、二、三屯"), phases ("四、五期") excepted."""
    return (
        _NUMERALS.match(sentence, max(0, place - 1), place) is not None
        and _COUNTED.match(sentence, place + 1) is not None
        and (sentence[place - 2 : place - 1] != "第")
    )


def outside(text: str) -> str:
    """The text with brackets and quotations blanked, character by character, so that what they hold is not searched."""
    return _HELD.sub(lambda match: "\0" * len(match.group()), text) if _OPENS.search(text) else text


def tail(text: str) -> tuple[int, str] | None:
    """Where "等" closes a list in its last item, and the words after it; None where there is no such tail."""
    found = None
    for match in _CLOSING.finditer(text) if "等" in text else ():
        if match.group() == "等" and match.start() and _TAIL.match(text, match.start()):
            found = match.start()
    if found is not None:
        return found, text[found + 1 :]
    counted = _COUNTED_TAIL.search(text) if _COUNTING.search(text) else None
    return (counted.start(), counted.group()) if counted and counted.start() > 1 else None


def split_joined(text: str, closed: bool, before: Sequence[str] = ()) -> list[Span]:
    """The spans of two names joined by 和, 及, 与 …; one span where the word belongs to a name.

    `closed` says that "等" follows, so that the second name may lack its noun; `before` are the names of the list
    before them, whose last two a 和 joins.
    """
    for match in _JOIN.finditer(text) if _JOINING.search(text) else ():
        if not match["join"] or not match.start() or match.end() == len(text):
            continue
        left, right = text[: match.start()], text[match.end() :]
        left = left[: trimmed(left)]
        if before and _closes_list(left, match["join"], right, bare=not any(map(grade, before)), closed=closed):
            return [(0, match.start()), (match.end(), len(text))]
        unbuilt = (_is_unbuilt(left) or _is_class(left)) and _is_whole(right, "")
        if unbuilt or _share_noun(left, match["join"], right) or _goes_on(left, right):
            return [(0, match.start()), (match.end(), len(text))]
        if not _is_whole(left, match["join"]) or (match["join"] in _BETWEEN_BY and _BETWEEN.match(right)):
            continue
        if match["join"] == "及" and not has_proper_part(right) and grade(right) == "works":
            continue
        whole = _is_whole(right, "") or (closed and is_specific(right))
        if _OTHERS.match(right) or (_are_like(left, right) and whole):
            return [(0, match.start()), *((a + match.end(), b + match.end()) for a, b in split_joined(right, closed))]
    return [(0, len(text))]


def is_bare_list(sentence: str) -> bool:
    """Whether the sentence is nothing but names of things built, most of them with a noun that tells so."""
    if sentence.count("、") < _FEWEST or "，" in sentence or _SAYS.search(sentence):
        return False
    names = outside(sentence.rstrip("。；")).split("、")
    return len(names) > _FEWEST and 3 * sum(grade(name) != "" for name in names) >= 2 * len(names)


def sole_name(line: str, *, announced: bool = False) -> Span | None:
    """The span of the name where a line holds nothing else but its number: 3．云湖路改造工程（二期）.

    Where the paper has `announced` a list of projects, works need no proper name.
    """
    match = _LINE.fullmatch(line) if len(line) <= _LONGEST_LINE else None
    if match is None or _SAYS.search(outside(match["name"])):
        return None
    name = match["name"]
    proper = is_specific(name) or (announced and grade(name) == "works" and len(stem(name)) >= _LONG_NAME)
    named = grade(name) in ("works", "facility", "venue") and proper and is_plausible(name)
    return match.span("name") if named and not is_quantity(name) else None


def _is_unbuilt(name: str) -> bool:
    """Whether the words name a place or a policy: 甲市试点城市(和乙市产业园)."""
    return _UNBUILT.search(name) is not None


def _is_class(name: str) -> bool:
    """Whether the words tell of a sort of things built, of which there are many: 骨干冷链物流基地(和甲港)."""
    return len(name) > _SHORT_NAME and grade(name) in ("facility", "venue") and not is_specific(name)


def _closes_list(left: str, join: str, right: str, *, bare: bool, closed: bool) -> bool:
    """Whether a 和 in a list's last item joins its last two names, though the last is no proper one.

    `bare` tells that the names before them leave their noun to the words behind the list.
    """
    if _AND.fullmatch(join) is None or _OTHERS.match(right):
        return False
    if bare and _is_place(left) and is_specific(right) and (grade(right) != "" or closed):
        return True
    if min(len(left), len(right)) < _SHORT_NAME:
        return False
    alike = left[-2:] in right
    return is_specific(left) and (grade(left) != "" or alike) and (grade(right) != "" or is_specific(right))


def _is_place(name: str) -> bool:
    """Whether the words are but a place, or what is called by it."""
    return 1 < len(name) <= _PLACE and residue(name) == name


def _share_noun(left: str, join: str, right: str) -> bool:
    """Whether two places share the noun of the second: 望河和松岭水库."""
    if join not in _BOTH or not _is_place(left) or _WITH_HE.match(right):
        return False
    owner = right[: len(right) - len(head(right))]
    return grade(right) == "facility" and _is_place(owner) and len(left) == len(owner)


def _goes_on(left: str, right: str) -> bool:
    """Whether the right one leaves its noun to names behind it, or all but its number to the left one."""
    if _ORDINAL.fullmatch(right):
        return grade(right) == "facility" and is_specific(left)
    if grade(left) not in ("works", "facility") or not is_specific(left):
        return False
    return _SHORTENED.fullmatch(right) is not None or (1 < len(right) <= _PLACE and residue(right) == right)


def _are_like(left: str, right: str) -> bool:
    """Whether two names are of one sort, so that a word between them joins two projects."""
    if grade(left) == "venue" and grade(right) in ("facility", "venue"):
        return True
    return grade(left) in ("works", "facility") or head(left) == head(right)


def _is_whole(name: str, join: str) -> bool:
    if not grade(name) or not is_specific(name):
        return False
    return join != "及" or grade(name) in ("works", "facility")
