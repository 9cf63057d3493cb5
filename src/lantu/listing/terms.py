"""The terms of a document: slogans and short names that it explains."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lantu.lexicon import any_word
from lantu.listing.lists import outside
from lantu.listing.model import Term
from lantu.listing.passage import Passage, paragraphs, parts
from lantu.text import BlockKind, Document

_NUMERALS = "一二三四五六七八九十"
# An entry of a list of explanations: "①“三大攻坚战”：…", "3. 四大驱动：…", "[2]零工市场是指…".
_ENTRY = re.compile(
    r"^(?:[①-⑳]|[\[〔【(（]?\d{1,3}[\]〕】)）.．、])?(?P<term>[^：:，。；]{2,40}?)(?:[：:]|，?是指|，?指的是|——|，即)(?P<meaning>.{4,})$"
)
_QUOTED = r"“(?P<term>[^”“]{2,20})”(?P<tail>[^，。；：、“”（）]{0,6})"
_GIVEN = re.compile(rf"{_QUOTED}[（(](?P<meaning>即?[^（）()]{{5,160}})[）)]")
_NAMELY = re.compile(
    rf"(?:{_QUOTED}|(?P<plain>[^，。；：、“”（）]{{2,20}}))(?:，即|：即|[，：]?是指|，指的是|，就是)(?P<meaning>[^。；]{{2,200}})"
)
_COLON = re.compile(rf"{_QUOTED}(?:[：:]|——)(?P<meaning>[^。；]{{4,200}})")
_SHORT = re.compile(
    r"(?P<meaning>《[^》]{4,60}》|[^，。；、：“”（）《》]{4,40})[（(](?:以下|下同)?，?(?:简称|统称)[：:“\"]{0,2}(?P<term>[^”\"（）()]{2,20})[”\"]?[）)]"
)
_SUMMED = re.compile(
    r"(?P<members>(?:[^，。；：、“”（）]{2,20}、)+[^，。；：、“”（）]{2,20}?)等?“(?P<term>[^”“]{2,14})”"
)
_IS = re.compile(r"(?:^|(?<=[：；，]))“(?P<term>[^”“]{2,8})”(?P<tail>)(?:为|是|指)(?P<meaning>[^。；]{4,200})")
# Each pattern with a clue that is quick to look for, without which the pattern matches nothing of a sentence.
_CLUES = (
    (_GIVEN, re.compile(r"”[^，。；：、“”（）]{0,6}[（(]")),
    (_NAMELY, re.compile(r"即|是指|指的是|就是")),
    (_COLON, re.compile(r"”[^，。；：、“”（）]{0,6}(?:[：:]|——)")),
    (_IS, re.compile(r"”[为是指]")),
    (_SHORT, re.compile(r"简称|统称")),
    (_SUMMED, re.compile(r"、[^，。；：、“”（）]{2,}“")),
)
_NO_TERM = re.compile(r"(?:资料|数据)来源|注释?|说明|备注|附件|单位")
_NO_MEMBER = re.compile(r"(?:实现|打造|规范|完成|达到|一批|推进|连续\d+年.*)$|[,]")
_GOES_ON = re.compile(r"管理|项目|建设|政策|支持|制度|决策|标准|要求|工作")
_COUNT = re.compile(
    rf"^[“\"]?(?:(?P<digits>\d{{1,2}})|(?P<numeral>[{_NUMERALS}两双]))(?:[大个项条类新化轴片园区核副网线馆港基张篇步]|[^{_NUMERALS}\d])"
)
_PART = re.compile(r"“[^”]{1,6}”(?:是|为|，?即|指|：)[^，。；“]{2,60}")


@cache
def _opening() -> re.Pattern[str]:
    """How the clause goes on to the first thing listed: 深入实施A、B、C“三大工程”."""
    adverb, verb = any_word("action_verbs", role="adverb"), any_word("action_verbs", role="verb")
    return re.compile(f"^(?:(?:{adverb}|坚持)*(?:{verb}|形成|实行|做到)|和|与|以)+")


@dataclass(frozen=True, slots=True)
class _Found:
    """An explanation in a passage; offsets count the passage's characters."""

    start: int
    end: int
    term: str
    meaning: str
    members: tuple[str, ...]


def list_terms(document: Document) -> list[Term]:
    """All terms that the document explains, sorted by place.

    They come from lists of explanations, from brackets and words such as 即 and 是指 behind a quoted term, and from
    lists summed up by one ("甲、乙、丙“三大工程”"), where the number in the term is the number of its members.
    """
    terms: list[Term] = []
    for paragraph in paragraphs(document, BlockKind.NOTE):
        note = Passage(paragraph.folded.text, 0, paragraph)
        terms += [_term(note, found) for found in _in_note(note.text)]
    for paragraph in paragraphs(document):
        if _may_explain(paragraph.folded.text):
            for sentence in parts(paragraph):
                terms += [_term(sentence, found) for found in _in_sentence(sentence.text)]
    return sorted(terms, key=lambda term: (term.start, -term.end))


