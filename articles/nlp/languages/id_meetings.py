"""How Indonesian news tell of encounters."""

from articles.nlp.languages.base import MeetingWords, StatusSign, Trigger

_OFFICES = (
    r"(?:Presiden|Wakil|Wapres|PM|Perdana|Menteri|Menlu|Menhan|Menko|Duta|Dubes|Utusan|Raja|Ratu|Emir|Sultan|Putra|Kanselir|Sekjen"
    r"|Sekretaris|Ketua|Kepala|Jenderal|Komandan|Pangeran|Paus|Pemimpin|Komisioner|Gubernur|Panglima|para|sejumlah|delegasi|rombongan)"
)
_PHONE = r"(?:telepon|telpon|ponsel|video)"
_ENCOUNTER = r"(?:pertemuan|audiensi|rapat bilateral|jamuan (?:makan )?\w+)"
_TALK = r"(?:pembicaraan|perbincangan|percakapan|dialog|komunikasi(?=(?:nya)? dengan))"

MEETINGS = MeetingWords(
    triggers=(
        # calls
        Trigger("encounter", rf"\b(?:percakapan|pembicaraan|sambungan|panggilan|perbincangan|komunikasi|komunikasinya)\s+(?:(?:lewat|melalui|via)\s+)?(?:sambungan\s+|panggilan\s+)?{_PHONE}(?:nya)?\b", "phone_call", noun=True),
        Trigger("meet", rf"\b(?:berbicara|berbincang(?:-bincang)?|bicara|berkomunikasi|berdiskusi|bercakap(?:-cakap)?|menjalin komunikasi)(?:\s+(?:langsung|singkat))?\s+(?:lewat|melalui|via)\s+(?:sambungan\s+|saluran\s+|panggilan\s+)?{_PHONE}\b", "phone_call"),
        Trigger("meet", r"\b(?:menelepon|menelpon|bertelepon(?:an)?|ditelepon|ditelpon|telepon(?=\s+[A-Z]))\b", "phone_call"),
        Trigger("encounter", rf"\b(?:lewat|melalui|via)\s+(?:sambungan\s+|saluran\s+|panggilan\s+)?{_PHONE}\b", "phone_call", noun=True),
        # negotiations and mediation
        Trigger("mediate", r"\b(?:ditengahi|dimediasi|difasilitasi|diperantarai)\s+oleh\b", "negotiation"),
        Trigger("mediate", r"\b(?:menengahi|memediasi|mempertemukan|memfasilitasi\s+pertemuan)\b", "negotiation"),
        Trigger("meet", r"\b(?:berunding|merundingkan|bernegosiasi)\b", "negotiation"),
        Trigger("encounter", r"(?<!-)(?:perundingan|\bnegosiasi|putaran\s+pembicaraan)(?:nya)?\b(?!-)", "negotiation", noun=True),
        # meetings
        Trigger("meet", r"(?:bertemu|\bbersua|berjumpa|menemui|temui|bertatap muka|duduk bersama|berjabat(?:an)? tangan|bersalaman|ketemu)\b"),
        Trigger("meet", r"\bberkomunikasi(?= dengan\b)", "phone_call"),
        Trigger("meet", r"\b(?:berdialog|berbincang(?:-bincang)?|berbicara(?: langsung)?)(?= dengan\b)", neutral=True),
        Trigger("meet", r"\b(?:sempat|kembali|sudah|telah|pernah|juga) (?:berbicara|berbincang|berdialog|berdiskusi)\b", neutral=True),
        Trigger("encounter", r"\b(?:konferensi pers|jumpa pers|(?:per(?:nyata|tanya)an|keterangan)(?: pers)?)(?: bersama)?(?= (?:bersama|dengan) (?-i:[A-Z]))", noun=True),
        Trigger("encounter", r"\b(?:KTT|[Pp]ertemuan puncak|[Kk]onferensi [Tt]ingkat [Tt]inggi)\b", "", noun=True),
        Trigger("encounter", rf"(?<!kali ){_ENCOUNTER}(?:nya)?\b(?!-)", noun=True),
        Trigger("encounter", rf"\b(?<!-){_TALK}(?:nya)?\b(?!-)", noun=True, neutral=True),
        Trigger("receive", r"\b(?:menerima(?=\s+(?:kunjungan|kedatangan|lawatan|audiensi|" + _OFFICES + r"))|menjamu|menyambut(?!\s+(?:baik|positif|gembira|antusias|hangat\s+(?:kesepakatan|rencana|gencatan))))(?:\s+(?:kunjungan|kedatangan|lawatan)(?:\s+(?:kehormatan|kenegaraan|resmi|kerja))?)?"),
        Trigger("receive", r"\b(?:disambut|diterima|dijamu)(?=\s+(?:langsung\s+|hangat\s+|secara\s+\w+\s+)?(?:oleh\b|" + _OFFICES + r"|[A-Z]))"),
        Trigger("summon", r"\b(?:memanggil|dipanggil|panggil)(?=\s+(?:pulang\s+)?(?:Duta|Dubes|duta|dubes|kuasa|Kuasa|utusan|perwakilan))"),
        # visits
        Trigger("attend", r"\b(?:menghadiri|hadiri|mengikuti|hadir (?:di|dalam|pada)|berpartisipasi (?:di|dalam|pada)|partisipasi\b.{0,25}\b(?:di|dalam|pada))(?=.{0,60}\b(?:KTT|Konferensi Tingkat Tinggi|[Pp]ertemuan [Pp]uncak|Forum|Sidang))"),
        Trigger("send", r"\b(?:mengirim|kirim|mengutus|utus)(?=\s+(?:utusan|delegasi|Menteri|menteri|Menlu|perwakilan|[A-Z]))", "visit"),
        Trigger("visit", r"\b(?:mengunjungi|berkunjung ke|melawat ke|bertandang ke|menyambangi|kunjungi|melakukan (?:kunjungan|lawatan)(?:\s+\w+){0,3}\s+ke|(?:kunjungan|lawatan)(?:nya)?(?:\s+(?:kenegaraan|resmi|kerja|kehormatan|pertama|singkat|dua hari|tiga hari)){0,2}\s+(?:ke|di))\b", "visit"),
        Trigger("visit", r"\b(?:[Kk]unjungan|[Ll]awatan)\b(?!\s+kehormatan)", "visit", noun=True),
        Trigger("arrive", r"\b(?:tiba|mendarat|sampai)\s+(?:\w+\s+){0,4}?di\b", "visit"),
        Trigger("depart", r"\b(?:bertolak|berangkat|terbang|akan pergi)\s+(?:\w+\s+){0,2}?(?:ke|menuju)\b", "visit"),
    ),
    signs=(
        StatusSign("postponed", r"\b(?:ditunda|menunda|penundaan|diundur)\b", "both"),
        StatusSign("cancelled", r"\b(?:batal|dibatalkan|membatalkan|pembatalan|urung)\b", "both"),
        StatusSign("denied", r"\b(?:membantah|menyangkal|menolak|enggan|tidak (?:akan|bakal|jadi|pernah)|tak (?:akan|bakal|jadi|pernah)|bukan)\b(?!.{0,40}\b(?:bahwa|karena)\b)"),
        StatusSign("none", r"\b(?:mengundang|diundang|undangan|berharap|diharapkan|harapan|menawarkan|mengajak|mengusulkan|mendesak|menyerukan|siap)\b", "clause"),
        StatusSign("none", r"\b(?:jika|bila|apabila|andai|seandainya|kalau|asalkan)\b"),
        StatusSign("none", r"\b(?:berharap|diharapkan|harapan|ingin|mau|berkeinginan|menawarkan|mengundang|diundang|undangan|mengajak|mendesak|menyerukan|meminta|mengusulkan|usul|bersedia|siap|bisa|dapat|mungkin|kemungkinan|sebaiknya|harus|perlu|belum|apakah|bisakah|menuntut|membuka peluang|berupaya|berusaha|mendorong|minat|tertarik)\b"),
        StatusSign("none", r"\b(?:tidak|tak|tanpa)\b"),
        StatusSign("planned", r"\b(?:akan|bakal|dijadwalkan|terjadwal|direncanakan|rencananya|berencana|rencana|hendak|segera|nantinya|dipersiapkan|menjelang|jelang|sebelum|untuk|guna|diagendakan|agenda|dinantikan|sepakat)\b"),
        StatusSign("planned", r"^.{0,70}?\b(?:akan|bakal|dijadwalkan|direncanakan|rencananya|segera|mendatang)\s+(?:di|ber|men)?\w*", "after"),
    ),
    future=r"\b(?:akan|bakal|dijadwalkan|direncanakan|rencananya|berencana|hendak|mendatang|menjelang|nanti|diagendakan)\b",
    past=r"\b(?:telah|sudah|usai|seusai|setelah|pernah|mengatakan|menyatakan|melaporkan|dilaporkan|dikutip|dilansir|kata|ujar|ucap|tutur|bertemu|tiba|digelar|berlangsung|menerima|mengadakan|melakukan|mengumumkan)\w*\b",
    clause=r"\b(?:bahwa|karena|sebab|agar|supaya|sehingga|meskipun|meski|walaupun|namun|tetapi|sedangkan|sementara|yang|untuk|guna|serta akan|dan akan|setelah|sebelum|ketika|saat|seusai|usai|tempat|di mana|sejak|jika)\b",
    joiners=r"(?:,|/|&|dan|serta|--?|–|—|dengan para|maupun|kemudian|lalu)",
    fillers=r"(?:dengan|bersama|oleh|antara|dari|langsung|para|sejumlah|perwakilan|wakil|delegasi|mitranya|rekannya|sejawatnya|koleganya|tamunya|mantan|eks|calon|bilateral|trilateral|tertutup|resmi|puncak|empat|mata|kenegaraan|kehormatan|kedatangan|kunjungan|hangat|penting|tingkat|tinggi|menteri|secara|virtual|terpisah|pribadi|kembali|singkat|pertama|lagi|kali|ini|itu|pihak|pemimpin|pejabat|damai|dagang|telepon|nuklir|gencatan|senjata|makan|malam|siang|di|sela-sela|pihak|pemerintah|Bapak|Ibu|Pak|Yang|Mulia|Jenderal|beberapa)",
    with_words=r"(?:dengan|bersama|dan|serta|,|--?|–|—|antara|maupun|atas|ke)",
    locative=r"\b(?:di|ke|dari|menuju|asal|wilayah|kawasan|perbatasan|ibu kota|ibukota|kota|dekat|sekitar|seluruh|provinsi|dalam negeri|selatan|utara|timur|barat)$",
    oblique=r"\b(?:oleh|kepada|dari|dengan|bersama|untuk|tentang|soal|terhadap|bagi|melawan|atas|mengenai|terkait|selain|antara|seperti|menurut|milik|pada)$",
    reporting=r"\b(?:mengatakan|menyatakan|melaporkan|kata|ujar|ucap|tutur|ungkap|jelas|tegas|imbuh|menurut|menyebut|mengungkapkan|menjelaskan|menegaskan|mengumumkan|lapor|menambahkan|mengklaim|mengonfirmasi|mengkonfirmasi|membenarkan|dikutip|dilansir|mengutip|melansir)\b",
    delegates=r"\b(?:delegasi|perwakilan|pejabat|menteri|pemimpin|pihak|wakil|utusan|negosiator|tim|perunding|mitra|kolega|presiden|perdana menteri|pm|menlu|menhan|dubes|duta besar|raja|pemerintah|jenderal)\s*$",
    mediation=r"\b(?:mediator|penengah|menengahi|ditengahi|memediasi|dimediasi|memfasilitasi|mempertemukan)\b",
    third=r"\b(?:terpisah|masing-masing|secara bergantian|bilateral dengan para|empat mata dengan sejumlah)\b",
    background=r"\b(?:sebelumnya|terakhir(?: kali)?|pernah|sejak|dahulu|lalu pada|tahun lalu|diberitakan sebelumnya|kala itu|saat itu|silam|beberapa kali|berulang kali)\b",
    definite=r"^\s*(?:[a-z]+\s+){0,2}(?:ini|itu|tersebut)\b",
    article=r"(?!)",
    subordinate=r"\b(?:setelah|sebelum|usai|seusai|selepas|ketika|saat|sewaktu|sambil|karena|sebab|meski|meskipun|walaupun|namun|tetapi|sedangkan|sementara|sejak|jika|agar|supaya|sehingga|untuk|guna|menjelang|jelang|yang(?! (?:di|ber|akan|bakal|ter)))\b",
    since=r"\b(?:sejak|hingga|sampai|sebelum|setelah|menjabat|per)\b\s*(?:\w{0,6})?$",
    genitive=r"\b(?!(?:me|ber|ter)\w+$)(?!(?:bahwa|antara|karena|serta|dengan|ketika|setelah|sebelum|namun|juga|agar|supaya|kepada|untuk|dari|oleh|seperti|termasuk|terhadap|menurut|sementara|sedangkan|saat|tetapi|yakni|yaitu|maupun|hingga|sehingga|pihak|negara|disambut|diterima|dijamu)$)[a-z]{4,}$",
    light=r"\b(?:mengadakan|mengelar|menggelar|melakukan|melangsungkan|menghadiri|menjalani|memulai|membuka|melanjutkan|menjalin|menyelenggarakan|menuntaskan pertemuan|dalam|saat|usai|seusai|selepas|setelah|sebelum|pada|di sela-sela|terlibat|lewat|melalui|via|jelang|menjelang|untuk|hasil|jadwalkan|menjadwalkan|menunda|membatalkan|menyepakati|menyetujui|batal)\s*(?:\w+\s+){0,2}$",
    done=r"\b(?:usai|seusai|setelah|selepas|dalam|saat|hasil|mengadakan|menggelar|melakukan|melangsungkan|menghadiri|melalui|via|lewat|sesudah)\s+(?:\w+\s+){0,3}$",
    again=r"\b(?:lagi|kembali|selanjutnya|berikutnya|lanjutan|putaran (?:kedua|ketiga|baru))\b",
    summit_names=r"\b(?:KTT|Konferensi Tingkat Tinggi|Forum)\b",
    claim=r"\b(?:menurut|dikutip(?: dari)?|dilansir(?: dari)?|mengutip(?: dari)?|melansir(?: dari)?|lapor)\s*",
)  # fmt: skip
