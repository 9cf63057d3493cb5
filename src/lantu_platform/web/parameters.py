"""Keys of records in addresses and forms; no database holds numbers beyond `LARGEST_KEY`."""

from django.db.models import BigIntegerField
from django.urls.converters import IntConverter

LARGEST_KEY = BigIntegerField.MAX_BIGINT
LAST_PAGE = 1_000_000
"""No list is longer, as in the API."""
_DIGITS = len(str(LARGEST_KEY))


class KeyConverter(IntConverter):
    """A key in a path: `<key:document>`. A number that can be no key leads to no page."""

    regex = f"[0-9]{{1,{_DIGITS}}}"

    def to_python(self, value: str) -> int:
        """The key. Raises ValueError, which makes the address unknown."""
        key = key_of(value)
        if key is None:
            raise ValueError(value)
        return key


def key_of(value: str) -> int | None:
    """The key that a parameter names; None where it is no number or can be no key."""
    if not value.isdecimal() or len(value) > _DIGITS:
        return None
    key = int(value)
    return key if key <= LARGEST_KEY else None