def _term(read: Passage, found: _Found) -> Term:
    start, end = read.span(found.start, found.end)
    return Term(start=start, end=end, term=found.term, meaning=found.meaning, members=found.members)


def _in_note(text: str) -> Iterator[_Found]:
    entry = _ENTRY.match(text)
    if entry is None:
        return
    term, meaning = _bare(entry["term"].removesuffix("包括")), entry["meaning"].rstrip("。；;")
    if _NO_TERM.match(term):
        return
    yield _Found(entry.start("term"), entry.start("meaning") + len(meaning), term, meaning, _members(term, meaning))
    for part in _NAMELY.finditer(text, entry.start("meaning")):
        if part["term"]:
            yield _explained(part, part["term"] + part["tail"])


def _may_explain(text: str) -> bool:
    """Whether a term may be explained in the text: a cheap look before reading it."""
    return "“" in text or "简称" in text


def _in_sentence(text: str) -> Iterator[_Found]:
    if not _may_explain(text):
        return
    for pattern, clue in _CLUES:
        for match in pattern.finditer(text) if clue.search(text) else ():
            found = _accepted(pattern, match)
            if found is not None:
                yield found


def _accepted(pattern: re.Pattern[str], match: re.Match[str]) -> _Found | None:
    if pattern is _SHORT:
        return _Found(match.start(), match.end(), match["term"], match["meaning"], ())
    if pattern is _SUMMED:
        return _summed(match)
    if match["term"] is None:
        return None
    found = _explained(match, match["term"] + match["tail"])
    if pattern is _GIVEN and not (found.members or match["meaning"].startswith("即")):
        return None
    adjoined = match.string[: match.start()].endswith("”") or match["meaning"].startswith("“")
    if pattern in (_COLON, _IS) and (adjoined or _COUNT.match(match["term"]) is None):
        return None
    return found


def _summed(match: re.Match[str]) -> _Found | None:
    """A list summed up by a quoted term, if the number in the term is the number of members."""
    opening = _opening().match(match["members"])
    start = match.start("members") + (opening.end() if opening else 0)
    listed = match.string[start : match.end("members")].removesuffix("的")
    members = tuple(listed.split("、"))
    if _number(match["term"]) != len(members) or _GOES_ON.match(match.string, match.end()):
        return None
    if any(_NO_MEMBER.search(member) or not member for member in members):
        return None
    return _Found(start, match.end(), match["term"], listed, members)


def _explained(match: re.Match[str], term: str) -> _Found:
    meaning = match["meaning"].removeprefix("即").rstrip("，")
    end = match.end() if match.group().endswith(("）", ")")) else match.end("meaning")
    return _Found(match.start(), end, term, meaning, _members(term, meaning))


def _bare(term: str) -> str:
    """The term without quotation marks around the whole."""
    inner = term[1:-1]
    return inner if term[:1] == "“" and term[-1:] == "”" and "”" not in inner else term


def _number(term: str) -> int | None:
    """How many members the term says it has ("三大攻坚战": 3)."""
    counted = _COUNT.match(term)
    if counted is None:
        return None
    if counted["digits"]:
        return int(counted["digits"])
    return 2 if counted["numeral"] in "两双" else _NUMERALS.index(counted["numeral"]) + 1


def _members(term: str, meaning: str) -> tuple[str, ...]:
    """The members that a meaning lists: quoted parts, or pieces as many as the term's number says, or a bare list."""
    parts = tuple(match.group() for match in _PART.finditer(meaning))
    if len(parts) > 1:
        return parts
    first = re.split(r"[。；;]", meaning)
    for pieces in (_pieces(meaning, "；;"), _pieces(first[0], "、"), _pieces(first[0], "，,")):
        if len(pieces) > 1 and len(pieces) == _number(term):
            return pieces
    listed = _pieces(meaning, "、")
    bare = re.search(r"[，。；：的]", outside(meaning)) is None
    return listed if len(listed) > 2 and bare else ()


def _pieces(text: str, marks: str) -> tuple[str, ...]:
    """The pieces of the text between marks outside brackets and quotations."""
    masked = outside(text)
    places = [-1, *(place for place, character in enumerate(masked) if character in marks), len(text)]
    return tuple(text[a + 1 : b].strip() for a, b in pairwise(places) if text[a + 1 : b].strip())
