"""The server's entry."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lantu_platform.config.settings")
application = get_wsgi_application()
import_module(settings.ROOT_URLCONF)
# All pages are loaded now and stay. A full collection that looks through them takes as long as a page does, and some
# request has to wait for it.
gc.collect()
gc.freeze()
