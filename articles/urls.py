"""Route the pages."""

from django.urls import URLPattern, URLResolver, path

from articles.views import (
    accounts,
    actor_decisions,
    actors,
    articles,
    charts,
    decisions,
    meeting,
    meeting_decisions,
    meeting_list,
    overview,
    places,
    quality,
    topics,
    upload,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", overview.overview, name="overview"),
    path("options/<slug:field>/", overview.options, name="option-list"),
    path("charts/<slug:name>/", charts.chart, name="chart"),
    path("charts/<slug:name>/table/", charts.chart_table, name="chart-table"),
    path("meetings/", meeting_list.meeting_list, name="meeting-list"),
    path("actors/", actors.actor_list, name="actor-list"),
    path("actors/names/", actor_decisions.actor_names, name="actor-names"),
    path("actors/<int:pk>/", actors.actor, name="actor"),
    path("actors/<int:pk>/merge/", actor_decisions.actor_merge, name="actor-merge"),
    path("actors/<int:pk>/split/", actor_decisions.actor_split, name="actor-split"),
    path("actors/<int:pk>/aliases/", actor_decisions.alias_add, name="alias-add"),
    path("actors/<int:pk>/aliases/remove/", actor_decisions.alias_remove, name="alias-remove"),
    path("places/", places.place_list, name="place-list"),
    path("places/<int:pk>/", places.place, name="place"),
    path("topics/", topics.topic_list, name="topic-list"),
    path("meetings/<int:pk>/", meeting.meeting, name="meeting"),
    path(
        "meetings/<int:pk>/correct/<slug:field>/", meeting_decisions.meeting_correct, name="meeting-correct"
    ),
    path("meetings/<int:pk>/reject/", meeting_decisions.meeting_reject, name="meeting-reject"),
    path("meetings/<int:pk>/split/", meeting_decisions.meeting_split, name="meeting-split"),
    path("meetings/<int:pk>/merge/", meeting_decisions.meeting_merge, name="meeting-merge"),
    path("articles/", articles.article_list, name="article-list"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("articles/<int:pk>/edit/", articles.article_edit, name="article-edit"),
    path("articles/<int:pk>/delete/", articles.article_delete, name="article-delete"),
    path("articles/<int:pk>/analyse/", articles.article_analyse, name="article-analyse"),
    path("articles/<int:pk>/retry/", articles.article_analyse, name="article-retry"),
    path("upload/", upload.upload, name="upload"),
    path("upload/<uuid:key>/", upload.upload_batch, name="upload-batch"),
    path("reviews/", decisions.review_list, name="review-list"),
    path("reviews/<int:pk>/undo/", decisions.review_undo, name="review-undo"),
    path("quality/", quality.quality, name="quality"),
    path("quality/chart/", quality.quality_chart, name="quality-chart"),
    path("login/", accounts.login, name="login"),
    path("logout/", accounts.logout, name="logout"),
]
