"""Who came to a congress: 应到代表96人, 162名代表汇聚一堂. Such numbers tell no outcome."""

import re

_ATTENDED = re.compile(
    "(?:应到|实到|应出席|出席(?:本次|这次)?(?:会议|大会)?|列席|缺席|请假)(?:会议|大会)?的?(?:代表|委员|人员)?$"
)
_DELEGATES = re.compile("(?:全?[国省市县区旗州镇乡])?(?:人大代表|政协委员|代表(?!建议|议案|意见|性|团|处|作))")
_CONGRESS = re.compile("(?:人民代表大会|大会|会议|人大|两会|剧院|礼堂|会场)")
_HEADS = ("人", "名", "位")


def sat_in_congress(text: str, start: int, end: int, unit: str) -> bool:
    """Whether the number that stands there in `unit` tells who came to a congress.

    >>> sat_in_congress("大会应到代表96人", 6, 9, "人"), sat_in_congress("办理96名代表的建议", 2, 5, "名")
    (True, False)
    """
    if unit not in _HEADS:
        return False
    if _ATTENDED.search(text, max(0, start - 14), start):
        return True
    return bool(_DELEGATES.match(text, end) and _CONGRESS.search(text, max(0, start - 60), end + 30))
