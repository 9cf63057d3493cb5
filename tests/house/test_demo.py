"""The demo documents are what their sources make, long enough and small enough."""

import importlib.util
import re
import zipfile
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest
from tests.house.repository import ROOT

DOCUMENTS = ROOT / "demo/documents"
SOURCES = sorted(path for path in (ROOT / "demo/sources").iterdir() if path.suffix in {".md", ".txt"})


@pytest.fixture(scope="module")
def make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_documents", ROOT / "demo/make_documents.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _source(name: str) -> str:
    return (ROOT / "demo/sources" / name).read_text(encoding="utf-8")


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_plan_is_made_from_its_source(make: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / "plan.docx"
    make.word(_source("plan.md")).save(str(fresh))
    bodies = [zipfile.ZipFile(file).read("word/document.xml") for file in (fresh, DOCUMENTS / make.PLAN)]
    assert bodies[0] == bodies[1], "run `python demo/make_documents.py`"


def test_the_speech_is_made_from_its_source(make: ModuleType) -> None:
    assert (DOCUMENTS / make.HALF_YEAR).read_text("utf-8") == make.web_page(_source("half-year.md"))


def test_the_newspaper_is_its_source(make: ModuleType) -> None:
    assert (DOCUMENTS / make.NEWSPAPER).read_text("utf-8") == _source("newspaper.txt")


def test_the_city_s_list_is_its_source_in_another_encoding(make: ModuleType) -> None:
    assert (DOCUMENTS / make.CITY).read_text("gb18030") == _source("city.txt")


def test_the_report_holds_every_paragraph_of_its_source(make: ModuleType) -> None:
    pdf = pypdfium2.PdfDocument(DOCUMENTS / make.REPORT)
    pages = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    title = _squeezed(next(make.parts(_source("report.md"))).lines[0])
    text = re.sub(r"—\d+—", "", "".join(_squeezed(page).replace(title, "", 1) for page in pages))
    missing = [part.lines[0] for part in make.parts(_source("report.md")) if _squeezed(part.lines[0]) not in text]
    assert missing == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_each_document_is_long_enough_to_show_something(source: Path) -> None:
    assert len(re.sub(r"[\s#>|*-]", "", source.read_text("utf-8"))) >= 2500


@pytest.mark.parametrize("file", sorted(DOCUMENTS.iterdir()), ids=lambda path: path.suffix)
def test_each_document_is_small(file: Path) -> None:
    assert file.stat().st_size < 300_000
