"""What stands in Indonesian around states that do not act."""

from articles.nlp.languages.base import AsideWords, word_set

ASIDES = AsideWords(
    related=r"(?:baca(?:\s+juga)?|simak(?:\s+juga)?|lihat(?:\s+juga)?|artikel\s+terkait|berita\s+terkait)\b\s*:?\s*",
    topics=(
        r"\b(?:terkait|soal|mengenai|tentang|perihal|seputar)\s+(?:isu\s+|masalah\s+)?",
        r"\b(?:isu|masalah|persoalan)\s+",
    ),
    before=(
        r"\b(?:pro|anti|non)-",
        r"\b(?:kolonial(?:isme)?|penjajah(?:an)?|jajahan)\s+",
        r"\b(?:berbatasan\s+dengan|perbatasan\s+dengan)\s+",
        r"\b(?:bahasa|masakan|makanan|film|lagu|musik|novel|buatan|turis|wisatawan|mahasiswa|pelajar|nelayan|petani)"
        r"\s+(?:asal\s+)?",
    ),
    behind=(r"-(?:sentris)\b",),
    alone="",
    members=r"(?:beranggotakan|terdiri\s+(?:dari|atas)|negara\s+anggota(?:nya)?\s+(?:adalah|ialah))\s+",
    are_members=r"\s+(?:adalah|merupakan)\s+(?:negara\s+)?anggota\b",
    told=(
        r"\b(?i:koran|surat\s+kabar|majalah|stasiun\s+televisi|perusahaan|lembaga\s+(?:swadaya|amal)|yayasan)"
        r"(?:\s+[a-z]+){0,3}(?:\s+[A-Z][a-z]+)?,?\s+"
    ),
    offices_of_state=word_set(
        """
        kementerian kemlu kemenlu departemen pemerintah parlemen dewan majelis mahkamah pengadilan kedutaan kantor
        sekretariat polisi kepolisian militer tentara angkatan partai badan komisi komite kabinet istana akademi
        """
    ),
    works="",
    schools=word_set("universitas institut sekolah akademi politeknik"),
)
