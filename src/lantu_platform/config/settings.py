"""Settings. Safe by default; what a place must change comes from environment variables.

LANTU_HOME        folder for database, files and secret key (default: var)
LANTU_DATABASE    database address, e.g. postgres://user:password@host/name (default: SQLite in LANTU_HOME)
LANTU_HOSTS       host names that the server answers to, separated by commas (default: localhost)
LANTU_SECRET_KEY  the secret key (default: the file that `lantu set-up` makes in LANTU_HOME)
LANTU_PLAIN_HTTP  "1" where the pages are served without TLS, as on one's own machine: cookies go without "secure"
LANTU_TIME_ZONE   (default: Asia/Shanghai)
LANTU_IDLE_MINUTES   minutes without a click after which one is signed out (default: 30)
LANTU_PASSWORD_DAYS  days after which a password must be changed (default: 0, never)
LANTU_OIDC_SERVER    address of the office's own sign-in (OpenID Connect); without it there is none
LANTU_OIDC_CLIENT, LANTU_OIDC_SECRET   Lantu's name and secret there
LANTU_OIDC_NAME      what the button on the sign-in page calls it (default: 单位统一登录)
LANTU_OIDC_CLAIM     which fact is the user name (default: preferred_username)
LANTU_API_RATE    requests that a token may make in a minute (default: 600)
LANTU_LOG         "json" for one JSON object a line, with a line for each request (default: warnings as text)
"""

import os
from datetime import timedelta

from csp.constants import NONE, SELF

from lantu_platform.config.home import home, read_secret_key
from lantu_platform.config.logs import logging_of
from lantu_platform.config.variables import database, time_zone, whole_number

HOME = home()
SECRET_KEY = read_secret_key(HOME)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("LANTU_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "lantu_platform.people",
    "lantu_platform.audit",
    "lantu_platform.indicators",
    "lantu_platform.library",
    "lantu_platform.dissemination",
    "lantu_platform.tokens",
    "lantu_platform.readings",
    "lantu_platform.plans",
    "lantu_platform.evaluation",
    "lantu_platform.collection",
    "lantu_platform.operation",
    "lantu_platform.api",
    "lantu_platform.web",
    # After the pages, whose templates replace its own.
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "lantu_platform.config.observed.Observed",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "lantu_platform.web.odd_requests.OddRequests",
    "lantu_platform.config.origin.Origin",
    "lantu_platform.web.password_due.PasswordDue",
    "lantu_platform.config.acting.Acting",
    # Closed by default: who is not signed in reaches only what visitors may do, and nobody what declares no action.
    "lantu_platform.web.signed_out.SignedIn",
    "lantu_platform.config.closed.ClosedByDefault",
    "django.contrib.messages.middleware.MessageMiddleware",
    "lantu_platform.web.idle.Idle",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "lantu_platform.web.partials.Partials",
    "axes.middleware.AxesMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "lantu_platform.config.urls"
WSGI_APPLICATION = "lantu_platform.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lantu_platform.web.context.frame",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "lantu_platform.web.templatetags.lantu",
            ],
        },
    }
]

DATABASES = {"default": database("LANTU_DATABASE", HOME)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Writers wait for each other instead of failing; readers never wait.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 600
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "lantu_platform.people.rules.passwords.CharacterClasses"},
    {"NAME": "lantu_platform.people.services.passwords.NotUsedBefore"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign-in"
# A person who mistypes five times waits a quarter of an hour; others at the same address do not.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "lantu_platform.web.views.locked.show"
# The time that the page tells must hold, so trying meanwhile does not put it off.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

IDLE_MINUTES = whole_number("LANTU_IDLE_MINUTES", 30)
PASSWORD_DAYS = whole_number("LANTU_PASSWORD_DAYS", 0)
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# The second step (TOTP) is each person's choice; the office's own sign-in (OpenID Connect) the installation's.
ACCOUNT_ADAPTER = "lantu_platform.config.accounts.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Lantu"
SOCIALACCOUNT_ADAPTER = "lantu_platform.config.accounts.OfficeAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True
OIDC_SERVER = os.environ.get("LANTU_OIDC_SERVER", "")
OIDC_NAME = os.environ.get("LANTU_OIDC_NAME", "单位统一登录") if OIDC_SERVER else ""
OIDC_CLAIM = os.environ.get("LANTU_OIDC_CLAIM", "preferred_username")
SOCIALACCOUNT_PROVIDERS: dict[str, dict[str, list[dict[str, object]]]] = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": "office",
                "name": OIDC_NAME,
                "client_id": os.environ.get("LANTU_OIDC_CLIENT", ""),
                "secret": os.environ.get("LANTU_OIDC_SECRET", ""),
                "settings": {"server_url": OIDC_SERVER},
            }
        ]
        if OIDC_SERVER
        else []
    }
}

PLAIN_HTTP = os.environ.get("LANTU_PLAIN_HTTP") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_SSL_REDIRECT = not PLAIN_HTTP
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 0 if PLAIN_HTTP else 31_536_000
SECURE_PROXY_SSL_HEADER = None if PLAIN_HTTP else ("HTTP_X_FORWARDED_PROTO", "https")
# A load balancer asks without TLS.
SECURE_REDIRECT_EXEMPT = [r"^health$", r"^ready$"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        # Tabler draws its check marks and arrows as data: pictures.
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        # The button of the office's own sign-in is a form that leads there.
        "form-action": [SELF, *([OIDC_SERVER] if OIDC_SERVER else [])],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LANGUAGE_COOKIE_AGE = 31_536_000
USE_I18N = True
USE_THOUSAND_SEPARATOR = False
TIME_ZONE = time_zone("LANTU_TIME_ZONE", "Asia/Shanghai")
USE_TZ = True

# Outside the database, so that it can prove what the database has lost.
AUDIT_WITNESS = HOME / "audit-witness.log"

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
MEDIA_ROOT = HOME / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_NUMBER_FILES = 500
# A page hands out a document's tasks with a version of each that is out.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

API_RATE = whole_number("LANTU_API_RATE", 600)
LOGGING = logging_of(os.environ.get("LANTU_LOG", "text"))
