"""The parts of an OFD archive: its documents, their pages with templates under them, the drawings that they share."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from lantu.errors import DamagedDocument, DocumentTooLarge, EncryptedDocument
from lantu.intake.limits import LARGEST_ARCHIVE, LARGEST_PAGE, MEGABYTE, check_pages, read_part
from lantu.intake.xml import parse_xml

POINTS = 72 / 25.4
"""Points in a millimetre, the unit of OFD."""
_A4 = "0 0 210 297"
_LARGEST = 100_000.0
_CURE = "Download or copy the file again, or save it anew"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its contents from the lowest to the highest, where it begins in millimetres, and its height in points.

    `shared` holds the drawings that its objects name, by their keys.
    """

    contents: Sequence[etree._Element]
    left: float
    top: float
    height: float
    shared: Mapping[str, etree._Element]


class _Package:
    """An archive whose parts name each other by places."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.archive, self.name = archive, name
        self.parts = set(archive.namelist())
        self.unpacked = 0

    def read(self, path: str) -> etree._Element:
        """The root of a part. Raises DocumentError."""
        if path not in self.parts:
            raise DamagedDocument(self.name, f"its part {path} is missing", _CURE)
        content = read_part(self.archive, path, self.name, LARGEST_PAGE)
        # A file may name one part as many pages.
        self.unpacked += len(content)
        if self.unpacked > LARGEST_ARCHIVE:
            trouble = f"it unpacks to more than the limit of {LARGEST_ARCHIVE // MEGABYTE} MB"
            raise DocumentTooLarge(self.name, trouble, "Split the file or export only the part with the text")
        return parse_xml(content, path, self.name)

    def place(self, location: str, part: str) -> str:
        """Where a part stands that another one names: from the root, or beside the other; some programs mix them up."""
        location = location.strip().replace("\\", "/")
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(part), location))
        from_root = posixpath.normpath(location.lstrip("/"))
        return from_root if location.startswith("/") or beside not in self.parts else beside


def read_sheets(archive: zipfile.ZipFile, name: str) -> Iterator[Sheet]:
    """The pages of all documents in an archive. Raises DocumentError; ValueError where a box is not of numbers."""
    package = _Package(archive, name)
    if any(posixpath.basename(part).lower() == "encryptions.xml" for part in package.parts):
        raise EncryptedDocument(name, "the file is protected by a password", "Remove the password and save it again")
    roots = [package.place(_text(found), "OFD.xml") for found in package.read("OFD.xml").iter("{*}DocRoot")]
    documents = [(path, package.read(path)) for path in roots]
    check_pages(sum(1 for _, document in documents for _ in document.iterfind("{*}Pages/{*}Page")), name)
    for path, document in documents:
        yield from _sheets_of(package, path, document)


def _sheets_of(package: _Package, path: str, document: etree._Element) -> Iterator[Sheet]:
    common = document.find("{*}CommonData")
    templates = {
        found.get("ID", ""): package.place(found.get("BaseLoc", ""), path)
        for found in document.iterfind("{*}CommonData/{*}TemplatePage")
    }
    shared = _shared(package, path, common)
    usual = _box(common, "{*}PageArea") or _A4
    for found in document.iterfind("{*}Pages/{*}Page"):
        place = package.place(found.get("BaseLoc", ""), path)
        page = package.read(place)
        left, top, _, height = numbers(_box(page, "{*}Area") or usual, 4)
        own = shared | _shared(package, place, page, "PageRes")
        yield Sheet(_layers(package, page, templates), left, top, height * POINTS, own)


def _layers(package: _Package, page: etree._Element, templates: Mapping[str, str]) -> list[etree._Element]:
    """The contents of a page and of its templates, which lie under it unless they say otherwise."""
    under: list[etree._Element] = []
    over: list[etree._Element] = []
    for named in page.iterfind("{*}Template"):
        path = templates.get(named.get("TemplateID", ""))
        if path is not None:
            (over if named.get("ZOrder") == "Foreground" else under).extend(package.read(path).iterfind("{*}Content"))
    return [*under, *page.iterfind("{*}Content"), *over]


def _shared(package: _Package, path: str, holder: etree._Element | None, *more: str) -> dict[str, etree._Element]:
    """The drawings that the resources of a document or a page hold."""
    found: dict[str, etree._Element] = {}
    for tag in ("PublicRes", "DocumentRes", *more):
        for named in holder.iterfind(f"{{*}}{tag}") if holder is not None else ():
            place = package.place(_text(named), path)
            if place in package.parts:
                units = package.read(place).iter("{*}CompositeGraphicUnit")
                found |= {unit.get("ID", ""): unit for unit in units}
    return found


def _box(holder: etree._Element | None, area: str) -> str:
    """The box of a page's sheet as it is written; empty where there is none."""
    return (holder.findtext(f"{area}/{{*}}PhysicalBox") or "").strip() if holder is not None else ""


def _text(element: etree._Element) -> str:
    return (element.text or "").strip()


def numbers(text: str, count: int | None = None) -> list[float]:
    """The numbers of a list in a file. Raises ValueError as `number` does, and where there are not `count`."""
    found = [number(word) for word in text.split()]
    if count is not None and len(found) != count:
        message = f"{len(found)} numbers where {count} belong: {text}"
        raise ValueError(message)
    return found


def number(text: str) -> float:
    """A number in a file. Raises ValueError where it is none, or larger than any sheet."""
    value = float(text)
    if not abs(value) <= _LARGEST:
        message = f"no place on a page: {text}"
        raise ValueError(message)
    return value
