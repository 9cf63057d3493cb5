"""All addresses."""

from django.urls import include, path

urlpatterns = [path("", include("lantu_platform.api.urls")), path("", include("lantu_platform.web.urls"))]
