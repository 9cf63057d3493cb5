"""What the reader says it is unsure of, in the words of the page."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DOUBTS: dict[str, str | Promise] = {
    "amount or change": _("是总量还是增减量，不明确"),
    "another place is named before it": _("前面说到别的地方"),
    "direction told by a verb before the noun": _("增减方向由名词前的动词推得"),
    "earlier value, its period guessed": _("像是早先的数，时期是推断的"),
    "home unknown": _("不知是哪里的文件"),
    "long clause": _("离开句读太远"),
    "long name": _("指标名过长"),
    "name without a measuring noun": _("指标名里没有计量的名词"),
    "no head found": _("没有找到说的是什么"),
    "noun behind the figure may be cut wrongly": _("数字后的名词可能断错"),
    "owner guessed from behind the figure": _("主体由数字后的话推得"),
    "owner guessed from the clause before": _("主体由前一分句推得"),
    "owner guessed from the figure before": _("主体由前一个数字推得"),
    "owner may be left out": _("可能少了主体"),
    "part filled in from the figure before": _("由前一个数字补全"),
    "period guessed": _("时期是推断的"),
    "region told by the subject of the sentence": _("地区由句子的主语推得"),
    "several years reviewed, period guessed": _("回顾多年，时期是推断的"),
    "shared head split": _("“分别”等并列的拆分"),
    "short name": _("指标名过短"),
    "two numbers read as one": _("隔着空格的数字读作一个数"),
    "verb taken over from the figure before": _("动词承前一个数字"),
    "what is ranked may be left out": _("可能没有说明排的是什么"),
    "what it is a share of may be left out": _("可能没有说明占的是什么"),
    "what was planned may be left out": _("可能没有说明计划数是什么"),
    "words of the sentence in the name": _("指标名里夹了句子的话"),
    "years of the average guessed": _("年均跨哪些年是推断的"),
}
