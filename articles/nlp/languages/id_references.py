"""The words that point back in Indonesian."""

from articles.nlp.languages.base import ReferenceWords, word_set

REFERENCES = ReferenceWords(
    pronouns={"dia": "any", "ia": "any", "beliau": "any", "mereka": "many", "keduanya": "many"},
    first_person=frozenset({"saya", "kami", "aku"}),
    after=word_set(
        "bahwa dan ketika saat kalau jika karena sehingga antara dengan bagi kepada untuk tetapi tapi lalu maka jadi apa yang pagi sore malam siang ini tadi kemarin itu setelah sebelum"
    ),
    clitic=r"(?:menerima|menemui|menjamu|menyambut|menelepon|menghubungi|mengundang|memanggil|menjemput|mendampingi)(nya)",
    counterparts={
        "mitranya": False,
        "sejawatnya": False,
        "koleganya": False,
        "rekannya": False,
        "timpalannya": False,
        "mitra-mitranya": True,
    },
    groups={
        "kedua pemimpin": ("person", "Leader"),
        "kedua juga pemimpin": ("person", "Leader"),
        "dua pemimpin": ("person", "Leader"),
        "kedua kepala negara": ("person", "Leader"),
        "dua kepala negara": ("person", "Leader"),
        "kedua presiden": ("person", "President"),
        "kedua menteri": ("person", ""),
        "kedua menteri luar negeri": ("person", "Foreign Minister"),
        "kedua menlu": ("person", "Foreign Minister"),
        "kedua menhan": ("person", "Defence Minister"),
        "kedua menteri pertahanan": ("person", "Defence Minister"),
        "kedua perdana menteri": ("person", "Prime Minister"),
        "kedua tokoh": ("person", ""),
        "kedua diplomat": ("person", ""),
        "kedua pejabat": ("person", ""),
        "kedua orang itu": ("person", ""),
        "kedua negara": ("state", ""),
        "kedua pihak": ("state", ""),
        "kedua belah pihak": ("state", ""),
        "kedua delegasi": ("state", ""),
        "kedua pemerintah": ("state", ""),
        "kedua bangsa": ("state", ""),
        "kedua kubu": ("state", ""),
    },
    numerals={"kedua": {"ketiga": 3, "keempat": 4}, "dua": {"tiga": 3, "empat": 4}},
    together={
        "para pemimpin": "Leader",
        "para pemimpin itu": "Leader",
        "para pemimpin tersebut": "Leader",
        "para presiden": "President",
        "para menlu": "Foreign Minister",
        "para menteri luar negeri": "Foreign Minister",
    },
    not_together=word_set(
        "dari negara dunia yang di ekonomi politik agama partai bisnis oposisi kelompok milisi militer"
    ),
    states_said=frozenset({"kedua negara"}),
    hosts=frozenset({"tuan rumah"}),
    guests=frozenset({"tamunya", "sang tamu"}),
    not_hosts=word_set("menjadi sebagai negara selaku jadi bertindak ktt kota pemerintah para"),
    receives=r"\b(?:menerima|menjamu|menyambut)\b",
    received=r"\b(?:diterima|dijamu|disambut)\b",
)
