"""What Indonesian news say when they speak of a topic."""

from articles.nlp.languages.base import TopicWords

TOPICS = TopicWords(
    weights={
        "military": {
            "militer": 1.5, "pertahanan": 1.5, "senjata": 1.5, "persenjataan": 2, "amunisi": 2, "rudal": 1.5, "roket": 1,
            "tank": 1, "artileri": 1.5, "drone": 1, "tentara": 1, "pasukan": 1, "perang": 1, "invasi": 1.5, "serangan": 0.8,
            "gencatan senjata": 2, "latihan militer": 2, "latihan bersama": 1.5, "angkatan darat": 1, "angkatan laut": 1,
            "angkatan udara": 1, "angkatan bersenjata": 1, "alutsista": 2, "jet tempur": 2, "kapal perang": 1.5,
            "kapal selam": 1.5, "menteri pertahanan": 0.5, "keamanan": 0.4, "nato": 0.8, "pangkalan militer": 1.5,
            "pertempuran": 1.2, "bentrokan": 1, "artillery": 1, "kosmodrom": 0.2, "jenderal": 0.7, "industri pertahanan": 1.5,
        },
        "economic": {
            "perdagangan": 1.5, "dagang": 1.5, "ekonomi": 1.2, "investasi": 1.5, "ekspor": 1.2, "impor": 1.2, "tarif": 1.5,
            "bea masuk": 1.5, "industri": 0.6, "infrastruktur": 1, "bisnis": 1, "pengusaha": 1, "pasar": 0.6, "bank": 0.6,
            "utang": 1, "pinjaman": 1, "cepa": 1.5, "perjanjian perdagangan": 2, "pertanian": 1, "pangan": 0.8, "komoditas": 1.2,
            "kereta cepat": 1, "sanksi": 0.6, "dolar": 0.4, "dollar": 0.4, "pariwisata": 1, "kemitraan ekonomi": 2,
            "rantai pasok*": 1.2, "semikonduktor": 0.6, "brics": 0.8, "apec": 1, "jalur sutra": 1, "sabuk dan jalan": 1,
        },
        "diplomatic": {
            "hubungan diplomatik": 2, "hubungan bilateral": 1.5, "kemitraan strategis": 1.5, "kerja sama bilateral": 1.2,
            "duta besar": 0.8, "kedutaan": 1, "diplomasi": 1, "diplomatik": 1, "perdamaian": 1, "mediasi": 1.5, "mediator": 1.5,
            "penengah": 1.2, "perundingan damai": 1.5, "kunjungan kenegaraan": 1.5, "surat kepercayaan": 2, "asean": 0.8,
            "pbb": 0.6, "dewan keamanan": 1, "multilateral": 1, "persahabatan": 0.8, "dialog": 0.6, "normalisasi": 1.5,
            "pengakuan": 0.6, "keanggotaan": 0.8, "kunjungan resmi": 1, "visa": 0.6, "kerja sama": 0.4,
        },
        "technology": {
            "teknologi": 1.2, "antariksa": 2, "ruang angkasa": 2, "kosmodrom": 1.2, "satelit": 1.5, "kecerdasan buatan": 2,
            "digital": 1, "semikonduktor": 1.5, "chip": 1, "5g": 1, "inovasi": 0.8, "telekomunikasi": 1, "alih teknologi": 1.5,
            "artificial intelligence": 2, "starlink": 1,
        },
        "cbrn": {
            "nuklir": 2, "uranium": 2, "denuklirisasi": 2.5, "senjata kimia": 2.5, "senjata biologi": 2.5, "pengayaan": 1.5,
            "hulu ledak": 2, "iaea": 2, "radioaktif": 1.5, "program rudal": 0.8, "pelucutan": 1,
        },
        "energy": {
            "energi": 1.5, "minyak": 1, "gas alam": 1.5, "lng": 1.5, "listrik": 1, "pembangkit": 1.2, "nikel": 1, "batu bara": 1.2,
            "mineral": 1, "tanah jarang": 1.5, "tambang": 1, "pertambangan": 1, "pipa gas": 1.5, "energi terbarukan": 1.5,
            "opec": 1.5, "bahan bakar": 1, "potas": 0.8, "minyak sawit": -0.6, "migas": 1.5, "baterai": 0.8,
        },
        "territory": {
            "perbatasan": 1.8, "sengketa wilayah": 2.5, "wilayah": 0.4, "laut china selatan": 2.5, "laut cina selatan": 2.5,
            "laut natuna": 2, "kedaulatan": 1.2, "aneksasi": 2, "integritas": 1, "zona ekonomi eksklusif": 2, "batas maritim": 2,
            "taiwan": 0.8, "krimea": 1.2, "tepi barat": 1, "patroli": 0.5, "demarkasi": 2, "demiliterisasi": 1,
        },
        "human_rights": {
            "hak asasi manusia": 2.5, "ham": 1.5, "tahanan politik": 2, "pembantaian": 1.2, "genosida": 1.5, "kebebasan": 0.8,
            "demokrasi": 0.6, "warga sipil": 0.6, "etnis minoritas": 1.2, "aktivis": 0.8, "uighur": 1.5, "penindasan": 1.5,
        },
        "migration": {
            "migran": 2, "pengungsi": 1.8, "imigran": 2, "imigrasi": 1.8, "suaka": 2, "pekerja migran": 2, "deportasi": 1.8,
            "tenaga kerja": 1, "pmi": 1, "tki": 1.5, "mengungsi": 0.6, "rohingya": 1.5,
        },
        "environment": {
            "iklim": 2, "lingkungan": 1, "emisi": 2, "hutan": 1, "kehutanan": 1.2, "deforestasi": 2, "karbon": 1.5, "cop*": 0.8,
            "pemanasan global": 2, "kelautan": 0.6, "polusi": 1.5, "keanekaragaman": 1.5, "air limbah": 1.2,
        },
        "health": {
            "kesehatan": 1.5, "vaksin": 2, "pandemi": 2, "covid*": 2, "virus": 1.2, "rumah sakit": 0.8, "obat": 0.6, "wabah": 1.8,
            "medis": 0.8, "who": 1, "gizi": 1,
        },
        "crime": {
            "kejahatan": 1.2, "narkoba": 2, "narkotika": 2, "perdagangan orang": 2, "penyelundupan": 1.8, "korupsi": 1.2,
            "fentanil": 1.8, "penipuan": 1.2, "ekstradisi": 1.2, "judi": 1, "pembunuhan": 0.8, "buron": 1.2, "sindikat": 1.2,
        },
        "terrorism": {
            "terorisme": 2, "teroris": 2, "bom": 0.8, "isis": 1.8, "al-qaeda": 2, "ekstremisme": 1.5, "radikalisme": 1.5,
            "sandera": 1, "penyanderaan": 1.5, "bunuh diri": 0.6,
        },
        "cyber": {"siber": 2, "peretas*": 2, "peretasan": 2, "serangan siber": 2.5, "spionase": 1, "data pribadi": 1.2},
        "legal": {
            "mahkamah": 1.2, "pengadilan": 1.2, "hukum": 0.8, "icc": 1.5, "gugatan": 1.2, "surat perintah": 1.2, "penangkapan": 0.8,
            "kejahatan perang": 1.2, "konstitusi": 0.8, "jaksa": 1, "hakim": 1, "wto": 0.6, "ratifikasi": 1, "undang-undang": 0.8,
        },
        "political": {
            "pemilu": 2, "pemilihan": 1.5, "partai": 1.2, "koalisi": 1.2, "parlemen": 0.8, "oposisi": 1.2, "kudeta": 1.8,
            "kampanye": 0.8, "presiden terpilih": 1, "pelantikan": 1.2, "kabinet": 0.6, "mundur": 0.6, "junta": 1, "referendum": 1.5,
        },
        "disaster": {
            "bencana": 1.8, "gempa": 2, "banjir": 1.8, "tsunami": 2, "bantuan kemanusiaan": 2, "kemanusiaan": 1, "kelaparan": 1.5,
            "topan": 1.8, "evakuasi": 1.2, "korban": 0.4, "letusan": 1.2, "blokade": 0.8,
        },
        "culture": {
            "budaya": 1.5, "kebudayaan": 1.8, "pendidikan": 1.5, "beasiswa": 2, "universitas": 0.8, "olahraga": 1.5,
            "sepak bola": 2, "olimpiade": 1.8, "pelajar": 1, "mahasiswa": 1, "museum": 1.5, "film": 1, "agama": 0.8, "musik": 1,
            "seni": 1, "asian games": 1.5, "haji": 1.2, "bahasa": 0.6, "masjid": 0.8, "artefak": 1.5,
        },
    }
)  # fmt: skip
