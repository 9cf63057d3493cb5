"""Settings of the tests: the platform's own, with a folder that is thrown away and passwords that hash quickly."""

import os
import tempfile

os.environ.setdefault("LANTU_HOME", tempfile.mkdtemp(prefix="lantu-tests-"))
os.environ.setdefault("LANTU_SECRET_KEY", "for tests only, long enough to be accepted everywhere")
os.environ.setdefault("LANTU_PLAIN_HTTP", "1")

from lantu_platform.config.settings import *  # noqa: F403  # the environment must be set first
from lantu_platform.config.settings import STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True
