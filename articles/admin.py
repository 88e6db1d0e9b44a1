"""The admin's pages: users and their roles to change, the ledger to look at.

The ledger is written by uploads, the analysis and reviews alone; the next analysis would not know of a change
made here.
"""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import Model
from django.http import HttpRequest

from articles import models
from articles.http import ADMIN, has_role

if TYPE_CHECKING:  # generic for the type checker only
    Table = admin.ModelAdmin[Model]
    Users = UserAdmin[User]
else:
    Table, Users = admin.ModelAdmin, UserAdmin

admin.site.site_header = "Who Met Whom"
admin.site.site_title = "Who Met Whom"
admin.site.index_title = "Users and ledger"
admin.site.unregister(Group)
admin.site.unregister(User)


class ForAdmins:
    """What the role of admin may do here, and no other."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Tell if the user sees these tables at all."""
        return has_role(request.user, ADMIN)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Tell if the user may look."""
        return has_role(request.user, ADMIN)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Tell if the user may add."""
        return has_role(request.user, ADMIN)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Tell if the user may change."""
        return has_role(request.user, ADMIN)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Tell if the user may delete."""
        return has_role(request.user, ADMIN)


class ToLookAt(ForAdmins):
    """Tables that admins see and nobody changes here."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Tell that nobody adds here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Tell that nobody changes here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Tell that nobody deletes here."""
        return False


@admin.register(User)
class RoleUserAdmin(ForAdmins, Users):
    """Users: a name, a password and a role. Who is in the group of admins may come here."""

    list_display = ("username", "email", "roles", "is_active", "last_login")
    list_filter = ("groups", "is_active")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Role", {"fields": ("groups", "is_active")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("username", "password1", "password2", "groups")}),
    )

    @admin.display(description="roles")
    def roles(self, user: User) -> str:
        """Return the user's roles in words."""
        return ", ".join(user.groups.values_list("name", flat=True)) or "reader"

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Let admins, and only them, into these pages."""
        super().save_related(request, form, formsets, change)
        user: User = form.instance
        User.objects.filter(pk=user.pk).update(is_staff=has_role(user, ADMIN))


@admin.register(Group)
class RoleAdmin(ToLookAt, GroupAdmin):
    """The roles."""

    fields = ("name",)


@admin.register(models.Article)
class ArticleAdmin(ToLookAt, Table):
    """Articles, with how their reading went."""

    list_display = ("__str__", "source", "published", "language", "status", "attempts", "analyser_version")
    list_filter = ("status", "language", "supported")
    search_fields = ("title", "name", "sha256")
    exclude = ("file",)  # files have no address: what people send is never served from this site
    date_hierarchy = "uploaded_at"


@admin.register(models.Receipt)
class ReceiptAdmin(ToLookAt, Table):
    """What became of every file that was uploaded."""

    list_display = ("name", "outcome", "reason", "article", "uploaded_by", "created_at")
    list_filter = ("outcome",)
    list_select_related = ("article", "uploaded_by")
    exclude = ("file",)


@admin.register(models.Actor)
class ActorAdmin(ToLookAt, Table):
    """Actors."""

    list_display = ("name", "kind", "country", "key")
    list_filter = ("kind",)
    search_fields = ("name", "aliases__name")


@admin.register(models.Place)
class PlaceAdmin(ToLookAt, Table):
    """Places."""

    list_display = ("name", "precision", "country", "within", "latitude", "longitude", "located_by")
    list_filter = ("precision",)
    list_select_related = ("within", "located_by")
    search_fields = ("name",)


@admin.register(models.Meeting)
class MeetingAdmin(ToLookAt, Table):
    """Meetings."""

    list_display = ("pk", "kind", "status", "first", "last", "place", "confidence")
    list_filter = ("kind", "status")
    list_select_related = ("place",)


@admin.register(models.ApiToken)
class ApiTokenAdmin(ToLookAt, Table):
    """Tokens of programs, without their digests."""

    list_display = ("prefix", "name", "user", "created_at", "expires", "last_used")
    list_select_related = ("user",)
    exclude = ("sha256",)


@admin.register(models.Review)
class ReviewAdmin(ToLookAt, Table):
    """What people decided."""

    list_display = ("pk", "kind", "author", "created_at", "undone_at")
    list_filter = ("kind",)
    list_select_related = ("author",)
