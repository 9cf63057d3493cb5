"""Passwords that do not come again."""

from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from lantu_platform.people.models import UsedPassword, User


class NotUsedBefore:
    """Refuses the passwords that a person had last, first and reset ones included; Django calls it at every change."""

    def __init__(self, kept: int = 5) -> None:
        """`kept` passwords are remembered."""
        self.kept = kept

    def validate(self, password: str, user: User | None = None) -> None:
        """Raise ValidationError for one of the last passwords, or the present one."""
        if user is None or user.pk is None:
            return
        used = user.used_passwords.values_list("password", flat=True)[: self.kept]
        if any(check_password(password, each) for each in {user.password, *used}):
            raise ValidationError(self.get_help_text(), code="password_used")

    def password_changed(self, password: str, user: User) -> None:
        """Remember the new password's hash, and forget the oldest."""
        UsedPassword.objects.create(user=user, password=user.password)
        outdated = user.used_passwords.values_list("pk", flat=True)[self.kept :]
        UsedPassword.objects.filter(pk__in=list(outdated)).delete()

    def get_help_text(self) -> str:
        """What is asked for."""
        return _("不能用最近 %(kept)d 次用过的密码。") % {"kept": self.kept}
