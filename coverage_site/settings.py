"""Settings, all of them from the environment. A bad value fails loudly, naming the variable."""

import os
import tempfile
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote
from zoneinfo import available_timezones

import dj_database_url
from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.core.exceptions import ImproperlyConfigured
from kombu import Exchange, Queue
from redis.backoff import NoBackoff
from redis.retry import Retry

from coverage_site import logs
from coverage_site.environment import (
    NETWORK,
    data_directory,
    env_addresses,
    env_bool,
    env_folder,
    env_int,
    env_list,
    package_folder,
    run_directory,
)

BASE_DIR = Path(__file__).resolve().parent.parent
VERSION = "0.1.0"


DATA_DIR = data_directory(Path(os.environ.get("DATA_DIR", BASE_DIR / "var")))
RUN_DIR = run_directory(DATA_DIR)

DEBUG = env_bool("DEBUG", False)
EVALUATION_DATA = env_folder("EVALUATION_DATA")
PUBLIC_READ = env_bool("PUBLIC_READ", False)


def secret_key() -> str:
    """Return SECRET_KEY, or one that is made on the first start and kept beside the data."""
    if value := os.environ.get("SECRET_KEY"):
        return value
    from django.core.management.utils import get_random_secret_key

    file = DATA_DIR / "secret_key"
    if not file.exists():
        descriptor, name = tempfile.mkstemp(dir=DATA_DIR)
        with os.fdopen(descriptor, "w") as handle:
            handle.write(get_random_secret_key())
        try:
            os.link(name, file)  # whoever comes first wins; several processes may start at once
        except FileExistsError:
            pass
        finally:
            os.unlink(name)
    return file.read_text()


SECRET_KEY = secret_key()
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "django_htmx",
    "articles",
]
MIDDLEWARE = [
    # Around all the others, so that what they refuse has these headers too.
    "articles.headers.Headers",
    "csp.middleware.CSPMiddleware",
    "articles.operations.probes.Probes",
    "coverage_site.requests.Requests",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "articles.http.LoginRequiredUnlessPublic",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "articles.views.errors.ThreeMethods",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "coverage_site.urls"
WSGI_APPLICATION = "coverage_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["coverage_site.templates.Loader", "django.template.loaders.app_directories.Loader"],
                ),
            ],
            "builtins": ["django.templatetags.l10n"],  # which the loader writes into the templates
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.http.access",
            ],
        },
    },
]

try:
    DATABASES = {
        "default": dj_database_url.parse(
            os.environ.get("DATABASE_URL") or "sqlite://", conn_max_age=60, conn_health_checks=True
        )
    }
except ValueError:
    raise ImproperlyConfigured("DATABASE_URL is no address of a database that Django knows.") from None
if not os.environ.get("DATABASE_URL"):  # by its path: in an address "#" or "%" would be more than a character
    DATABASES["default"]["NAME"] = str(DATA_DIR / "db.sqlite3")
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    # A file, not memory: the tests' worker is another process.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    DATABASES["default"]["OPTIONS"] = {**NETWORK, **DATABASES["default"].setdefault("OPTIONS", {})}

