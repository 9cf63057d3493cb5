"""What the rooms refuse becomes an answer: somebody was first, nothing is left, or something is missing."""

from collections.abc import Callable, Sequence
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import NinjaAPI

from lantu_platform.api.problems import not_found, refuse
from lantu_platform.api.schemas.problem import Fault
from lantu_platform.api.versions import SeenMissing
from lantu_platform.audit.queries import history
from lantu_platform.evaluation.errors import RowGone, WordsMissing
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.services import Trouble
from lantu_platform.plans.errors import FindingGone, NoteMissing, ReasonMissing, TaskChanged, TaskGone
from lantu_platform.readings.enums import Review
from lantu_platform.readings.errors import DecidedMeanwhile, NothingToUndo, SecondPersonNeeded


class Misfilled(Exception):
    """A form of a room does not take what was given; `form` says why, field by field."""

    def __init__(self, form: Form) -> None:
        super().__init__(str(form.errors))
        self.form = form


class HasTroubles(Exception):
    """A workbook of people was not taken in; `troubles` name each cell."""

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        super().__init__(f"{len(troubles)} troubles")
        self.troubles = troubles


class StandsAgainst(Exception):
    """An import of people was not taken back; `sentences` say why, record by record."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__("；".join(sentences))
        self.sentences = sentences


def checked(form: Form) -> dict[str, Any]:
    """What a form of a room makes of what was given. Raises Misfilled."""
    if not form.is_valid():
        raise Misfilled(form)
    return form.cleaned_data


def _misfilled(request: HttpRequest, error: Misfilled) -> HttpResponse:
    faults = [Fault(where=f"body.{name}", what=str(each)) for name, all_ in error.form.errors.items() for each in all_]
    what = "；".join(f"{fault.where}: {fault.what}" for fault in faults)
    cure = _("请对照接口说明改正这些参数。")
    return refuse(request, 422, "not-valid", _("参数不对"), what=what, cure=cure, errors=faults)


def _has_troubles(request: HttpRequest, error: HasTroubles) -> HttpResponse:
    faults = [Fault(where=each.place, what=each.words) for each in error.troubles]
    what, cure = _("表格里有错，一行也没有导入。"), _("请逐格改正，再上传。")
    return refuse(request, 409, "has-troubles", _("表格有错"), what=what, cure=cure, errors=faults)


def _stands_against(request: HttpRequest, error: StandsAgainst) -> HttpResponse:
    faults = [Fault(where="record", what=each) for each in error.sentences]
    what, cure = _("导入之后有记录动过，一条也没有撤销。"), _("请照每一条的说明办理。")
    return refuse(request, 409, "stands-against", _("不能撤销"), what=what, cure=cure, errors=faults)


def _decided(request: HttpRequest, late: DecidedMeanwhile) -> HttpResponse:
    what = _("这一条刚被撤销了决定。")
    if late.decision:
        at = timezone.localtime(late.decision.at)
        told = {"who": late.decision.by, "at": f"{at:%H:%M}", "word": Review(late.decision.outcome).label}
        what = _("%(who)s 已在 %(at)s 先作了决定：%(word)s。") % told
    cure = _("请重新取这一条，看清后把它的 decision 作为 seen 再决定。")
    return refuse(request, 409, "decided-meanwhile", _("别人先作了决定"), what=what, cure=cure)


def _second(request: HttpRequest, _error: SecondPersonNeeded) -> HttpResponse:
    what = _("约束性指标要由另一位同事复核，您自己不能作第二人。")
    return refuse(request, 409, "second-person", _("要第二人"), what=what, cure=_("请让另一位同事用自己的令牌复核。"))


def _nothing(request: HttpRequest, _error: NothingToUndo) -> HttpResponse:
    what = _("没有可撤销的：您的决定都已撤销，或已被别人的决定取代。")
    return refuse(request, 409, "nothing-to-undo", _("没有可撤销的"), what=what, cure=_("不用再做什么。"))


def _task_gone(request: HttpRequest, _error: TaskGone) -> HttpResponse:
    what = _("文件重读后有的任务已不在原处，一条也没有分派。")
    return refuse(request, 409, "task-gone", _("任务不在原处"), what=what, cure=_("请重新取这份文件的任务，再分派。"))


def _task_changed(request: HttpRequest, _error: TaskChanged) -> HttpResponse:
    what = _("这条任务刚被别人改过，没有保存。")
    cure = _("请重新取这条任务，看过后把它的 version 作为 seen 再报。")
    return refuse(request, 409, "task-changed", _("任务已被改过"), what=what, cure=cure)


def _missing(request: HttpRequest, field: str, what: str) -> HttpResponse:
    fault = Fault(where=f"body.{field}", what=what)
    cure = _("请在 %(field)s 里写明原因，再提交。") % {"field": field}
    return refuse(request, 422, "reason-missing", _("没有写原因"), what=what, cure=cure, errors=[fault])


def _note_missing(request: HttpRequest, _error: NoteMissing) -> HttpResponse:
    return _missing(request, "note", _("受阻或调整要写明原因，没有保存。"))


def _reason_missing(request: HttpRequest, _error: ReasonMissing) -> HttpResponse:
    return _missing(request, "reason", _("认定要写明理由，没有保存。"))


def _words_missing(request: HttpRequest, error: WordsMissing) -> HttpResponse:
    fault = Fault(where=f"body.{error.field}", what=_("这一项不能为空，没有保存。"))
    cure = _("请在 %(field)s 里写明，再提交。") % {"field": error.field}
    return refuse(request, 422, "words-missing", _("没有写全"), what=fault.what, cure=cure, errors=[fault])


def _changed(request: HttpRequest, late: ChangedMeanwhile) -> HttpResponse:
    last = history(late.record).first()
    told = {"who": last.actor or _("系统"), "at": f"{timezone.localtime(last.at):%H:%M}"} if last else None
    what = _("%(who)s 在 %(at)s 先改了这一项，没有保存您的。") % told if told else _("这一项刚被别人改过，没有保存。")
    cure = _("请重新取这一项，看清后带它现在的 ETag 再提交。")
    return refuse(request, 412, "changed-meanwhile", _("已被别人改过"), what=what, cure=cure)


def _seen_missing(request: HttpRequest, _error: SeenMissing) -> HttpResponse:
    what = _("请求没有 If-Match，可能盖掉别人刚保存的内容，没有保存。")
    cure = _("请先取这一项，把它的 ETag 放进 If-Match 再提交；确实要不看就盖掉，写 If-Match: *。")
    return refuse(request, 428, "seen-missing", _("没有说明见过的版本"), what=what, cure=cure)


_ANSWERS: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
    Misfilled: _misfilled,
    HasTroubles: _has_troubles,
    StandsAgainst: _stands_against,
    DecidedMeanwhile: _decided,
    SecondPersonNeeded: _second,
    NothingToUndo: _nothing,
    TaskGone: _task_gone,
    TaskChanged: _task_changed,
    NoteMissing: _note_missing,
    ReasonMissing: _reason_missing,
    WordsMissing: _words_missing,
    FindingGone: not_found,
    RowGone: not_found,
    ChangedMeanwhile: _changed,
    SeenMissing: _seen_missing,
}


def tell_conflicts(api: NinjaAPI) -> None:
    """Let the API answer every refusal of the rooms so."""
    for kind, answer in _ANSWERS.items():
        api.add_exception_handler(kind, answer)
