"""Contests and their prizes: a prize is named after the contest that the sentence tells before it."""

import re

_CONTEST = re.compile(
    r"(?:获得?|荣获|夺得|参加|在|^|[，：；])(?P<name>(?:第[一二三四五六七八九十百\d]+届)?"
    r"[^，。；：获在第]{1,28}?(?:竞赛|大赛|比赛|锦标赛|联赛|运动会|奥运会|残运会|评选|评比)(?:团体|个人)?)"
)
_GROUP = re.compile(r"（(?P<group>[^（）]{2,6}组)）")
_PRIZE = re.compile(r"^(?:[特一二三四]等|单项|优秀|最佳|集体|个人|团体)?(?:奖牌?|金牌|银牌|铜牌|金奖|银奖|铜奖|奖项)$")


def prize_name(thing: str, before: str) -> str:
    """The prize with its contest; "" where the thing is no prize or no contest stands before it in the sentence.

    >>> prize_name("金牌", "第九届省运动会，我市代表团（青少年组）共夺得")
    '第九届省运动会青少年组金牌'
    """
    if not _PRIZE.match(thing):
        return ""
    contests = list(_CONTEST.finditer(before))
    if not contests:
        return ""
    group = _GROUP.search(before, contests[-1].end())
    return contests[-1].group("name") + (group.group("group") if group else "") + thing


def ranked_contests(clause: str) -> list[str]:
    """What a place in a contest was won in: the contest, once for each of its kinds (团体和个人双料).

    >>> ranked_contests("中心获急救技能竞赛团体和个人双料")
    ['急救技能竞赛团体', '急救技能竞赛个人']
    >>> ranked_contests("工业增加值居全省")
    []
    """
    match = re.search(
        r"(?:获得?|荣获|夺得)(?P<name>[^，]{2,28}?(?:竞赛|大赛|比赛|锦标赛|联赛|运动会))"
        r"(?P<kinds>(?:团体|个人|集体)(?:[和、](?:团体|个人|集体))?)?(?:双料|均|分别)?$",
        clause,
    )
    if not match:
        return []
    kinds = re.split("[和、]", match.group("kinds") or "")
    return [match.group("name") + kind for kind in kinds]
