"""A place that a paper names but once and in passing: 关心支持澄湖乡发展的朋友, 共同描绘云湖未来的蓝图."""

import re

from lantu.region.names import by_short, division_ending_at

_KIND = "(?:自治州|街道|[镇乡县区市州旗])?"
_NAME = f"(?P<name>[一-龥]{{1,4}}?{_KIND})"
_WISHED = re.compile(
    rf"(?:关心|关注|支持)(?:[、和与]?(?:关心|关注|支持|帮助|参与))*{_NAME}"
    "(?:经济|社会|改革|事业|建设|发展|振兴|工作)[一-龥、]{0,14}(?:朋友|人士|同志|同胞)|"
    rf"(?:描绘|谱写|绘就|书写|开创|绘制){_NAME.replace('name', 'drawn')}(?:的?(?:未来|美好)|发展|改革|经济|高质量)|"
    rf"(?<=落户){_NAME.replace('name', 'settled')}(?=[，。；])|"
    rf"为{_NAME.replace('name', 'served')}的?(?:改革|经济|社会|建设|发展|振兴|繁荣)[一-龥、]{{0,20}}(?:贡献|努力)"
)
"""What a paper says of its own place: whom it thanks, what it hopes for, who came."""
_ITSELF = re.compile("[全我](?P<kind>[省市县区州盟旗镇乡])")


def in_passing(text: str) -> str:
    """The full name of that place, of the kind that the paper calls itself (全县); "" where it names none."""
    itself = _ITSELF.search(text)
    if not itself:
        return ""
    for match in _WISHED.finditer(text):
        name = next(name for name in match.group("name", "drawn", "settled", "served") if name)
        full = _full(name, itself["kind"])
        if full:
            return full
    return ""


def _full(name: str, kind: str) -> str:
    if kind in "镇乡":
        return name if len(name) > 2 and name.endswith(kind) else ""
    named = division_ending_at(name, len(name))
    found = named if named and named.name == name else by_short().get(name)
    return found.name if found and found.name.endswith(kind) else ""
