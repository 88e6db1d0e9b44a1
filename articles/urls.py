"""Route the pages."""

from django.urls import URLPattern, URLResolver, path

from articles.views import accounts

urlpatterns: list[URLPattern | URLResolver] = [
    path("login/", accounts.login, name="login"),
    path("logout/", accounts.logout, name="logout"),
]
