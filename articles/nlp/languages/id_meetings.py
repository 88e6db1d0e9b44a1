"""How Indonesian news tell of encounters."""

from articles.nlp.languages.base import MeetingWords, StatusSign, Trigger
from articles.nlp.languages.circumstances import CircumstanceWords

_OFFICES = (
    r"(?:Presiden|Wakil|Wapres|PM|Perdana|Menteri|Menlu|Menhan|Menko|Duta|Dubes|Utusan"
    r"|Raja|Ratu|Emir|Sultan|Putra|Kanselir|Sekjen"
    r"|Sekretaris|Ketua|Kepala|Jenderal|Komandan|Pangeran|Paus|Pemimpin|Komisioner"
    r"|Gubernur|Panglima|para|sejumlah|delegasi|rombongan)"
)
_PHONE = r"(?:telepon|telpon|ponsel|video)"
_ENCOUNTER = r"(?:pertemuan|audiensi|rapat bilateral|jamuan (?:makan )?\w+)"
_TALK = r"(?:pembicaraan|perbincangan|percakapan|dialog|komunikasi(?=(?:nya)? dengan))"

MEETINGS = MeetingWords(
    triggers=(
        # calls
        Trigger(
            "encounter",
            (
                rf"\b(?:percakapan|pembicaraan|sambungan|panggilan|perbincangan|komunikasi"
                rf"|komunikasinya)\s+(?:(?:lewat|melalui|via)\s+)?(?:sambungan\s+"
                rf"|panggilan\s+)?{_PHONE}(?:nya)?\b"
            ),
            "phone_call",
            noun=True,
        ),
        Trigger(
            "meet",
            (
                rf"\b(?:berbicara|berbincang(?:-bincang)?|bicara|berkomunikasi|berdiskusi"
                rf"|bercakap(?:-cakap)?|menjalin komunikasi)(?:\s+(?:langsung|singkat))?\s+(?:lewat"
                rf"|melalui|via)\s+(?:sambungan\s+|saluran\s+|panggilan\s+)?{_PHONE}\b"
            ),
            "phone_call",
        ),
        Trigger(
            "meet",
            r"\b(?:menelepon|menelpon|bertelepon(?:an)?|ditelepon|ditelpon|(?<!saluran )telepon(?=\s+(?-i:[A-Z])))\b",
            "phone_call",
        ),
        Trigger(
            "encounter",
            rf"\b(?:lewat|melalui|via)\s+(?:sambungan\s+|saluran\s+|panggilan\s+)?{_PHONE}\b(?!\s+langsung\b)",
            "phone_call",
            noun=True,
        ),
        Trigger(
            "encounter",
            r"\b(?:konferensi video|video konferensi|rapat virtual|pertemuan virtual)\b",
            "phone_call",
            noun=True,
        ),
        # negotiations and mediation
        Trigger("mediate", r"\b(?:ditengahi|dimediasi|difasilitasi|diperantarai)\s+oleh\b", "negotiation"),
        Trigger(
            "mediate", r"\b(?:menengahi|memediasi|mempertemukan|memfasilitasi\s+pertemuan)\b", "negotiation"
        ),
        Trigger("meet", r"\b(?:berunding|merundingkan|bernegosiasi)\b", "negotiation"),
        Trigger(
            "encounter",
            r"(?<!-)(?:perundingan|\bnegosiasi|putaran\s+pembicaraan)(?:nya)?\b(?!-)",
            "negotiation",
            noun=True,
        ),
        # meetings
        Trigger(
            "encounter",
            r"\b(?:dibahas|dibicarakan|dirundingkan)\b(?: (?:oleh|antara))?(?= (?-i:[A-Z])[^.;]{3,90}? (?:dengan|dan|bersama)\b)",
            noun=True,
        ),
        Trigger(
            "together",
            r"\b(?:ditandatangani|diteken)\b(?: (?:langsung )?oleh)?(?= (?-i:[A-Z])[^.;]{3,120}? (?:dan|serta|dengan|bersama)\b)",
        ),
        Trigger(
            "together",
            r"\b(?:melihat|mengunjungi|meninjau|menyaksikan|membuka|meresmikan)\b[^.;,]{3,80}?\bbersama(?= (?-i:[A-Z]))",
        ),
        Trigger(
            "together",
            r"\b(?:menandatangani|meneken|membahas|membicarakan|mendiskusikan)\b[^.;,]{3,80}?\b(?:dengan|bersama)\b(?= (?-i:[A-Z]))",
        ),
        Trigger("meet", r"\b(?:menemui|menjumpai)(?=nya\b)"),
        Trigger("receive", r"\b(?:menerima|menjamu|menyambut)(?=nya\b)"),
        Trigger("together", r"\b(?:berjalan|berpose|duduk|berdiri) (?:berdampingan|bersebelahan|bersama)\b"),
        Trigger(
            "encounter",
            r"\b(?:putaran|sesi|babak) (?:berikutnya|selanjutnya|kedua|ketiga|keempat|kelima|baru|lanjutan)\b(?! per)",
            "negotiation",
            noun=True,
        ),
        Trigger("meet", r"\b(?:menjumpai|berembuk|berkonsultasi|bersilaturahmi?|beraudiensi)\b"),
        Trigger("meet", r"\b(?:bersidang|berkumpul|bertukar pandangan|bercakap-cakap)\b", neutral=True),
        Trigger(
            "meet",
            (
                r"(?:bertemu|\bbersua|berjumpa|menemui|temui|bertatap muka|duduk (?:bersama|berhadapan|semeja)"
                r"|berjabat(?:an)? tangan|bersalaman|ketemu)\b"
            ),
        ),
        Trigger("meet", r"\b(?:makan|santap) (?:malam|siang|pagi)(?= (?:bersama|dengan)\b)"),
        Trigger(
            "meet",
            r"\b(?:mengumpulkan|menghimpun)(?= (?:(?-i:[A-Z])|para (?:pemimpin|menteri|menlu|utusan|kepala negara)\b))",
        ),
        Trigger("meet", r"\bberkomunikasi(?= dengan\b)", "phone_call"),
        Trigger(
            "meet",
            r"\b(?:berdialog|berbincang(?:-bincang)?|berbicara(?: langsung)?)(?= dengan\b)",
            neutral=True,
        ),
        Trigger(
            "meet",
            (
                r"\b(?:sempat|kembali|sudah|telah|pernah|juga) (?:berbicara|berbincang|berdialog"
                r"|berdiskusi)\b"
            ),
            neutral=True,
        ),
        Trigger("together", r"\b(?:membahas|mendiskusikan|membicarakan)\b", neutral=True),
        Trigger(
            "together",
            r"\b(?:melakukan inspeksi|menginspeksi|meninjau|berpelukan|berfoto|meresmikan|menyaksikan"
            r"|menandatangani|meneken|makan bersama)\b",
        ),
        Trigger(
            "encounter",
            (
                r"\b(?:konferensi pers|jumpa pers|(?:per(?:nyata|tanya)an"
                r"|keterangan)(?: pers)?)(?: bersama)?(?= (?:bersama|dengan) (?-i:[A-Z]))"
            ),
            noun=True,
        ),
        Trigger(
            "encounter", r"\b(?:KTT|[Pp]ertemuan puncak|[Kk]onferensi [Tt]ingkat [Tt]inggi)\b", "", noun=True
        ),
        Trigger("encounter", rf"(?<!kali ){_ENCOUNTER}(?:nya)?\b(?!-)", noun=True),
        Trigger("encounter", rf"\b(?<!-){_TALK}(?:nya)?\b(?!-)", noun=True, neutral=True),
        Trigger(
            "present",
            r"\b(?:memimpin (?:sidang|pertemuan|rapat|KTT)|menjadi tuan rumah (?:pertemuan|sidang|KTT|acara))\b",
            "summit",
        ),
        Trigger("receive", r"\b(?:menerima|menjamu|menyambut)(?=nya\b)"),
        Trigger("meet", r"\b(?:menemui|menjumpai)(?=nya\b)"),
        Trigger(
            "receive",
            r"\b(?:menerima(?=\s+(?:(?-i:[A-Z][a-z])|kunjungan|kedatangan|lawatan|audiensi|"
            + _OFFICES
            + (
                r"))|menjamu|menyambut(?!\s+(?:baik|positif|gembira|antusias|hangat\s+(?:kesepakatan"
                r"|rencana|gencatan))))(?:\s+(?:kunjungan|kedatangan|lawatan)(?:\s+(?:kehormatan"
                r"|kenegaraan|resmi|kerja))?)?"
            ),
        ),
        Trigger(
            "receive",
            (
                r"\b(?:disambut|diterima|dijamu)(?=\s+(?:langsung\s+|hangat\s+"
                r"|secara\s+\w+\s+)?(?:oleh\b|"
            )
            + _OFFICES
            + r"|[A-Z]))",
        ),
        Trigger("receive", r"\bpenyambutan(?: \w+){0,2}(?= oleh\b)"),
        Trigger(
            "summon",
            (
                r"\bdipanggil(?=(?:\s+\w+){0,3}\s+(?:oleh|ke)\b)|\bdipanggil(?=\s+(?:Kementerian|Kemlu|Kemenlu|pemerintah))|\b(?:memanggil|panggil)(?=\s+(?:pulang\s+)?(?:Duta|Dubes|duta|dubes|kuasa"
                r"|Kuasa|utusan|perwakilan))"
            ),
        ),
        Trigger(
            "present",
            r"\b(?:dipimpin|ditandatangani|diketuai)(?: langsung)? oleh\b|\b(?:memimpin|mengetuai) (?=(?:delegasi|tim|rombongan)\b)",
        ),
        Trigger(
            "present",
            r"\b(?:hadir(?! di depan)|dihadiri|dipimpin(?! (?:langsung )?oleh)|diwakili|turut serta|duduk (?=(?-i:[A-Z])))\b",
            "summit",
        ),
        # visits
        Trigger(
            "visit",
            r"\b(?:misi|delegasi)\b(?= (?:dagang |bisnis )?(?:(?-i:[A-Z])\w+ ){1,3}ke (?-i:[A-Z]))",
            "visit",
        ),
        Trigger(
            "attend",
            (
                r"\b(?:menghadiri|hadiri|mengikuti|hadir (?:di|dalam|pada)|berpartisipasi (?:di|dalam"
                r"|pada)|(?:ikut|turut) serta (?:di|dalam|pada)|partisipasi\b.{0,25}\b(?:di|dalam|pada))(?=.{0,60}\b(?:KTT"
                r"|[Kk]onferensi (?:internasional|Tingkat Tinggi)|[Pp]ertemuan [Pp]uncak|Forum|Sidang))"
            ),
        ),
        Trigger(
            "send",
            (
                r"\b(?:mengirim|kirim|mengutus|utus)(?=\s+(?:utusan|delegasi|Menteri|menteri|Menlu"
                r"|perwakilan|[A-Z]))"
            ),
            "visit",
        ),
        Trigger(
            "visit",
            (
                r"\b(?:mengunjungi|berkunjung ke|melawat ke|bertandang ke|menyambangi|kunjungi"
                r"|melakukan (?:kunjungan|lawatan)(?:\s+\w+){0,3}\s+ke|(?:kunjungan"
                r"|lawatan)(?:nya)?(?:\s+(?:kenegaraan|resmi|kerja|kehormatan|pertama|singkat|dua hari"
                r"|tiga hari)){0,2}\s+(?:ke|di))\b"
            ),
            "visit",
        ),
        Trigger("visit", r"\b(?:[Kk]unjungan|[Ll]awatan)\b(?!\s+kehormatan)", "visit", noun=True),
        Trigger("arrive", r"\b(?:tiba|mendarat|sampai)\s+(?:\w+\s+){0,4}?di\b", "visit"),
        Trigger(
            "depart",
            r"\b(?:bertolak|berangkat|terbang|akan pergi)\s+(?:\w+\s+){0,2}?(?:ke|menuju)\b",
            "visit",
        ),
    ),
    disclaimed=(
        r"\b(?:membantah|menampik|menyangkal|menepis|dibantah)\b[^.;]{0,40}\b(?:bahwa|kabar|laporan|tudingan|rumor|isu|berita)\b"
        r"[^.;\"“”]*$"
    ),
    sent_by=r"\b(?:delegasi|misi|tim|rombongan)(?: \w+){0,2}(?: (?:dari|asal))? \|(?: \([A-Z]+\))?\W*(?:yang|dengan)?\W*$",
    led=r"\b(?:dipimpin|diketuai|dikepalai)(?: langsung)?(?: oleh)?\b",
    party=r"\b(?:rombongan|delegasi|misi)(?:nya)?\b(?! (?-i:[A-Z])| (?:dari|asal|yang)\b)",
    leading=r"\b(?:dipimpin|memimpin|ditandatangani|diketuai|mengetuai)\b",
    somebodys=r"\b(?:pertemuan|pembicaraan|perbincangan|percakapan|dialog|audiensi|perundingan)nya$",
    somebody=r"nya\b",
    pronoun=r"\b(?:ia|dia|beliau)\b(?:\s+\w+){0,4}\s*$",
    remote=r"^[^.;]{0,90}?\b(?:secara (?:daring|virtual)|melalui (?:konferensi )?video|via (?:konferensi )?(?:video|zoom))\b",
    # A line that is agreed upon is no call.
    telephone=(
        r"\b(?:(?<!saluran )(?<!jalur )(?<!nomor )(?<!jaringan )(?:telepon|telpon)|menelepon|bertelepon|ditelepon)\b"
    ),
    represented=r",?\s+(?:yang |sedianya |akan )?(?:hanya |cuma )?diwakili(?: oleh)?\s+",
    mission=r"^(?:misi|delegasi)$",
    listing=r"^[^.;:\"“”]{0,60}?\b(?:antara lain|di antaranya|termasuk|yakni|yaitu)\b(?:\s+dengan\b)?\s*$",
    sport=r"\b(?:Piala|final|semifinal|perempat final|pertandingan|laga|liga|stadion|gol|turnamen)\b",
    signs=(
        StatusSign(
            "cancelled",
            r"^.{0,90}?\b(?:batal|dibatalkan|urung|gagal (?:digelar|terlaksana)|tidak jadi)\b",
            "after",
        ),
        StatusSign(
            "none", r"\b(?:menyebut|menilai|menganggap)\s*\|[^.;]*\b(?:sebagai|tidak|bukan)\b", "around"
        ),
        StatusSign("denied", r"^\W*(?:tidak|tak) benar\b", "clause"),
        StatusSign("denied", r"\btidak (?:ada|pernah ada|terjadi)\s+(?:\w+\s+)?\|", "around"),
        StatusSign(
            "none",
            r"\b(?:hanya|baru) (?:akan|bakal|mau|bersedia)\b|\b(?:akan|bakal)\b[^|]*\|.*\b(?:hanya jika|hanya bila|hanya setelah|asalkan)\b",
            "around",
        ),
        StatusSign(
            "cancelled",
            r"\b(?:sedianya|semula|seharusnya)\b[^|]*\|.*\b(?:tetapi|namun|tapi)\b",
            "around",
        ),
        StatusSign("planned", r"^\W*(?:rencananya|menurut rencana|sedianya)\b", "clause"),
        StatusSign(
            "postponed",
            r"\b(?:tidak|tak|batal|urung)\b[^|]*\|.*\b(?:ditunda|diundur|dijadwalkan ulang|ditangguhkan)\b",
            "around",
        ),
        StatusSign("postponed", r"\b(?:ditunda|menunda|penundaan|diundur)\b", "both"),
        StatusSign("cancelled", r"\b(?:batal|dibatalkan|membatalkan|pembatalan|urung)\b", "both"),
        StatusSign(
            "denied",
            (
                r"\b(?:membantah|menyangkal|menolak|enggan|tidak (?:akan|bakal|jadi|pernah)"
                r"|tak (?:akan|bakal|jadi|pernah)|bukan)\b(?!.{0,40}\b(?:bahwa|karena)\b)"
            ),
        ),
        StatusSign(
            "none",
            (
                r"\b(?:mengundang|diundang|undangan|berharap|diharapkan|harapan(?! (?:itu|ini|tersebut)\b)|menawarkan|mengajak"
                r"|mengusulkan|mendesak|menyerukan|siap)\b"
            ),
            "clause",
        ),
        StatusSign("none", r"\b(?:jika|bila|apabila|andai|seandainya|kalau|asalkan)\b", "clause"),
        StatusSign(
            "none",
            (
                r"\b(?:berharap|diharapkan|harapan|ingin|mau|berkeinginan|menawarkan|mengundang"
                r"|diundang|undangan|mengajak|mendesak|menyerukan|meminta|mengusulkan|usul|bersedia"
                r"|siap|bisa|dapat|mungkin|kemungkinan|sebaiknya|harus|perlu|belum|apakah|bisakah"
                r"|menuntut|membuka peluang|berupaya|berusaha|mendorong|minat|tertarik)\b"
            ),
        ),
        StatusSign("none", r"\b(?:tidak|tak|tanpa(?! (?:syarat|batas|jeda|henti)))\b"),
        StatusSign(
            "none",
            (
                r"^.{0,30}\b(?:dapat|bisa|mungkin|belum|tidak|tak)\s+(?:\w+\s+)?(?:terjadi|digelar"
                r"|berlangsung|dilakukan|terlaksana|diadakan|terwujud)"
            ),
            "after",
        ),
        StatusSign(
            "planned",
            (
                r"\b(?:akan|bakal|dijadwalkan|terjadwal|direncanakan|rencananya|berencana|rencana(?! (?:itu|ini|tersebut|damai|perdamaian|pembangunan)\b)"
                r"|hendak|segera|nantinya|dipersiapkan|menjelang|jelang|sebelum|untuk|guna|diagendakan"
                r"|agenda|dinantikan|sepakat)\b"
            ),
        ),
        StatusSign(
            "planned",
            (
                r"^.{0,70}?\b(?:akan|bakal|dijadwalkan|direncanakan|rencananya|segera"
                r"|mendatang)\s+(?:di|ber|men)?\w*"
            ),
            "after",
        ),
    ),
    future=(
        r"\b(?:akan|bakal|dijadwalkan|direncanakan|rencananya|berencana|hendak|mendatang"
        r"|menjelang|nanti|diagendakan|sedianya|semula)\b"
    ),
    past=(
        r"\b(?:telah|sudah|usai|seusai|setelah|pernah|mengatakan|menyatakan|melaporkan"
        r"|dilaporkan|dikutip|dilansir|kata|ujar|ucap|tutur|bertemu|tiba|digelar|berlangsung"
        r"|menerima|mengadakan|melakukan|mengumumkan)\w*\b"
    ),
    clause=(
        r"\b(?:bahwa|karena|sebab|agar|supaya|sehingga|meskipun|meski|walaupun|namun|tetapi"
        r"|sedangkan|sementara|yang|untuk|guna|serta akan|dan akan|setelah|sebelum|ketika|saat"
        r"|seusai|usai|tempat|di mana|sejak|jika)\b"
    ),
    joiners=r"(?:,|/|&|dan|serta|bersama(?: dengan)?(?= )|--?|–|—|dengan para|maupun|kemudian|lalu)",
    fillers=(
        r"(?:selama (?:\w+ ){1,3}?(?:jam|menit|hari)|dengan|bersama|oleh|antara|dari|langsung|para|sejumlah|perwakilan|wakil|delegasi"
        r"|mitranya|rekannya|sejawatnya|koleganya|tamunya|mantan|eks|calon|bilateral"
        r"|trilateral|tertutup|resmi|puncak|empat|mata|kenegaraan|kehormatan|kedatangan"
        r"|kunjungan|hangat|penting|tingkat|tinggi|menteri|secara|virtual|terpisah|pribadi"
        r"|kembali|singkat|pertama|lagi|kali|ini|itu|pihak|pemimpin|pejabat|damai|dagang"
        r"|telepon|nuklir|gencatan|senjata|makan|malam|siang|di|sela-sela|pihak|pemerintah"
        r"|Bapak|Ibu|Pak|Yang|Mulia|Jenderal|beberapa)"
    ),
    with_words=r"(?:dengan|bersama|dan|serta|,|--?|–|—|antara|maupun|atas|ke)",
    locative=(
        r"\b(?:di|ke|dari|menuju|asal|wilayah|kawasan|perbatasan|ibu kota|ibukota|kota|dekat"
        r"|sekitar|seluruh|provinsi|dalam negeri|selatan|utara|timur|barat)$"
    ),
    oblique=(
        r"\b(?:oleh|kepada|dari|dengan|bersama|untuk|tentang|soal|terhadap|bagi|melawan|atas"
        r"|mengenai|terkait|selain|antara|seperti|menurut|milik|pada)$"
    ),
    reporting=(
        r"\b(?:mengatakan|menyatakan|melaporkan|kata|ujar|ucap|tutur|ungkap|jelas|tegas|imbuh"
        r"|menurut|menyebut|mengungkapkan|menjelaskan|menegaskan|mengumumkan|lapor|menambahkan"
        r"|mengklaim|mengonfirmasi|mengkonfirmasi|membenarkan|dikutip|dilansir|mengutip"
        r"|melansir)\b"
    ),
    delegates=(
        r"\b(?:delegasi(?: (?:parlemen|dagang|bisnis|militer|pemerintah|tingkat tinggi))?|perwakilan|pejabat|menteri|pemimpin|pihak|wakil|utusan|negosiator|tim"
        r"|perunding|mitra|kolega|presiden|perdana menteri|pm|menlu|menhan|dubes|duta besar"
        r"|raja|pemerintah|jenderal)\s*$"
    ),
    third=(
        r"\b(?:terpisah|masing-masing|secara bergantian|bilateral dengan para"
        r"|empat mata dengan sejumlah)\b"
    ),
    definite=r"^\s*(?:[a-z]+\s+){0,2}(?:ini|itu|tersebut)\b",
    article=r"(?!)",
    around=CircumstanceWords(
        addressing=r"^[^.;\"“”]*\bkepada\s+(?:\w+\s+)?$",
        there=r"\s+(?:dalam|pada|saat|di sela-sela)\s+(?:(?:sebuah|suatu|satu)\s+)?",
        sends=r"(?:(?:akan|telah|sudah|juga) )?(?:mengutus|mengirim|menugaskan|menunjuk)",
        since=r"\b(?:sejak|hingga|sampai|sebelum|setelah|menjabat|per)\b\s*(?:\w{0,6})?$",
        purpose=r"\b(?:untuk|guna|dan|di mana|lalu|serta)\b",
        background=(
            r"\b(?:sebelumnya|terakhir(?: kali)?|pernah|sejak|dahulu|lalu pada|tahun lalu"
            r"|diberitakan sebelumnya|kala itu|saat itu|silam|beberapa kali|berulang kali)\b"
        ),
        subordinate=(
            r"\b(?:setelah|sebelum|usai|seusai|selepas|ketika|saat|sewaktu|sambil|karena|sebab"
            r"|meski|meskipun|walaupun|namun|tetapi|sedangkan|sementara|sejak|jika|agar|supaya"
            r"|sehingga|untuk|guna|menjelang|jelang|yang(?! (?:di|ber|akan|bakal|ter|semula|sedianya|rencananya|mulia)))\b"
        ),
        planned_clause=r"\byang (?:akan|semula|sedianya|dijadwalkan|direncanakan|rencananya|diagendakan)\b",
        made_at=(
            r"^[^.;]*\b(?:menyampaikan|mengutarakan|mengajukan|mengulangi|melontarkan)\b(?![^.;]*\b(?:akan|untuk)\b)[^.;]*?"
            r"(?=\b(?:dalam|saat|pada|ketika)\s+(?:[\w-]+\s+){0,2}$)"
        ),
        counted=(
            r"\b(?:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|satu-satunya)\b"
            r"(?: (?!(?:pada|akan|digelar)\b)[\w-]+){0,6}\s+$"
        ),
        that_day=r"\W*(?:saat|kala|ketika|waktu|hari) itulah\b",
        moved_to=(
            r"\b(?:diundur|ditunda|dipindah(?:kan)?|digeser|dijadwalkan ulang|dimajukan|mundur)\b"
            r"(?:\s+(?!(?:pada|setelah)\b)\w+){0,4}?\s+(?:ke|hingga|sampai|menjadi)\s+(?:(?:hari|tanggal)\s+)?$"
        ),
        stay=r"\bberada\s+di\s+$",
        shortly=r"^[^.;]{0,60}?\b(?:sesaat|beberapa (?:saat|jam|menit)|tak lama) (?:sebelum|setelah|sesudah)(?:nya)?\b",
        when=r"\s*,\s+(?:ketika|saat|tatkala)\b",
        where=r"\s*,?\s+(?:tempat|di mana|lokasi)\b",
        same_place=r"\bdi (?:kota|ibu kota) yang sama\b",
        islands=r"(?!)",
    ),
    genitive=(
        r"\b(?!(?:me|ber|ter)\w+$)(?!(?:bahwa|antara|karena|serta|dengan|ketika|setelah"
        r"|sebelum|namun|juga|agar|supaya|kepada|untuk|dari|oleh|seperti|termasuk|terhadap"
        r"|menurut|sementara|sedangkan|saat|tetapi|yakni|yaitu|maupun|hingga|sehingga|pihak"
        r"|negara|disambut|diterima|dijamu)$)[a-z]{4,}$"
    ),
    light=(
        r"\b(?:mengadakan|mengelar|menggelar|melakukan|melangsungkan|menghadiri|menjalani|mengakhiri|menutup"
        r"|memulai|membuka|melanjutkan|menjalin|menyelenggarakan|menuntaskan pertemuan|dalam"
        r"|saat|usai|seusai|selepas|setelah|sebelum|pada|di sela-sela|terlibat|lewat|melalui"
        r"|via|jelang|menjelang|untuk|hasil|jadwalkan|menjadwalkan|menunda|membatalkan"
        r"|menyepakati|menyetujui|batal)\s*(?:\w+\s+){0,2}$"
    ),
    done=(
        r"\b(?:usai|seusai|setelah|selepas|dalam|saat|hasil|mengadakan|menggelar|melakukan"
        r"|melangsungkan|menghadiri|melalui|via|lewat|sesudah)\s+(?:\w+\s+){0,3}$"
    ),
    pair=r"\b(?:kedua (?:kubu|negara|belah pihak|pihak|delegasi|pemerintah|militer|tentara))\b",
    again=r"\b(?:lagi|kembali|selanjutnya|berikutnya|lanjutan|putaran (?:kedua|ketiga|baru))\b",
    hosted=r"\b(?:yang )?(?:dibuka|dipimpin|digagas|diprakarsai|dituanrumahi|diselenggarakan)(?: langsung)?(?: oleh)?"
    r"(?: (?:presiden|perdana menteri|pm|raja))?",
    summit_names=r"\b(?:KTT|Konferensi Tingkat Tinggi|Forum)\b",
    according=r"\bmenurut\b",
    long_title=(
        r"\s*(?:(?:dengan|oleh|bersama|kunjungan|kedatangan)\s+){0,2}(?:Wakil |Plt )?(?:Kepala|Ketua|Komandan|Direktur"
        r"|Sekretaris|Panglima|Deputi|Komisioner|Menteri|Inspektur)(?:\s+[A-Z][\w-]+|\s+(?:dan|untuk|urusan)){1,12}\s*"
    ),
    takes_place=(
        r"\b(?:berakhir|ditutup|dibuka|digelar|berlangsung|dimulai|menghasilkan|menyepakati|usai|rampung)\b"
    ),
    toward=(
        r"\b(?:gencatan|perdamaian|damai|traktat|perjanjian|kesepakatan|negosiator|perunding|juru runding"
        r"|nuklir|denuklirisasi|tarif|perang dagang|sandera|tahanan|pelucutan|perlucutan|penyelesaian"
        r"|menengahi|ditengahi|mediator|penengah|mediasi|normalisasi|delegasi)\b"
    ),
    accompanied=r"\b(?:bersama|didampingi|berdampingan)\b|\bdan (?:presiden|perdana menteri|pm|raja)\b",
    company=r"\s*(?:[\w'’-]+\s+){0,4}(?:dengan|bersama)\b",
    owned=(
        r"\b(?:utusan(?: khusus)?|penasihat|menantu|ajudan|tangan kanan|orang kepercayaan|istri|suami"
        r"|adik|kakak|saudara|kakak perempuan|adik perempuan|sekutu)\s*$"
    ),
    claim=(
        r"\b(?:menurut|dikutip(?: dari)?|dilansir(?: dari)?|mengutip(?: dari)?"
        r"|melansir(?: dari)?|lapor|(?:demikian )?dilaporkan(?: oleh)?)\s+"
    ),
)
