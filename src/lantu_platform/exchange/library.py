"""The columns of the library's list, and of the indicators that its documents speak of."""

from typing import TYPE_CHECKING

from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from lantu_platform.exchange.columns import Columns

if TYPE_CHECKING:
    from lantu_platform.readings.models import Reading
    from lantu_platform.readings.queries import Spoken

SHELF_COLUMNS: Columns["Reading"] = (
    (_("标题"), lambda row: row.title),
    (_("文件"), lambda row: row.document.name),
    (_("地区"), lambda row: row.region),
    (_("首年"), lambda row: row.first_year),
    (_("末年"), lambda row: row.last_year),
    (_("页数"), lambda row: row.pages),
    (_("字数"), lambda row: row.characters),
    (_("数字"), lambda row: row.figures),
    (_("目标"), lambda row: row.targets),
    (_("存疑"), lambda row: row.doubtful),
    (_("项目"), lambda row: row.projects),
    (_("状态"), lambda row: row.get_state_display()),
    (_("入库"), lambda row: f"{localtime(row.document.added_at):%Y-%m-%d %H:%M}"),
)
SPOKEN_COLUMNS: Columns["Spoken"] = (
    (_("指标"), lambda row: row.indicator.name),
    (_("编码"), lambda row: row.indicator.code),
    (_("文件"), lambda row: row.documents),
    (_("数字"), lambda row: row.figures),
    (_("目标"), lambda row: row.targets),
    (_("地区"), lambda row: row.places),
    (_("首年"), lambda row: row.first),
    (_("末年"), lambda row: row.last),
)
