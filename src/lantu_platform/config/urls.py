"""All addresses."""

from django.urls import include, path

handler400 = "lantu_platform.web.views.refusals.malformed"
handler403 = "lantu_platform.web.views.refusals.refused"
urlpatterns = [path("", include("lantu_platform.api.urls")), path("", include("lantu_platform.web.urls"))]