REDIS_IS_EMBEDDED = not os.environ.get("REDIS_URL")
REDIS_URL = os.environ.get("REDIS_URL") or f"redis+socket://{quote(str(RUN_DIR / 'redis.sock'))}"
# What pages remember (see articles/memory.py). One try: a page must not wait for a Redis that is away.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL.replace("redis+socket://", "unix://", 1).replace("virtual_host=", "db=", 1),
        "KEY_PREFIX": "who-met-whom",
        "OPTIONS": {"socket_timeout": 0.25, "socket_connect_timeout": 0.25, "retry": Retry(NoBackoff(), 0)},
    },
}
MEMORY_SECONDS = 600
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SOFT_TIME_LIMIT = env_int("ANALYSIS_SECONDS", 120)
CELERY_TASK_TIME_LIMIT = CELERY_TASK_SOFT_TIME_LIMIT + max(2, CELERY_TASK_SOFT_TIME_LIMIT // 4)
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for Redis as long as it takes
# Redis hands a message that nobody acknowledged to another worker after this many seconds.
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 4 * CELERY_TASK_TIME_LIMIT}
# The sweep, the files and the feeds have queues of their own: they must not stand behind a thousand articles. So has
# what is read again: it stands behind everything. Workers take all.
CELERY_TASK_DEFAULT_QUEUE = "articles"
FILES_QUEUE = "files"
FEEDS_QUEUE = "feeds"
BACKGROUND_QUEUE = "background"
CELERY_TASK_QUEUES = tuple(
    Queue(name, Exchange(name), routing_key=name)
    for name in (CELERY_TASK_DEFAULT_QUEUE, FILES_QUEUE, FEEDS_QUEUE, "sweep", BACKGROUND_QUEUE)
)
CELERY_TASK_ROUTES = {
    "articles.tasks.open_file": {"queue": FILES_QUEUE},
    "articles.tasks.poll_feed": {"queue": FEEDS_QUEUE},
    "articles.tasks.queue_waiting": {"queue": "sweep"},
    "articles.tasks.poll_feeds": {"queue": "sweep"},
    "articles.tasks.look_into_folder": {"queue": "sweep"},
    "articles.tasks.forget_sessions": {"queue": "sweep"},
    "articles.mailing.mail_news": {"queue": "sweep"},
}
SWEEP_SECONDS = env_int("SWEEP_SECONDS", 10)
MAIL_SECONDS = env_int("MAIL_SECONDS", 900)
FEED_SECONDS = env_int("FEED_SECONDS", 60)
WATCH_SECONDS = env_int("WATCH_SECONDS", 10)
REANALYSE = env_bool("REANALYSE", False)
STOP_SECONDS = env_int("STOP_SECONDS", 5)
CELERY_BEAT_SCHEDULE = {
    "queue waiting articles": {
        "task": "articles.tasks.queue_waiting",
        "schedule": float(SWEEP_SECONDS),
        "options": {"expires": SWEEP_SECONDS},  # while no worker runs they do not pile up
    },
    "mail what is new": {
        "task": "articles.mailing.mail_news",
        "schedule": float(MAIL_SECONDS),
        "options": {"expires": MAIL_SECONDS},
    },
    "look for feeds that are due": {
        "task": "articles.tasks.poll_feeds",
        "schedule": float(FEED_SECONDS),
        "options": {"expires": FEED_SECONDS},
    },
    "forget sessions": {"task": "articles.tasks.forget_sessions", "schedule": timedelta(days=1)},
}
CELERY_BEAT_SCHEDULE_FILENAME = str(RUN_DIR / "beat-schedule")

# What `manage.py serve` starts.
HOST = os.environ.get("HOST", "127.0.0.1")
PORT = env_int("PORT", 8000)
WORKERS = env_int("WORKERS", min(os.cpu_count() or 1, 4))
SAMPLES = env_bool("SAMPLES", True)

LANGUAGE_CODE = "en"
LANGUAGES = (("id", "Bahasa Indonesia"), ("en", "English"))
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_THOUSAND_SEPARATOR = True  # in text; see templates.py
TIME_ZONE = os.environ.get("TIME_ZONE", "UTC")
if TIME_ZONE not in available_timezones():
    raise ImproperlyConfigured(f"TIME_ZONE is {TIME_ZONE!r}: set it to a name such as Asia/Jakarta.")
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = Path(os.environ.get("STATIC_DIR") or DATA_DIR / "static").resolve()
STATICFILES_DIRS = [
    BASE_DIR / "static",
    # Assets that packages carry are served from there: no copies in the tree, no other host.
    ("vendor/plotly", package_folder("plotly") / "package_data"),
    ("vendor/bootstrap", package_folder("bootstrap_wrapper").parent / "bootstrap"),
]
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Plotly is 4.8 MB, and 1.5 MB compressed.
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}Validator"}
    for name in ("UserAttributeSimilarity", "MinimumLength", "CommonPassword", "NumericPassword")
]
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
# Who fails to log in under a name from an address again and again has to wait. See decision 32.
AXES_FAILURE_LIMIT = env_int("LOGIN_FAILURES", 10)
AXES_COOLOFF_TIME = timedelta(minutes=env_int("LOGIN_LOCK_MINUTES", 15))
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True  # who logged in when is nobody's business
AXES_ENABLE_ACCESS_FAILURE_LOG = True  # of which articles.logins counts those of a name
LOGIN_FAILURES_A_DAY = env_int("LOGIN_FAILURES_A_DAY", 50)
AXES_ACCESS_FAILURE_LOG_PER_USER_LIMIT = 100 * LOGIN_FAILURES_A_DAY
AXES_HANDLER = "articles.logins.Logins"
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "articles.limits.address_of"
AXES_USERNAME_CALLABLE = "articles.limits.name_of"
AXES_LOCKOUT_CALLABLE = "articles.views.errors.locked_out"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "overview"
LOGOUT_REDIRECT_URL = "login"
PROXIES = env_int("PROXIES", 0, least=0)
API_PER_MINUTE = env_int("API_PER_MINUTE", 300)
PAGES_PER_MINUTE = env_int("PAGES_PER_MINUTE", 120)  # of those that cost much

