"""Addresses of the pages."""

from django.urls import path

from lantu_platform.web.views import (
    changes,
    checks,
    document,
    frame,
    home,
    indicators,
    library,
    plans,
    sign_in,
    statements,
)

urlpatterns = [
    path("", home.show, name="home"),
    path("library/", library.show, name="library"),
    path("library/upload/", library.upload, name="upload"),
    path("library/<int:document>/delete/", library.delete, name="delete"),
    path("library/<int:document>/restore/", library.restore, name="restore"),
    path("library/<int:document>/again/", library.again, name="read-again"),
    path("library/<int:document>/history/", library.show_history, name="history"),
    path("library/<int:document>/original/", library.original, name="original"),
    path("documents/<int:document>/", document.show, name="document"),
    path("documents/<int:document>/statements/<int:start>/", document.show_statement, name="statement"),
    path("statements/", statements.show, name="statements"),
    path("statements/export.<str:kind>", statements.export, name="export"),
    path("indicators/", indicators.show_all, name="indicators"),
    path("indicators/<int:indicator>/", indicators.show, name="indicator"),
    path("plans/", plans.show_all, name="plans"),
    path("plans/<int:document>/", plans.show, name="plan"),
    path("checks/", checks.show, name="checks"),
    path("checks/export.csv", checks.export, name="checks-export"),
    path("changes/", changes.show, name="changes"),
    path("sign-in/", sign_in.sign_in, name="sign-in"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
    path("password/", sign_in.change_password, name="password"),
    path("language/", frame.change_language, name="language"),
    path("as-of/", frame.change_as_of, name="as-of"),
]
