"""Route the pages."""

from django.urls import URLPattern, URLResolver, path

from articles.views import accounts, articles, meeting, upload

urlpatterns: list[URLPattern | URLResolver] = [
    path("meetings/<int:pk>/", meeting.meeting, name="meeting"),
    path("articles/", articles.article_list, name="article-list"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("articles/<int:pk>/edit/", articles.article_edit, name="article-edit"),
    path("articles/<int:pk>/analyse/", articles.article_analyse, name="article-analyse"),
    path("articles/<int:pk>/retry/", articles.article_analyse, name="article-retry"),
    path("upload/", upload.upload, name="upload"),
    path("upload/<uuid:key>/", upload.upload_batch, name="upload-batch"),
    path("login/", accounts.login, name="login"),
    path("logout/", accounts.logout, name="logout"),
]
