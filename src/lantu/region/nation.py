"""Papers of the nation and of ministries, which name no place as their own."""

import re

from lantu.region.model import Home, Level

_OF_STATE = re.compile(
    "国务院(?:政府工作报告|总理)|第[一二三四五六七八九十]+届全国人民代表大会第[一二三四五六七八九十]+次会议上"
)
"""The State Council's own report, which speaks of 各省 and of single places too."""
_OF_NATION = re.compile(
    "国家统计局(?!.{0,12}调查)|(?<![一-龥])(?:全国|我国)|国民经济运行|"
    "(?:交通运输|水利|生态环境|农业农村|商务|工业和信息化|住房和城乡建设|财政|教育|文化和旅游|人力资源和社会保障)部(?!门|署)"
)
_OF_PLACE = re.compile("[全我本](?:省|市|县|区(?!域)|州|盟|旗|镇|乡)|[省市县区]委|[省市县区]政府")
_OPENING = 300
_HEAD = 3_000


def national(text: str) -> Home | None:
    """The nation, where the opening speaks of it or of a ministry and nowhere of a place as its own."""
    nation = Home("全国", Level.NATION)
    opening = text[:_OPENING]
    if _OF_STATE.search(opening):
        return nation
    opened = _OF_NATION.search(opening) is not None and "全国" in text
    return nation if opened and not _OF_PLACE.search(text[:_HEAD]) else None
