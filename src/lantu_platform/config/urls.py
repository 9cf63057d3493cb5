"""All addresses."""

from django.urls import include, path

urlpatterns = [path("", include("lantu_platform.web.urls"))]
