"""Addresses of the pages."""

from django.urls import path

from lantu_platform.web.views import frame, home, sign_in

urlpatterns = [
    path("", home.show, name="home"),
    path("sign-in/", sign_in.SignIn.as_view(), name="sign-in"),
    path("sign-out/", sign_in.SignOut.as_view(), name="sign-out"),
    path("password/", sign_in.ChangePassword.as_view(), name="password"),
    path("language/", frame.change_language, name="language"),
    path("as-of/", frame.change_as_of, name="as-of"),
]
