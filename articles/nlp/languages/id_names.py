"""The words around names in Indonesian."""

from articles.nlp.languages.base import NameWords, word_set
from articles.nlp.languages.id_asides import ASIDES
from articles.nlp.languages.id_glue import COMMON, GLUED, GLUED_PREFIXES
from articles.nlp.languages.id_offices import MINISTRIES, OFFICES
from articles.nlp.languages.id_references import REFERENCES

NAMES = NameWords(
    offices=OFFICES,
    plural_offices={
        "para presiden": "President",
        "para pemimpin": "Leader",
        "para perdana menteri": "Prime Minister",
        "para menlu": "Foreign Minister",
        "para menteri luar negeri": "Foreign Minister",
        "para menteri": "Minister",
        "para pejabat": "Official",
    },
    minister=("menteri {}",),
    ministers=("para menteri {}",),
    ministries=MINISTRIES,
    joiners=frozenset({"dan"}),
    ranks={"wakil": "Deputy", "mantan wakil": "Deputy"},
    spokes=frozenset({"Spokesperson"}),
    journalists=frozenset({"Journalist"}),
    honorifics=word_set(
        """
        bapak pak ibu bu tuan nyonya yang mulia yth dr ir prof h hj kh drs mr mrs ms sir datuk dato
        dato' seri sri tan tun jenderal jend letjen mayjen brigjen kolonel letkol marsekal laksamana muda madya
        syekh syeikh sheikh ayatollah ayatullah imam mullah paduka tengku lord lady purn tni sayyid
        seyyed
        """
    ),
    former=frozenset({"mantan", "eks", "bekas", "mendiang", "almarhum"}),
    acting=word_set(
        """
        interim sementara caretaker ad pelaksana tugas plt terpilih baru
        """
    ),
    qualifiers=frozenset(),
    charges=frozenset(),
    bodies=frozenset(),
    called=("bernama", "yang bernama", "yang juga bernama", "juga bernama"),
    namesakes=r"\b(?:bernama sama|nama yang sama|senama|juga bernama|namanya sama|bukan orang yang sama)\b",
    surnames=word_set("tan park"),
    then=("saat itu", "ketika itu", "kala itu", "waktu itu"),
    holding=(
        "yang menjabat",
        "yang menjabat sebagai",
        "yang juga",
        "yang juga menjabat",
        "yang juga menjabat sebagai",
        "selaku",
        "sebagai",
        "dalam kapasitasnya sebagai",
        "adalah",
        "ialah",
        "merupakan",
    ),
    sent=word_set("delegasi pejabat utusan perwakilan negosiator diplomat menteri"),
    origin=frozenset({"dari", "asal"}),
    clitics=("nya",),
    country_first=False,
    of=frozenset({"dari", "di", "untuk", "republik", "negara", "asal", "urusan", "pemerintah", "wilayah"}),
    to=frozenset({"untuk", "bagi", "di"}),
    articles=frozenset({"sang", "si", "para"}),
    pointers=frozenset({"tersebut", "itu", "ini"}),
    particles=word_set(
        """
        bin binti al el ad an as ash at bint ibn van von der den de del della da dos du la le abu
        """
    ),
    locative=word_set(
        """
        di ke dari menuju kawasan wilayah kota ibukota provinsi dekat sekitar seluruh dalam
        luar tiba mengunjungi meninggalkan pulau selatan utara timur barat
        """
    ),
    at=word_set("di ke menuju dekat mengunjungi"),
    bound_for=frozenset({("terbang", "langsung"), ("bertolak", "kembali")}),
    not_names=word_set(
        """dalam pada di ke dari dan atau yang ini itu namun tetapi tapi sementara selain saat ketika
        setelah sebelum menurut kami kita saya mereka dia ia beliau anda para kedua hal adapun bahkan
        seperti untuk dengan oleh karena jika bila sebagai bersama kata ujar tutur kepada tentang usai
        pertemuan hari senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni
        juli agustus september oktober november desember kementerian pemerintah kantor istana dewan
        majelis partai universitas bank gedung hotel bandara jalan kemlu kemenlu pt tahun pukul wib foto
        video simak baca sumber editor penulis media kepolisian polisi militer angkatan laut udara darat
        rumah lalu kemudian sebelumnya sebab meski meskipun walau walaupun hingga sampai sejak selama
        akan telah sudah juga belum tidak bukan apa siapa kapan bagaimana mengapa kini sekarang nanti
        besok kemarin tadi agar supaya maka dunia perang internasional nasional republik negara uni
        organisasi ktt konferensi tingkat tinggi forum deklarasi perjanjian kesepakatan bahasa resolusi
        proyek program rencana operasi menteri presiden perdana soviet druze kurdi kurdish uighur
        rohingya muslim sunni syiah shia arab jew yahudi kristen christian islam gambas barat
        dinas republic institute institution agreement cooperation partnership comprehensive economic strategic development
        centre center association foundation company corporation group summit conference convention treaty
        memorandum declaration protocol policy programme project initiative fund trust union league alliance
        federation chamber commerce industry business bureau division unit command secretariat embassy
        consulate delegation college school academy hospital museum theatre stadium square street avenue
        road bridge tower park river mountain island airport station markas komando pusat departemen
        direktorat pasukan staf biro lembaga yayasan akademi kbri kjri kedubes konjen dcm athan protokol
        komisi badan tim satuan brigade divisi asosiasi federasi aliansi kamar dagang industri ekonomi kerja
        sama kemitraan perusahaan korporasi grup sekolah sakit stasiun jembatan lapangan taman sungai gunung
        bidang urusan koordinator hukum ham
        """
    ),
    not_name=r"(?:ke|pe|per|pem|pen|peng|meng|mem|ber|ter)\w{3,}an|(?:meng|meny|mem|men|ber|ter)\w{4,}|\w{3,}nya",
    ordinals=frozenset({"ke"}),
    own_palace=r"\b(?:pihak\s+(istana)\b|(istana)(?=\s+(?:(?:belum|tidak|akan|telah|sudah|juga|pun|kembali)\s+)?"
    r"(?:kata|ujar|men\w+|mem\w+|meng\w+|meny\w+|ber\w{4,}|angkat\s+bicara|buka\s+suara)\b))",
    home="ID",
    refers=REFERENCES,
    asides=ASIDES,
    place_behind=r",? (?:tempat|di mana)\b",
    capital_before=r"\bibu ?kota (?:negara )?$",
    capital_behind=r"(?!)",
    venue_before=(
        "istana",
        "hotel",
        "bandara",
        "bandara internasional",
        "kompleks",
        "gedung",
        "wisma",
        "pangkalan udara",
        "pangkalan",
        "stadion",
        "universitas",
        "resor",
        "masjid",
        "pelabuhan",
        "kedutaan besar",
        "kosmodrom",
        "museum",
    ),
    venue_after=(),
    regions_before=(
        "provinsi",
        "wilayah",
        "distrik",
        "kabupaten",
        "negara bagian",
        "pulau",
        "oblast",
        "kepulauan",
        "kota",
    ),
    regions_after=(),
    collectives=word_set(
        "tentara front gerakan partai dewan pasukan organisasi aliansi liga asosiasi milisi persatuan kongres forum yayasan kamar"
    ),
    bylines=("oleh", "penulis", "editor", "reporter", "pewarta"),
    glued=GLUED,
    common=COMMON,
    glued_prefixes=GLUED_PREFIXES,
)
