"""What a password must be."""

import re
import secrets

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

CLASSES = (r"[a-z]", r"[A-Z]", r"\d", r"[^A-Za-z\d]")
"""Small letters, capitals, digits, everything else."""
NEEDED = 3
"""So many of them."""


def _classes(password: str) -> int:
    return sum(bool(re.search(each, password)) for each in CLASSES)


def draw_password(size: int = 12) -> str:
    """A random password of `size` bytes that holds as many classes as asked for: chance alone misses that at times."""
    while True:
        password = secrets.token_urlsafe(size)
        if _classes(password) >= NEEDED:
            return password


class CharacterClasses:
    """Asks for characters of several classes."""

    def __init__(self, needed: int = NEEDED) -> None:
        """`needed` of the four classes."""
        self.needed = needed

    def validate(self, password: str, user: object = None) -> None:
        """Raise ValidationError where there are fewer."""
        if _classes(password) < self.needed:
            raise ValidationError(self.get_help_text(), code="password_classes")

    def get_help_text(self) -> str:
        """What is asked for."""
        return _("密码须包含小写字母、大写字母、数字、其他符号中的至少 %(needed)d 类。") % {"needed": self.needed}
