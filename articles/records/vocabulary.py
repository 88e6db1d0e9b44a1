"""The vocabulary of topics: the contexts of PLOVER that diplomacy speaks of, with the names shown on pages.

Source of the codes: PLOVER, https://github.com/openeventdata/PLOVER. The names are ours.
"""

TOPICS: dict[str, tuple[str, str]] = {  # code: (English, Indonesian)
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
