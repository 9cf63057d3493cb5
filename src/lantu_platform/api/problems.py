"""Troubles become answers: application/problem+json with what, where and cure."""

import logging
import math
from collections.abc import Callable, Sequence
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

from lantu.errors import DocumentError, PeriodError
from lantu_platform.api.schemas.problem import Fault, Problem
from lantu_platform.collection.errors import Blocked, CollectionError, Conflict, Contested, NotOpen, OwnFigures
from lantu_platform.indicators.errors import IndicatorError
from lantu_platform.library.errors import FileEmpty, FileTooLarge
from lantu_platform.library.services import LIMIT
from lantu_platform.people.errors import Refusal
from lantu_platform.people.rules import rights
from lantu_platform.readings.enums import Trouble
from lantu_platform.tokens.errors import OutOfScope

MEDIA_TYPE = "application/problem+json"
log = logging.getLogger(__name__)


def refuse(
    request: HttpRequest, status: int, kind: str, title: str, *, what: str, cure: str, errors: Sequence[Fault] = ()
) -> HttpResponse:
    """The answer that tells a trouble."""
    problem = Problem(
        type=f"urn:lantu:problem:{kind}",
        title=title,
        status=status,
        detail=what,
        instance=request.path,
        cure=cure,
        errors=list(errors),
    )
    answer = HttpResponse(problem.model_dump_json(), status=status, content_type=MEDIA_TYPE)
    answer["Cache-Control"] = "no-store"
    return answer


def not_found(request: HttpRequest, _error: object = None) -> HttpResponse:
    """No such record or address."""
    cure = _("请从列表接口取编号，或对照接口说明检查地址。")
    return refuse(request, 404, "not-found", _("找不到"), what=_("这里没有这项内容。"), cure=cure)


