"""The sentences that made-up news is put together from; `made_news` fills in who, where, when and about what."""

from typing import Any

GIVEN = (
    "Ana", "Bram", "Cita", "Daniel", "Elif", "Farid", "Greta", "Hana", "Ivan", "Joana", "Karim", "Lucia", "Marek",
    "Nadia", "Omar", "Petra", "Quentin", "Rosa", "Stefan", "Tara", "Ulrik", "Vera", "Wahyu", "Xenia", "Yusuf",
    "Zofia", "Adi", "Beatriz", "Chidi", "Dewi", "Emil", "Fatima", "Goran", "Helena", "Idris", "Jana", "Kofi",
    "Leila", "Mateo", "Nils", "Olga", "Paulo", "Rania", "Sanjay", "Teresa", "Umar", "Viktor", "Wen", "Yara",
    "Zoran",
)  # fmt: skip
SURNAMES = (
    "Abara", "Bergstrand", "Castellan", "Dahlke", "Eriksen", "Farouk", "Garrido", "Haddadin", "Ivanek", "Jovetic",
    "Kovalik", "Lindqvist", "Moreau", "Nakagawa", "Okonjo", "Petrescu", "Quiroga", "Rahardjo", "Santoro",
    "Tanaguchi", "Ulmanis", "Vasquez", "Wibawa", "Yilmazer", "Zelenka", "Adeyemo", "Bogdanic", "Chaudhary",
    "Dragomir", "Escobedo", "Fontaine", "Grunwald", "Hartono", "Ismailov", "Juarez", "Kurniadi", "Lazarenko",
    "Mbeki-Ross", "Novotny", "Oduya", "Pranoto", "Rosenthal", "Sihombing", "Thorvald", "Urbanek", "Villanova",
    "Wickrama", "Yevtushok", "Zavala", "Alatas", "Brandvold", "Cordero", "Djalal", "Engstrom", "Fukunaga",
    "Gunardi", "Hovland", "Iskander", "Jaramillo", "Kadyrbek", "Lumumbasi", "Marchetti", "Nasution", "Obradovic",
    "Pasaribu",
)  # fmt: skip
OFFICES = {
    "en": ("President", "Prime Minister", "Foreign Minister", "Defence Minister", "Trade Minister", "Ambassador"),
    "id": (
        "Presiden", "Perdana Menteri", "Menteri Luar Negeri", "Menteri Pertahanan", "Menteri Perdagangan", "Duta Besar",
    ),
}  # fmt: skip
TOPICS = {
    "en": (
        "trade and tariffs", "energy supplies", "border security", "a ceasefire", "visas and migration", "fisheries",
        "climate finance", "arms control", "vaccines", "rare minerals",
    ),
    "id": (
        "perdagangan dan tarif", "pasokan energi", "keamanan perbatasan", "gencatan senjata", "visa dan migrasi",
        "perikanan", "pendanaan iklim", "pengendalian senjata", "vaksin", "mineral langka",
    ),
}  # fmt: skip

