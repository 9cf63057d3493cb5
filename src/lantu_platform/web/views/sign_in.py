"""Coming and going."""

from allauth.account.utils import perform_login
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.people.services import change_password
from lantu_platform.web.context import first_page


class SignIn(LoginView):
    """The only page, with the language switch, that is open to everyone."""

    template_name = "web/sign_in.html"
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """The password was right; a second step follows for whoever has set one up."""
        user = form.get_user()
        wanted = self.get_redirect_url() or first_page(user)
        answer: HttpResponse = perform_login(self.request, user, redirect_url=wanted)
        return answer

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Also the name of the office's own sign-in, "" where there is none."""
        return {**super().get_context_data(**kwargs), "office": settings.OIDC_NAME}

    def get_default_redirect_url(self) -> str:
        """The first page that the person may see."""
        return first_page(signed_in(self.request))


class SignOut(LogoutView):
    """Ends the session."""


class ChangePassword(PasswordChangeView):
    """A new password for the person who is signed in."""

    template_name = "web/password.html"

    def get_success_url(self) -> str:
        """The first page that the person may see."""
        return first_page(signed_in(self.request))

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        """Change it and say so."""
        user = signed_in(self.request)
        change_password(user=user, password=form.cleaned_data["new_password1"])
        update_session_auth_hash(self.request, user)
        # The session goes on under another key; all others have ended.
        UserSession.objects.create_from_request(self.request)
        messages.success(self.request, _("新密码已生效。"))
        return redirect(self.get_success_url())


sign_in = declares("account.sign_in")(SignIn.as_view())
sign_out = declares("account.sign_out")(SignOut.as_view())
new_password = declares("account.password")(ChangePassword.as_view())
