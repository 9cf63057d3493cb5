"""Settings of the tests: the platform's own, with a folder that is thrown away and passwords that hash quickly."""

import os
import tempfile

os.environ.setdefault("LANTU_HOME", tempfile.mkdtemp(prefix="lantu-tests-"))
os.environ.setdefault("LANTU_SECRET_KEY", "for tests only, long enough to be accepted everywhere")
os.environ.setdefault("LANTU_PLAIN_HTTP", "1")

from lantu_platform.config.settings import *  # noqa: F403  # the environment must be set first
from lantu_platform.config.settings import DATABASES, HOME, STORAGES

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # In a file, as in life: the browser's requests and the test have connections of their own.
    DATABASES["default"]["TEST"] = {"NAME": str(HOME / "test.sqlite3")}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True