EN = {
    "headline": (
        "{a} and {b} turn to {topic}",
        "{home} and {other} look for common ground on {topic}",
        "What {home} wants from {other}",
    ),
    "met": {
        "held": (
            "{one} met {two} in {place} on {day} for talks about {topic}.",
            "{two} held talks with {one} in {place} on {day}. They spoke about {topic}.",
        ),
        "planned": (
            "{one} will meet {two} in {place} on {day}, the government of {home} said. {topic} will be discussed.",
        ),
        "postponed": ("A meeting between {one} and {two}, planned for {day} in {place}, has been postponed.",),
        "cancelled": ("{one} has cancelled a meeting with {two} that was to take place in {place} on {day}.",),
    },
    "call": {
        "held": ("{one} spoke by telephone with {two} on {day} about {topic}.",),
        "planned": ("{one} will hold a telephone call with {two} on {day}, officials said.",),
        "postponed": ("A telephone call between {one} and {two}, planned for {day}, has been postponed.",),
        "cancelled": ("A telephone call between {one} and {two}, planned for {day}, was cancelled.",),
    },
    "visit": {
        "held": ("{one} visited {place} on {day} and met {two} there to discuss {topic}.",),
        "planned": ("{one} will visit {place} on {day} and meet {two} to discuss {topic}.",),
        "postponed": ("{one} has postponed a visit to {place}, where a meeting with {two} was planned for {day}.",),
        "cancelled": ("{one} has cancelled a visit to {place}, where a meeting with {two} was planned for {day}.",),
    },
    "after": (
        "\"We have not agreed on everything, and nobody expected us to,\" {a} told reporters.",
        "{b} spoke of an open and useful exchange and thanked the hosts.",
        "Officials of both sides are to work out the details within two months.",
        "The government of {other} has long asked for a written undertaking on {topic}.",
        "A joint statement named {topic} as the most urgent of five points.",
        "{a} left the building without taking questions.",
        "Companies from {home} have waited for a decision since the spring.",
    ),
    "before": "{a} and {b} last met in {then} on {once}.",
    "aside": (
        "{aside} called the results encouraging.",
        "In a separate statement {aside} warned against haste.",
        "{aside} was not told in advance, a spokeswoman said.",
    ),
    "signed": "{outlet}, dispatch {number}.",
}  # fmt: skip
ID = {
    "headline": (
        "{a} dan {b} bahas {topic}",
        "{home} dan {other} cari titik temu soal {topic}",
        "Harapan {home} kepada {other}",
    ),
    "met": {
        "held": (
            "{one} bertemu dengan {two} di {place} pada {day} untuk membahas {topic}.",
            "{two} mengadakan pembicaraan dengan {one} di {place}, {day}. Keduanya membahas {topic}.",
        ),
        "planned": ("{one} akan bertemu dengan {two} di {place} pada {day}, kata pemerintah {home}.",),
        "postponed": ("Pertemuan {one} dan {two} yang direncanakan pada {day} di {place} ditunda.",),
        "cancelled": ("{one} membatalkan pertemuan dengan {two} yang sedianya berlangsung di {place} pada {day}.",),
    },
    "call": {
        "held": ("{one} berbicara melalui telepon dengan {two} pada {day} mengenai {topic}.",),
        "planned": ("{one} akan berbicara melalui telepon dengan {two} pada {day}, kata para pejabat.",),
        "postponed": ("Pembicaraan telepon {one} dan {two} yang direncanakan pada {day} ditunda.",),
        "cancelled": ("Pembicaraan telepon {one} dan {two} yang direncanakan pada {day} dibatalkan.",),
    },
    "visit": {
        "held": ("{one} berkunjung ke {place} pada {day} dan bertemu {two} untuk membahas {topic}.",),
        "planned": ("{one} akan berkunjung ke {place} pada {day} dan bertemu {two} untuk membahas {topic}.",),
        "postponed": ("{one} menunda kunjungan ke {place}, tempat pertemuan dengan {two} direncanakan pada {day}.",),
        "cancelled": ("{one} membatalkan kunjungan ke {place} dan pertemuan dengan {two} pada {day}.",),
    },
    "after": (
        "\"Belum semua disepakati, dan memang tidak ada yang mengharapkannya,\" kata {a} kepada wartawan.",
        "{b} menyebut pembicaraan itu terbuka dan bermanfaat serta berterima kasih kepada tuan rumah.",
        "Pejabat kedua pihak akan merampungkan rinciannya dalam dua bulan.",
        "Pemerintah {other} sudah lama meminta jaminan tertulis mengenai {topic}.",
        "Pernyataan bersama menyebut {topic} sebagai yang paling mendesak dari lima pokok bahasan.",
        "{a} meninggalkan gedung tanpa menjawab pertanyaan.",
        "Perusahaan dari {home} menunggu keputusan itu sejak awal tahun.",
    ),
    "before": "{a} dan {b} terakhir bertemu di {then} pada {once}.",
    "aside": (
        "{aside} menilai hasilnya menggembirakan.",
        "Dalam pernyataan terpisah {aside} memperingatkan agar tidak tergesa-gesa.",
        "{aside} tidak diberi tahu sebelumnya, kata seorang juru bicara.",
    ),
    "signed": "{outlet}, warta nomor {number}.",
}  # fmt: skip
WORDS: dict[str, dict[str, Any]] = {"en": EN, "id": ID}

