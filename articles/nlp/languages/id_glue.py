"""Indonesian words that crawls stick to others where they lose a space."""

from articles.nlp.languages.base import word_set

GLUED = word_set(
    """
        dan di ke dari yang untuk pada dengan akan telah juga atau saat dalam minggu sepakat bertemu
        karena oleh adalah itu ini hari kata ujar usai tiba soal serta bahwa tidak belum sudah bisa
        ingin kirim minta siap
        """
)
GLUED_PREFIXES = ("meng", "mem", "men", "meny", "me", "ber", "ter", "di", "se", "per", "pe")
# Common words of the news, such as stand before a small word that lost its space: "damaidi Kuala Lumpur".
COMMON = word_set(
    """
    damai perdamaian perang perundingan pertemuan kunjungan kunjungannya pembicaraan kesepakatan perjanjian gencatan
    senjata serangan konflik sengketa perbatasan kerja sama dagang perdagangan ekonomi politik militer keamanan negara
    pemerintah presiden menteri perdana luar negeri delegasi pejabat pemimpin tarif sanksi bantuan kemanusiaan
    hubungan bilateral regional rapat konferensi jumpa pers tiba bertemu berkunjung bertolak berangkat berlangsung
    digelar diadakan dilakukan dijadwalkan melakukan menggelar mengadakan mengatakan menyatakan menyebut menerima
    menemui mengunjungi menghadiri membahas sepakat berbicara berdialog kedua pihak wilayah rudal nuklir minyak pasukan
    tentara warga sipil korban puncak tingkat tinggi telepon terjadi berakhir resmi kenegaraan
    """
)