MEGABYTE = 1024 * 1024
UPLOAD_MAX_BYTES = env_int("UPLOAD_MAX_MB", 100) * MEGABYTE  # of one file
UPLOAD_MAX_FILES = env_int("UPLOAD_MAX_FILES", 100)  # at once
UPLOAD_HOURLY_FILES = env_int("UPLOAD_HOURLY_FILES", 5000)  # of one user
UPLOAD_HOURLY_BYTES = env_int("UPLOAD_HOURLY_MB", 5000) * MEGABYTE
PASTE_MAX_BYTES = min(UPLOAD_MAX_BYTES, 10 * MEGABYTE)  # of a text, which is held in memory
DATA_UPLOAD_MAX_MEMORY_SIZE = PASTE_MAX_BYTES + 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 2 * UPLOAD_MAX_FILES  # the form refuses more than half of it in plain words
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "articles.incoming.DiskFileUploadHandler",
]
FILE_UPLOAD_TEMP_DIR = DATA_DIR / "incoming"  # beside the media: what came is moved there, not copied
FILE_UPLOAD_TEMP_DIR.mkdir(mode=0o700, exist_ok=True)

WATCH_DIR = env_folder("WATCH_DIR", changed=True)
FETCH_ALLOW = env_addresses("FETCH_ALLOW")
if WATCH_DIR is not None:
    CELERY_BEAT_SCHEDULE["look into the watched folder"] = {
        "task": "articles.tasks.look_into_folder",
        "schedule": float(WATCH_SECONDS),
        "options": {"expires": WATCH_SECONDS},
    }

# Where EMAIL_HOST is set, what is new in saved views can be mailed.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_PORT = env_int("EMAIL_PORT", 25)
EMAIL_HOST_USER = os.environ.get("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_PASSWORD", "")
EMAIL_USE_TLS = env_bool("EMAIL_TLS", False)
EMAIL_TIMEOUT = 10  # seconds
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", "who-met-whom@localhost")
SITE_URL = os.environ.get("SITE_URL", f"http://{HOST}:{PORT}").rstrip("/")

METRICS_TOKEN = os.environ.get("METRICS_TOKEN", "")

HTTPS = env_bool("HTTPS", False)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^metrics$"]  # it is asked for from within; see also articles/operations/probes.py
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Whether every subdomain speaks HTTPS too is not this program's to promise.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SESSION_COOKIE_AGE = 14 * 24 * 60 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True  # scripts read the token from the page
CSRF_FAILURE_VIEW = "articles.views.errors.csrf_failure"
WHITENOISE_ALLOW_ALL_ORIGINS = False
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF, UNSAFE_INLINE],  # Plotly writes inline styles
        "img-src": [SELF, "data:", "blob:"],  # a chart's PNG is drawn through a blob
        "object-src": [NONE],
        "frame-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}

LOG_LEVEL = os.environ.get("LOG_LEVEL", "INFO")
if LOG_LEVEL not in {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}:
    raise ImproperlyConfigured(
        f"LOG_LEVEL is {LOG_LEVEL!r}: set it to DEBUG, INFO, WARNING, ERROR or CRITICAL."
    )
LOG_FORMAT = os.environ.get("LOG_FORMAT", "plain")
if LOG_FORMAT not in {"plain", "json"}:
    raise ImproperlyConfigured(f"LOG_FORMAT is {LOG_FORMAT!r}: set it to plain or json.")
LOGGING = logs.configuration(form=LOG_FORMAT, level=LOG_LEVEL)
