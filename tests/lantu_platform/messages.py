"""What the platform says: every text of templates and modules that goes through gettext."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

import lantu_platform

ROOT = Path(lantu_platform.__file__).parent
KEYWORDS = {
    "_": None,
    "translated": None,  # gettext, where "_" is the lazy one
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def texts_in_source() -> Catalog:
    """All texts, plural forms and contexts included."""
    catalog = Catalog(locale="en")
    modules = [(file, file.read_text()) for file in sorted(ROOT.rglob("*.py"))]
    templates = [(file, _as_python(file.read_text())) for file in sorted(ROOT.rglob("templates/**/*.html"))]
    for _, source in [*modules, *templates]:
        for _, message, _, context in extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS):
            catalog.add(message, context=context)
    return catalog


def _as_python(template: str) -> str:
    # Babel's tokenizer stumbles over the template's indentation.
    return "\n".join(line.lstrip() for line in templatize(template).splitlines())


def english() -> Catalog:
    """The English catalogue."""
    with (ROOT / "web/locale/en/LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file, locale="en")
