"""Fill in the vocabulary of topics and the roles of users."""

from django.db import migrations

TOPICS = {
    "military": ("Military and defence", "Militer dan pertahanan"),
    "economic": ("Trade and economy", "Perdagangan dan ekonomi"),
    "diplomatic": ("Diplomatic relations", "Hubungan diplomatik"),
    "technology": ("Technology and space", "Teknologi dan antariksa"),
    "cbrn": ("Nuclear, chemical and biological arms", "Senjata nuklir, kimia, dan biologi"),
    "energy": ("Energy and resources", "Energi dan sumber daya"),
    "territory": ("Territory and borders", "Wilayah dan perbatasan"),
    "human_rights": ("Human rights", "Hak asasi manusia"),
    "migration": ("Migration and refugees", "Migrasi dan pengungsi"),
    "environment": ("Environment and climate", "Lingkungan dan iklim"),
    "health": ("Health", "Kesehatan"),
    "crime": ("Crime", "Kejahatan"),
    "terrorism": ("Terrorism", "Terorisme"),
    "cyber": ("Cyber security", "Keamanan siber"),
    "legal": ("Law and courts", "Hukum dan peradilan"),
    "political": ("Domestic politics and elections", "Politik dalam negeri dan pemilu"),
    "disaster": ("Disasters and humanitarian aid", "Bencana dan bantuan kemanusiaan"),
    "culture": ("Culture, education and sport", "Budaya, pendidikan, dan olahraga"),
}
ROLES = ("reader", "analyst", "admin")


def fill(apps, schema_editor):
    Topic = apps.get_model("articles", "Topic")
    for code, (english, indonesian) in TOPICS.items():
        Topic.objects.update_or_create(code=code, defaults={"name_en": english, "name_id": indonesian})
    Group = apps.get_model("auth", "Group")
    for role in ROLES:
        Group.objects.get_or_create(name=role)


def clear(apps, schema_editor):
    apps.get_model("articles", "Topic").objects.filter(code__in=TOPICS).delete()
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(fill, clear)]
