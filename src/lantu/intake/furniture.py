"""What belongs to the paper or the web page and not to the text: page numbers, printing remarks, navigation."""

import re
from collections.abc import Sequence

from lantu.intake.lines import Line
from lantu.text import BlockKind

# "- 3 -", "— 12 —", "第 3 页", "第3页 共20页", "3 / 20"; a bare "34" is judged by its neighbours.
_PAGE_NUMBER = re.compile(
    r"[-—–－―•·]\s*\d{1,4}\s*[-—–－―•·]|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*/\s*\d{1,4}\s*页?|Page\s+\d+.{0,12}"
)
_BARE_NUMBER = re.compile(r"\d{1,3}")

# Remarks of printing and publishing. Whole lines only: "来源：" must be followed by a short name, so that
# "来源：本公报中财政数据来自…。" stays a note.
_REMARK = re.compile(
    r"""
      公开(?:方式|属性|选项)[：:].{0,12}
    | [（(](?:此件|此文件?|本文)?.{0,4}(?:公开发布|公开|不予公开)[）)]
    | [（(]?此页无正文[）)]?
    | .{2,40}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?印发
    | (?:抄送|主送|主题词|附件下载|责任编辑|编\s?辑|审\s?核|校\s?对|签发人?)[：:].{0,80}
    | (?:信息|文章|稿件)?来\s?源[：:][^，。；]{0,24}
    | (?:浏览|点击|访问|阅读)(?:次数|量|数)?[：:].{0,12}
    | (?:发布|发文|成文|生成|录入|更新|时\s?间|日\s?期)(?:时间|日期)?[：:]\s*\d{4}[-年/.].{0,16}
    | 字\s?(?:体|号)[：:].{0,16} | (?:保护)?视力(?:保护)?色?[：:].{0,16} | 【?字体.{0,12}
    | (?:索\s*引\s*号|发布机构|发文机关|发文日期|公开时限|公开范围|文\s*号|有效性)[：:].{0,40}
    | (?:(?:您的|您?的?当前)(?:所在)?的?位置)(?:是)?[：:]?.{0,80}
    | 首\s?页(?:\s?[>＞»›|].{0,60})? | [>＞»›|【】]{1,2}
    | 【?(?:返回顶部|返回首页|关闭(?:本页|窗口)?|打印(?:本页|本文)?|我要(?:纠错|分享)|收藏|纠错)】?
      (?:\s*【?.{2,6}】?){0,3}
    | (?:网站地图|联系我们|关于我们|使用帮助|隐私(?:声明|保护)|
      网站无障碍|关怀版|无障碍(?:浏览|阅读)?|长者(?:版|模式))[\s|]*
    | (?:版权所有|主办(?:单位)?|承办(?:单位)?|技术支持|地\s?址|邮\s?编|联系电话)[：:].{0,80}
    | .{0,20}(?:ICP备|公网安备|网站标识码)\s?.{0,30}
    | 扫一扫.{0,24} | 分享(?:到|至)?[：:]?.{0,20} | [上下]一[篇条页][：:]?.{0,60}
    | 相关(?:链接|阅读|文章|稿件)[：:]? | 关联稿件[：:]?
    | 您访问的链接.{0,40} | 继续访问 | 放弃 | [Xx×]
    """,
    re.VERBOSE,
)
# Who wrote or photographed, on a line of its own.
_CREDIT = re.compile(
    r"[（(]?(?:本报|本刊|见习|特约|首席|全媒体)*(?:通讯员|记者|摄影|作者)[：:\s][^，。；]{1,24}(?:摄|/文|文/图)?[）)]?|.{0,4}/\s?(?:文|摄|图)"
)
# A picture's caption: it ends in the photographer's name.
_PICTURE = re.compile(r".{0,120}[（(][^（()）]{0,24}(?:摄|供图)[）)]")

# A label whose value stands on the next line, or the arrow between the steps of a path ("首页 > 政务公开").
_LEADS_ON = re.compile(
    r"[>＞»›]{1,2}|(?:索\s*引\s*号|发布机构|发文机关|发文日期|公开方式|公开时限|公开范围|分\s*类|文\s*号|访问量|浏览次数|附\s*件)[：:]"
)
_LONGEST = 160


def mark_furniture(lines: Sequence[Line]) -> None:
    """Give FURNITURE to lines that are no text of the document, CAPTION to those under pictures."""
    leads_on = False
    for index, line in enumerate(lines):
        if line.kind is not None or len(line.text) > _LONGEST:
            leads_on = False
            continue
        if _is_furniture(line.text) or (leads_on and len(line.text) < 40) or _is_page_number(lines, index):
            line.kind = BlockKind.FURNITURE
            leads_on = _LEADS_ON.fullmatch(line.text) is not None
            continue
        leads_on = False
        if _PICTURE.fullmatch(line.text):
            line.kind = BlockKind.CAPTION


def _is_furniture(text: str) -> bool:
    return bool(
        _REMARK.fullmatch(text) or _PAGE_NUMBER.fullmatch(text) or _CREDIT.fullmatch(text) or _LEADS_ON.fullmatch(text)
    )


def _is_page_number(lines: Sequence[Line], index: int) -> bool:
    """Whether a bare number stands alone between paragraphs; inside a table its neighbours are short too."""
    line = lines[index]
    if not _BARE_NUMBER.fullmatch(line.text) or not line.blanks:
        return False
    if index + 1 == len(lines):
        return True
    before, after = lines[index - 1] if index else None, lines[index + 1]
    alone = after.blanks > 0 and (before is None or len(before.text) > 20)
    return alone and (len(after.text) > 20 or after.blanks > 1)
