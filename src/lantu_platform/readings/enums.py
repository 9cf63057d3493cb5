"""Small vocabularies of the room; measure, comparator and status carry the values of `lantu.aspect`."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from lantu.errors import DocumentError


class State(TextChoices):
    """How far the reading of a document is."""

    WAITING = "waiting", _("等待阅读")
    RUNNING = "running", _("正在阅读")
    DONE = "done", _("已读")
    FAILED = "failed", _("读不了")


class Trouble(TextChoices):
    """Why a document could not be read; the first seven are the classes of `lantu.errors`."""

    EMPTY = "EmptyDocument", _("文件里没有内容")
    ENCRYPTED = "EncryptedDocument", _("文件加了密码")
    DAMAGED = "DamagedDocument", _("文件损坏，或内容与扩展名不符")
    NO_TEXT = "NoTextLayer", _("页面是扫描图片，没有文字")
    TOO_LARGE = "DocumentTooLarge", _("文件超过大小限制")
    UNSUPPORTED = "UnsupportedFormat", _("不支持这种文件")
    OTHER = "DocumentError", _("文件读不了")
    INTERRUPTED = "interrupted", _("阅读三次都被中断")
    UNEXPECTED = "unexpected", _("程序在阅读时出错，已记入日志")

    @classmethod
    def of(cls, error: DocumentError) -> "Trouble":
        """The trouble that an error of the reading library tells."""
        name = type(error).__name__
        return cls(name) if name in cls.values else cls.OTHER

    @property
    def cure(self) -> str:
        """What the user can do about it."""
        return str(_CURES[self])


_CURES = {
    Trouble.EMPTY: _("请检查文件是否完整下载或保存，再重新上传。"),
    Trouble.ENCRYPTED: _("请去掉密码后另存一份，再上传。"),
    Trouble.DAMAGED: _("请用原来的程序打开并另存一份，或从发布网页重新下载，再上传。"),
    Trouble.NO_TEXT: _("请先做文字识别（OCR），或改用网页版、Word 版。"),
    Trouble.TOO_LARGE: _("请按章拆成几个文件，再上传。"),
    Trouble.UNSUPPORTED: _("请另存为 docx、xlsx、pdf、ofd、html 或 txt，再上传。"),
    Trouble.OTHER: _("请按下面的说明处理后重新上传。"),
    Trouble.INTERRUPTED: _("请把文件拆小后上传，或请管理员检查服务器内存。"),
    Trouble.UNEXPECTED: _("请点“重新阅读”再试一次；仍不行请把文件交给管理员。"),
}


class Review(TextChoices):
    """How far people have gone into what the reader read."""

    WAITING = "waiting", _("待确认")
    SECOND = "second", _("待复核")
    """One person has decided; a binding indicator takes another one."""
    ACCEPTED = "accepted", _("已确认")
    CORRECTED = "corrected", _("已更正")
    REJECTED = "rejected", _("已剔除")


DECIDED = (Review.ACCEPTED, Review.CORRECTED, Review.REJECTED)
"""What a decision comes to."""
IN_FORCE = tuple(review for review in Review if review is not Review.REJECTED)
"""What lists, series, judging and exports use."""


class Teaching(TextChoices):
    """What became of a name that review has taught."""

    PROPOSED = "proposed", _("待定")
    ACCEPTED = "accepted", _("已收下")
    REFUSED = "refused", _("不收")


class SearchKind(TextChoices):
    """What searching finds, in the order of the page."""

    DOCUMENT = "document", _("文件")
    INDICATOR = "indicator", _("指标")
    FIGURE = "figure", _("数字")
    PROJECT = "project", _("项目")
    TASK = "task", _("任务")


class Status(TextChoices):
    """Whether a figure is a result or a promise."""

    TARGET = "target", _("目标")
    ACTUAL = "actual", _("完成")
    ESTIMATE = "estimate", _("预计")


class Measure(TextChoices):
    """What kind of quantity the value is."""

    LEVEL = "level", _("数值")
    GROWTH = "growth", _("增长")
    AVG_GROWTH = "avg_growth", _("年均增长")
    CHANGE = "change", _("增减")
    RANK = "rank", _("位次")


class Comparator(TextChoices):
    """How the true value stands to the number written."""

    EQ = "eq", _("等于")
    GE = "ge", _("不低于")
    GT = "gt", _("超过")
    LE = "le", _("不超过")
    LT = "lt", _("低于")
    APPROX = "approx", _("约")
    RANGE = "range", _("区间")


class Stage(TextChoices):
    """Where a project stands in its life."""

    RESERVE = "reserve", _("谋划储备")
    PRELIMINARY = "preliminary", _("前期")
    NEW = "new", _("新开工")
    ONGOING = "ongoing", _("续建")
    COMPLETED = "completed", _("竣工投产")
    SIGNED = "signed", _("签约引进")
    UNKNOWN = "unknown", _("未说明")
