"""Ways of signing in beside the password: a second step with an app, and the office's own sign-in (django-allauth)."""

from allauth.account.views import reauthenticate as password_again
from allauth.mfa.base.views import authenticate, index
from allauth.mfa.base.views import reauthenticate as code_again
from allauth.mfa.recovery_codes.views import generate_recovery_codes, view_recovery_codes
from allauth.mfa.totp.views import activate_totp, deactivate_totp
from allauth.socialaccount.providers.openid_connect.views import callback, login
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.people.rules import declares

ask_code = declares("account.sign_in")(authenticate)
show = declares("account.password")(index)
begin = declares("account.password")(activate_totp)
end = declares("account.password")(deactivate_totp)
show_spare_codes = declares("account.password")(view_recovery_codes)
make_spare_codes = declares("account.password")(generate_recovery_codes)
ask_password_again = declares("account.password")(password_again)
ask_code_again = declares("account.password")(code_again)
go_to_office = declares("account.sign_in")(require_POST(login))
come_from_office = declares("account.sign_in")(require_GET(callback))