def _not_signed_in(request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
    cure = _("请在“我的令牌”页新建令牌，放进请求头 Authorization: Bearer …。")
    what = _("没有出示令牌，或令牌已过期、被作废。")
    answer = refuse(request, 401, "not-signed-in", _("未登录"), what=what, cure=cure)
    answer["WWW-Authenticate"] = "Bearer"
    return answer


def _not_allowed(request: HttpRequest, _error: PermissionDenied) -> HttpResponse:
    cure = _("需要时请管理员调整您的岗位。")
    return refuse(request, 403, "not-allowed", _("没有权限"), what=_("您的岗位不允许这样做。"), cure=cure)


def _out_of_scope(request: HttpRequest, error: OutOfScope) -> HttpResponse:
    what = _("这个令牌不含“%(action)s”。") % {"action": rights()[error.action].chinese}
    cure = _("请新建一个勾选了 %(action)s 的令牌。") % {"action": error.action}
    return refuse(request, 403, "out-of-scope", _("超出令牌范围"), what=what, cure=cure)


def _too_often(request: HttpRequest, error: Throttled) -> HttpResponse:
    seconds = math.ceil(error.wait or 60)
    cure = _("请等 %(seconds)d 秒再请求。") % {"seconds": seconds}
    answer = refuse(request, 429, "too-often", _("请求过于频繁"), what=_("这一分钟的请求次数已用完。"), cure=cure)
    answer["Retry-After"] = str(seconds)
    return answer


def _where(parts: Sequence[str | int]) -> str:
    """The place in the request; of a body without the name that the operation gives it."""
    told = [*parts[:1], *parts[2:]] if parts[0] == "body" and len(parts) > 2 else parts
    return ".".join(str(part) for part in told)


def _not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    faults = [Fault(where=_where(each["loc"]), what=each["msg"]) for each in error.errors]
    what = "；".join(f"{fault.where}: {fault.what}" for fault in faults)
    cure = _("请对照接口说明改正这些参数。")
    return refuse(request, 422, "not-valid", _("参数不对"), what=what, cure=cure, errors=faults)


def _other(request: HttpRequest, error: HttpError) -> HttpResponse:
    if error.status_code == 403:
        cure = _("请带上页面的 CSRF 令牌（X-CSRFToken），或改用接口令牌。")
        return refuse(request, 403, "no-csrf-token", _("缺少 CSRF 令牌"), what=_("请求没有来自本站的证明。"), cure=cure)
    cure = _("请对照接口说明检查请求的格式。")
    return refuse(request, error.status_code, "bad-request", _("请求无法理解"), what=str(error), cure=cure)


def _unreadable(request: HttpRequest, error: DocumentError) -> HttpResponse:
    trouble = Trouble.of(error)
    fault = Fault(where=f"file.{error.file}", what=error.trouble)
    title = str(trouble.label)
    return refuse(request, 422, "unreadable", title, what=str(error), cure=trouble.cure, errors=[fault])


def _too_large(request: HttpRequest, error: FileTooLarge) -> HttpResponse:
    what = _("%(file)s 超过 %(limit)d MB。") % {"file": error.file, "limit": LIMIT // 2**20}
    return refuse(request, 413, "too-large", _("文件太大"), what=what, cure=_("请按章拆成几个文件，再上传。"))


def _empty(request: HttpRequest, error: FileEmpty) -> HttpResponse:
    what = _("%(file)s 里没有内容（0 字节）。") % {"file": error.file}
    return refuse(request, 422, "empty", _("空文件"), what=what, cure=_("请检查是否完整下载或保存，再上传。"))


def _no_period(request: HttpRequest, error: PeriodError) -> HttpResponse:
    cure = _("时期写法不对。请写成 2025、2025H1、2025Q3、2025-07，或 2021/2025。")
    return refuse(request, 422, "not-valid", _("参数不对"), what=str(error), cure=cure)


def _refused(status: int, kind: str) -> Callable[[HttpRequest, Exception], HttpResponse]:
    """How a room's refusal is told: its text says what is wrong and the cure."""

    def tell(request: HttpRequest, error: Exception) -> HttpResponse:
        cure = _("请照说明改正，或取最新内容后再试。")
        return refuse(request, status, kind, _("不能这样做"), what=str(error), cure=cure)

    return tell


def _blocked(request: HttpRequest, error: Blocked) -> HttpResponse:
    faults = [Fault(where=f"cells.{each.entry}", what=each.message) for each in error.problems]
    cure = _("请逐格改正错误，给每条提醒写一句说明，再提交。")
    return refuse(request, 409, "blocked", _("不能这样做"), what=str(error), cure=cure, errors=faults)


def _contested(request: HttpRequest, error: Contested) -> HttpResponse:
    faults = [Fault(where=f"indicators.{each.figure.indicator}", what=str(each)) for each in error.rivals]
    cure = _("请先与对方核对；仍以本表为准的，在 replacing 里写明理由，再审定。")
    return refuse(request, 409, "contested", _("不能这样做"), what=str(error), cure=cure, errors=faults)


def _changed_meanwhile(request: HttpRequest, error: Conflict) -> HttpResponse:
    entry = error.entry
    there = entry.get_missing_display() if entry.missing else entry.typed
    faults = [Fault(where=f"cells.{entry.pk}", what=f"{there} (version {entry.version}, {entry.saved_by or ''})")]
    what = _("这一格刚被别人改过，没有存上。请看现在的值，再填一次。")
    cure = _("请照说明改正，或取最新内容后再试。")
    return refuse(request, 409, "changed-meanwhile", _("不能这样做"), what=what, cure=cure, errors=faults)


def _unexpected(request: HttpRequest, error: Exception) -> HttpResponse:
    log.error("An operation of the API failed", exc_info=error)
    cure = _("请稍后再试；仍不行请把时间和地址告诉管理员。")
    return refuse(request, 500, "unexpected", _("程序出错"), what=_("程序出错，已记入日志。"), cure=cure)


_ANSWERS: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
    AuthenticationError: _not_signed_in,
    PermissionDenied: _not_allowed,
    OutOfScope: _out_of_scope,
    Throttled: _too_often,
    ValidationError: _not_valid,
    HttpError: _other,
    Http404: not_found,
    ObjectDoesNotExist: not_found,
    DocumentError: _unreadable,
    FileTooLarge: _too_large,
    FileEmpty: _empty,
    Conflict: _changed_meanwhile,
    Blocked: _blocked,
    Contested: _contested,
    NotOpen: _refused(409, "not-open"),
    OwnFigures: _refused(409, "second-person"),
    CollectionError: _refused(422, "not-possible"),
    IndicatorError: _refused(422, "not-possible"),
    PeriodError: _no_period,
    Refusal: _refused(409, "refused"),
    Exception: _unexpected,
}


def tell_troubles(api: NinjaAPI) -> None:
    """Let the API answer every trouble so."""
    for kind, answer in _ANSWERS.items():
        api.add_exception_handler(kind, answer)
