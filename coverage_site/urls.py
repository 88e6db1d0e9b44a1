"""Route the site's URLs."""

from django.contrib import admin
from django.urls import include, path

from articles.api.problems import no_such_address
from articles.api.site import api
from articles.views.accounts import counted

urlpatterns = [
    path("admin/login/", counted(admin.site.login)),
    path("admin/", admin.site.urls),
    path("api/v1/", no_such_address),
    path("api/v1/", api.urls),
    path("api/v1/<path:rest>", no_such_address),
    path("", include("articles.urls")),
]

handler400 = "articles.views.errors.bad_request"
handler500 = "articles.views.errors.server_error"
