"""How Lantu uses django-allauth: nobody signs up, and who comes from the office's own sign-in must be known here."""

from typing import TYPE_CHECKING, Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from lantu_platform.people.models import User
from lantu_platform.people.queries import signed_in
from lantu_platform.web.context import first_page

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialLogin

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts come from administrators."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def add_message(self, *_: Any, **__: Any) -> None:
        """Lantu's own pages say what happened."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The first page that the person may see."""
        return first_page(signed_in(request))

    def login(self, request: HttpRequest, user: User) -> None:
        """Sign in; who came from elsewhere is asked of the same table as everybody."""
        if not hasattr(user, "backend"):
            user.backend = MODEL_BACKEND
        super().login(request, user)


class OfficeAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """The office's own sign-in says who somebody is; which account that is, the user name decides."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: "SocialLogin") -> bool:
        """Never."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: "SocialLogin") -> None:
        """Tie the first sign-in to the account of that user name; without an open one nobody comes in."""
        if sociallogin.is_existing:
            user = sociallogin.user
        else:
            told = sociallogin.account.extra_data
            facts = {**told, **told.get("id_token", {}), **told.get("userinfo", {})}
            name = facts.get(settings.OIDC_CLAIM)
            user = User.objects.filter(username=name).first() if name else None
        if user is None or not user.is_active:
            messages.error(request, _("单位统一登录认识您，但蓝图里没有您的账号，或账号已停用。请联系系统管理员。"))
            raise ImmediateHttpResponse(redirect("sign-in"))
        if not sociallogin.is_existing:
            sociallogin.connect(request, user)