FILLERS = {  # a sentence takes one of each
    "en": (
        (
            "Since the spring", "For the third year in a row", "After the last budget", "Under the present law",
            "In the northern provinces", "By most accounts", "Long before the talks", "To the surprise of many",
            "According to the statistics office", "Behind closed doors", "Since the flood", "Away from the capital",
        ),
        (
            "freight companies", "fruit growers", "economists", "shipyards", "insurers", "the opposition",
            "teachers and nurses", "the port authority", "village councils", "timber exporters", "the central bank",
            "small traders", "railway workers", "the customs service", "a panel of judges", "two newspapers",
        ),
        (
            "have complained about the price of containers", "have asked for an exception of ninety days",
            "have hoped for a bridge across the strait", "have warned of a shortage of diesel",
            "have paid more for storage than for transport", "have doubted the figures for the harvest",
            "have prepared for a strike in the docks", "have seen orders fall by a tenth",
            "have waited for a ruling on the contract", "have counted on a lower duty",
            "have lost patience with the ferry line", "have published maps of their own",
            "have refused to sign a common letter", "have borrowed at a rate of seven per cent",
        ),
        (
            "and few expect that to change before the autumn.", "although nobody says so in public.",
            "while the ministry points to the weather.", "which the cabinet calls a matter of weeks.",
            "and the debate about it fills the radio every morning.", "but the courts have yet to speak.",
            "as they did eleven years ago.", "and the bill has grown to four hundred million.",
            "because the old pipeline leaks.", "without much to show for it.",
            "and in the south people have begun to leave.", "until the ice breaks up in the estuary.",
        ),
    ),
    "id": (
        (
            "Sejak awal tahun", "Untuk ketiga kalinya berturut-turut", "Setelah anggaran terakhir",
            "Menurut undang-undang yang berlaku", "Di provinsi utara", "Menurut banyak kalangan",
            "Jauh sebelum pembicaraan itu", "Di luar dugaan banyak orang", "Menurut badan statistik",
            "Di balik pintu tertutup", "Sejak banjir besar", "Jauh dari ibu kota",
        ),
        (
            "perusahaan angkutan", "petani buah", "para ekonom", "galangan kapal", "perusahaan asuransi",
            "kubu oposisi", "guru dan perawat", "otoritas pelabuhan", "dewan desa", "eksportir kayu", "bank sentral",
            "pedagang kecil", "pekerja kereta api", "dinas bea cukai", "majelis hakim", "dua surat kabar",
        ),
        (
            "mengeluhkan harga peti kemas", "meminta pengecualian selama sembilan puluh hari",
            "mengharapkan jembatan di atas selat itu", "memperingatkan kelangkaan solar",
            "membayar lebih mahal untuk gudang daripada untuk angkutan", "meragukan angka panen",
            "bersiap menghadapi pemogokan di dermaga", "kehilangan sepersepuluh pesanan",
            "menunggu putusan tentang kontrak itu", "mengandalkan bea masuk yang lebih rendah",
            "kehilangan kesabaran terhadap perusahaan feri", "menerbitkan peta sendiri",
            "menolak menandatangani surat bersama", "meminjam dengan bunga tujuh persen",
        ),
        (
            "dan tidak banyak yang akan berubah sampai musim hujan.", "meskipun tidak ada yang mengatakannya terbuka.",
            "sementara kementerian menyalahkan cuaca.", "yang oleh kabinet disebut soal beberapa pekan.",
            "dan perdebatan tentang itu memenuhi siaran radio setiap pagi.", "tetapi pengadilan belum bersuara.",
            "seperti sebelas tahun lalu.", "dan tagihannya membengkak menjadi empat ratus juta.",
            "karena pipa lama bocor.", "tanpa banyak hasil.",
            "dan di selatan orang mulai pergi.", "sampai jalan pesisir dibuka kembali.",
        ),
    ),
}  # fmt: skip
