"""Shares of a whole (占…的比重): where the words tell of one, and how it is named."""

import re

from lantu.aspect import Comparator
from lantu.indicator import (
    attributes,
    clean,
    join_owner,
    owner_of,
)
from lantu.statement.announced import moved_before
from lantu.statement.draft import Memory, Name
from lantu.statement.figure import Figure
from lantu.statement.heads import without_examples
from lantu.statement.lead import Lead

_SHARE = re.compile(r"占[^占]{0,24}?(?:的)?(?:比重|比例|份额|比率|比|总量|百分比)?的?$|占(?:[^占]{1,24})$")
_ABOUT = re.compile("[约近](?=占)")
_OWN_SHARE = re.compile("占[^占]{1,16}(?:比重|比例|份额)")
"""服务业增加值增长3.5%，占GDP比重提高0.6个百分点."""
_SHARE_AGAIN = re.compile(r"(?P<of>[^占]{2,12}?)(?:所占|的)?(?:比重|比例|占比|份额)")
"""第二产业增加值比重 behind a share that tells of what: it is a share of the same."""


def share_match(lead: Lead, figure: Figure) -> re.Match[str] | None:
    """占…的比重 at the end of the clause; where it moved, the clause tells nothing else."""
    if figure.unit_kind != "ratio":
        return None
    bound = _ABOUT.match(lead.head)
    if bound:
        lead.head, lead.comparator = lead.head[bound.end() :], lead.comparator or Comparator.APPROX
    if lead.sign and not figure.unit.endswith("分点"):
        return None
    return _OWN_SHARE.fullmatch(lead.head) if lead.sign else _SHARE.search(lead.head)


def share_name(subject: str, share: str) -> str:
    """A subject and 占GDP的比重 as one name."""
    if share.rstrip("的") in ("占", "占比", "占比重", "占比例"):
        return subject + "占比"
    body = share.removeprefix("占").rstrip("的")
    body = re.sub(r"(?:的)?(?:比重|比例|份额|比率|百分比)$", "", body).rstrip("的")
    return f"{subject}占{clean(body)}比重"


_OF_INDUSTRY = re.compile(
    "(?P<industry>第[一二三]产业)(?P<share>占(?:地区|国内)?(?:生产总值|GDP))的?(?P<end>比重|比例)$"
)


def whole_of_industry(name: str) -> str:
    """第一产业占地区生产总值比重 is that of its value added."""
    return _OF_INDUSTRY.sub(r"\g<industry>增加值\g<share>\g<end>", name)


def proportion(figure: Figure, lead: Lead, memory: Memory) -> Name | None:
    """The name of the share that a clause tells of; None where it tells of none.

    The whole may be that of the share before: 第一产业占地区生产总值比重…，第二产业比重….
    """
    share = share_match(lead, figure)
    if share:
        return _named_share(lead, share, memory)
    before = memory.last or (memory.earlier if lead.sign else ())
    last = before[-1].indicator if before else ""
    if memory.last and lead.head in ("占比", "比重", "占") and "占" in last:
        return Name(last, "", memory.last[-1].noun)
    again = _SHARE_AGAIN.fullmatch(lead.head) if last.endswith("比重") and "占" in last else None
    of_share = not lead.sign or figure.unit.endswith("分点")
    if again and figure.unit_kind == "ratio" and of_share:
        lead.rules.append("share")
        return Name(again.group("of") + last[last.index("占") :], "", again.group("of"))
    return None


_OF_WHOLE = re.compile("占[^占]{2,16}比重$")
"""Ⅰ类断面占全部断面62.4%，Ⅱ类断面占20.1%: the second is a share of the same."""


def _whole_told(memory: Memory) -> str:
    """占…比重 of a bare share: the whole of the share before, or of what the last figure is a part; "" for none."""
    shares = (draft for draft in reversed(memory.last) if "share" in draft.rules)
    before = next(shares, None)
    told = _OF_WHOLE.search(before.indicator) if before else None
    if told:
        return told.group()
    last = memory.last[-1] if memory.last else None
    whole = memory.whole(last.figure) if last and last.part else None
    alike = last is not None and whole is not None and whole.unit == last.unit
    return f"占{whole.indicator}比重" if alike and whole else ""


_OF_GROWTH = re.compile("(?:对|拉动)[^，]+(?:贡献率|增长)$")
"""对GDP增长的贡献率47%，总量占56%: whose contribution it was owns the total."""
_WHOLE_SAID = re.compile("(?:^|[，；：])在?(?:全[国省市区县州旗盟]|其中)?(?P<whole>[一-龥、]{2,18})中，(?!.*中，)")
"""全县常住人口中，男性人口69796人，占51.36%: of all that the sentence opens with."""


def whole_said(memory: Memory) -> str:
    """What the sentence opens with to tell of parts of it; "" where it tells of none."""
    among = _WHOLE_SAID.search(memory.said) if "中，" in memory.said else None
    return clean(among["whole"]) if among else ""


def _named_share(lead: Lead, share: re.Match[str], memory: Memory) -> Name:
    lead.rules.append("share")
    subject = clean(without_examples(lead.head[: share.start()]))
    if subject and share.group() in ("占比", "占比重", "占比例"):
        return Name(subject + "占比", "", subject)
    whole = whole_said(memory) if share.group() == "占" else ""
    if whole and memory.last:
        subject = subject or memory.of_share()
        return Name(f"{subject}占{whole}比重", "", subject)
    told = _whole_told(memory) if share.group() == "占" else ""
    if told:
        subject = subject or memory.of_share()
        whole = told.removeprefix("占").removesuffix("比重")
        return Name((subject.removesuffix(whole) or subject) + told, "", subject)
    goes_on = bool(memory.last) and "share" in memory.last[-1].rules and lead.joined == "，"
    if not subject:
        subject = (memory.last[-1].noun if goes_on else "") or memory.of_share() or moved_before(lead, memory)
    elif subject in attributes() and memory.last:
        subject = join_owner(owner_of(_OF_GROWTH.sub("", memory.last[-1].subject)), subject)
    return Name(share_name(subject, share.group()), "", subject)
