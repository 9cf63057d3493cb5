"""Small vocabularies of the room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Damage(TextChoices):
    """What is wrong at a place of the log."""

    CHANGED = "changed", _("这一行的内容被改过")
    MISSING = "missing", _("这一行被删去")
    OUT_OF_CHAIN = "out_of_chain", _("这一行接不上前一行：有行被删去、插入或调换")
    CUT_OFF = "cut_off", _("末尾的行被删去，或有行绕过平台写入")
    REWRITTEN = "rewritten", _("这一行与库外留存的校验值不符：日志被整段重写")
