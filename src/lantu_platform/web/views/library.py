"""The library: documents come in, are read, go and come back."""

from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from lantu.errors import DocumentError
from lantu_platform.audit.queries import history
from lantu_platform.exchange import SHELF_COLUMNS, csv_answer
from lantu_platform.library.errors import FileTooLarge, LibraryError
from lantu_platform.library.rules import may_change_library
from lantu_platform.library.services import LIMIT, Added, delete_document, restore_document
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.readings.enums import State, Trouble
from lantu_platform.readings.queries import ShelfFilter, outdated, progress, shelf, shelf_regions
from lantu_platform.readings.services import read_again, receive_document
from lantu_platform.web.as_of import as_of
from lantu_platform.web.lookups import reading_or_404

PAGE = 25


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one file that was handed in."""

    name: str
    added: Added | None = None
    trouble: str = ""
    detail: str = ""
    """The reading library's own words, in English."""

    @property
    def outcome(self) -> str:
        """The outcome's name for the page; "refused" where there is none."""
        return self.added.outcome if self.added else "refused"


def _wanted(request: HttpRequest) -> ShelfFilter:
    return ShelfFilter(
        text=request.GET.get("q", ""),
        region=request.GET.get("region", ""),
        state=request.GET.get("state", ""),
        deleted=request.GET.get("deleted") == "1",
        order=request.GET.get("order", "-added"),
    )


def _listing(request: HttpRequest) -> dict[str, object]:
    wanted, day = _wanted(request), as_of(request)
    page = Paginator(shelf(wanted, day), PAGE).get_page(request.GET.get("page"))
    return {
        "wanted": wanted,
        "page": page,
        "regions": shelf_regions(day),
        "states": State.choices,
        "progress": progress(),
        "may_change": may_change_library(signed_in(request)),
        "outdated": outdated().count(),
        "limit_mb": LIMIT // 2**20,
    }


@declares("library.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The drop zone and the list; the list alone where a filter asks for it."""
    template = "web/library/list.html" if request.headers.get("HX-Target") == "shelf" else "web/library/page.html"
    return render(request, template, _listing(request))


@declares("library.read")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The list as CSV, filtered and sorted as on the page."""
    day = as_of(request)
    return csv_answer(f"library-{day}", shelf(_wanted(request), day), SHELF_COLUMNS)


@declares("library.change")
@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Take files in, each for itself: one that is refused does not hold up the others."""
    receipts = [_receive(request, file) for file in request.FILES.getlist("files")]
    if not request.headers.get("HX-Request"):
        return redirect("library")
    return render(request, "web/library/received.html", {"receipts": receipts, **_listing(request)})


def _receive(request: HttpRequest, file: "UploadedFile[bytes]") -> Receipt:
    name = file.name or _("未命名")
    try:
        if (file.size or 0) > LIMIT:
            raise FileTooLarge(name)
        return Receipt(name, receive_document(by=signed_in(request), name=name, content=file.read()))
    except FileTooLarge:
        return Receipt(name, trouble=_("超过 %(limit)d MB。请按章拆成几个文件，再上传。") % {"limit": LIMIT // 2**20})
    except DocumentError as error:
        trouble = Trouble.of(error)
        return Receipt(name, trouble=f"{trouble.label}{_('。')}{trouble.cure}", detail=str(error))
    except LibraryError:
        return Receipt(name, trouble=_("文件里没有内容（0 字节）。请检查是否完整下载或保存，再上传。"))


@declares("library.change")
@require_POST
def delete(request: HttpRequest, document: int) -> HttpResponse:
    """Take a document out; for ten seconds its row offers to bring it back, later its history does."""
    reading = reading_or_404(document)
    delete_document(by=signed_in(request), document=reading.document)
    if not request.headers.get("HX-Request"):
        return redirect("library")
    return render(request, "web/library/deleted_row.html", {"reading": reading})


@declares("library.change")
@require_POST
def restore(request: HttpRequest, document: int) -> HttpResponse:
    """Bring a document back."""
    reading = reading_or_404(document)
    restore_document(by=signed_in(request), document=reading.document)
    if not request.headers.get("HX-Request"):
        return redirect("history", document=document)
    reading = reading_or_404(document)
    return render(request, "web/library/row.html", {"reading": reading, "may_change": True})


@declares("library.change")
@require_POST
def again(request: HttpRequest, document: int) -> HttpResponse:
    """Read a document once more."""
    read_again(by=signed_in(request), document=reading_or_404(document).document)
    return redirect("library")


@declares("library.history")
@require_GET
def show_history(request: HttpRequest, document: int) -> HttpResponse:
    """Who did what with a document, when."""
    reading = reading_or_404(document)
    entries = history(reading.document)
    may_change = may_change_library(signed_in(request))
    return render(
        request, "web/library/history.html", {"reading": reading, "entries": entries, "may_change": may_change}
    )


@declares("library.read")
@require_GET
def original(request: HttpRequest, document: int) -> FileResponse:
    """The file as published, always to be saved, never to be run in the page."""
    kept = reading_or_404(document).document
    return FileResponse(kept.path.open("rb"), as_attachment=True, filename=kept.name)
