"""The description names each list of words once: of two with one name programs would be told only the other's words."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

from ninja import Schema

import lantu_platform.api.urls  # noqa: F401  # loads every schema


def lists_of(annotation: Any) -> Iterator[type[Enum]]:
    """The lists of words that a field may take, also within others."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield annotation
    for part in get_args(annotation):
        yield from lists_of(part)


def schemas(top: type[Schema] = Schema) -> Iterator[type[Schema]]:
    for each in top.__subclasses__():
        yield each
        yield from schemas(each)


def test_no_two_lists_of_words_have_one_name() -> None:
    fields = [field for schema in schemas() for field in schema.model_fields.values()]
    words = {(each.__name__, tuple(each)) for field in fields for each in lists_of(field.annotation)}
    names = sorted(name for name, _ in words)
    assert names == sorted(set(names))
